const own = new Map<string, string>();
const partners = new Map<string, string>();
const listeners = new Set<() => void>();
let partnersCredit: string | undefined;

/** The address of a concept's picture: the partner's own where there is one, else the bundled one once it is here. */
export const picture = (concept: string): string | undefined => partners.get(concept) ?? own.get(concept);

/** Makes bundled pictures known. */
export const addPictures = (pictures: Record<string, string>) => {
  for (const [concept, address] of Object.entries(pictures)) own.set(concept, address);
};

/** Lazy imports of single bundled pictures, by concept. */
export type PictureTable = Partial<Record<string, () => Promise<{ default: string }>>>;

const tables = new Set<PictureTable>();

/** Tells where single bundled pictures come from. */
export const addPictureTable = (table: PictureTable) => void tables.add(table);

/** Fetches one bundled picture where it is not here yet. False where there is none of that name; rejects if it can't be had. */
export const fetchPicture = async (concept: string): Promise<boolean> => {
  if (picture(concept)) return true;
  const load = [...tables].find((table) => table[concept])?.[concept];
  if (load) own.set(concept, (await load()).default);
  return !!load;
};

/**
 * Plugs in a partner's own licensed pictures, by concept; they win over the bundled ones.
 * @param pictures addresses (`https:` or `data:`) by concept id
 * @param credit the line to show for them in place of the bundled set's
 */
export const registerPictures = (pictures: Record<string, string>, credit?: string) => {
  for (const [concept, address] of Object.entries(pictures)) partners.set(concept, address);
  partnersCredit = credit;
  for (const listener of listeners) listener();
};

/** Who drew a partner's pictures; without any, the bundled set's line is a label (CC BY-SA 4.0 asks for one). */
export const pictureCredit = () => partnersCredit;

/** Calls back when a partner plugs pictures in. Returns the function that lets go. */
export const onPictures = (callback: () => void) => {
  listeners.add(callback);
  return () => void listeners.delete(callback);
};
