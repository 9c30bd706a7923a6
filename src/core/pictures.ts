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

/** Where single bundled pictures come from. Set by the rooms that show any picture an author names. */
export const bundled: { load?: (concept: string) => Promise<{ default: string }> | undefined } = {};

/** Fetches one bundled picture where it is not here yet. False where there is none of that name; rejects if it can't be had. */
export const fetchPicture = async (concept: string): Promise<boolean> => {
  if (picture(concept)) return true;
  const module = await bundled.load?.(concept);
  if (module) own.set(concept, module.default);
  return !!module;
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

/** Who drew the pictures (CC BY-SA 4.0 asks for it wherever they show). */
export const pictureCredit = () =>
  partnersCredit ?? 'Pictures: OpenMoji – the open-source emoji and icon project. License: CC BY-SA 4.0.';

/** Calls back when a partner plugs pictures in. Returns the function that lets go. */
export const onPictures = (callback: () => void) => {
  listeners.add(callback);
  return () => void listeners.delete(callback);
};
