import { pictures } from '../../content/modules/pictures.js';
import { schemas } from '../../content/modules/schemas.js';
import { adopt } from '../../core/adopt.js';
import { awaitPack, PATIENCE, registerPack } from '../../core/content.js';
import { packOf, sectionFaults, type PackFile } from '../../core/pack.js';
import { parsed } from '../../core/parsed.js';
import { faultsIn } from '../../core/schema.js';
import { addPictureTable } from '../../core/pictures.js';
import { version } from '../../core/version.js';
import { warn } from '../../core/warn.js';
import { css } from './styles.js';

/**
 * Points a page at another content pack or at an overlay: a JSON file at `src`, or JSON inside it in a
 * `<script type="application/json">`. What is in the pack is used in place of the bundled words; what it does not
 * have, or has wrong, is reported and the bundled words stay. They also stay where the file fails, and until it comes
 * where it takes more than a second; both are reported.
 * It shows nothing. Under a strict CSP a file needs `connect-src`; JSON inside needs nothing.
 *
 * @tag co-content
 * @summary Points a page at another area's content pack, or at an overlay of its own words.
 * @attr {string} src - Address of the pack (JSON, `dist/schema/pack.schema.json`), relative to the page. Without it: the JSON inside.
 * @fires {CustomEvent<{ id: string, faults: string[] }>} co-content-load - The pack is in use; `faults` names what was left out; bubbles.
 * @since 0.2.0
 */
export class CoContent extends HTMLElement {
  static version = version;
  static observedAttributes = ['src'];
  /** The schema of a pack and of each section; the check of a page reads them too. */
  static schemas = schemas;

  #read?: string;

  connectedCallback() {
    addPictureTable(pictures);
    adopt(this.getRootNode() as Document | ShadowRoot, css);
    this.#start();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#start();
  }

  #start() {
    const src = this.getAttribute('src') ?? '';
    if (this.#read === src) return;
    this.#read = src;
    awaitPack(this.#load(src));
  }

  async #load(src: string) {
    const name = src ? `<co-content src="${src}">` : '<co-content>';
    const late = setTimeout(
      () => warn(`${name}: no answer within a second. The bundled words stay until it comes.`),
      PATIENCE,
    );
    try {
      const address = src && new URL(src, document.baseURI).href;
      const file = await (address ? this.#fetched(address) : this.#inside());
      if (this.#read !== src) return;
      const { pack, faults } = checked(file);
      if (faults.length) {
        const [first, rest] = [faults.slice(0, 10), faults.length - 10];
        warn(
          `${name}: left out what is wrong in the pack:\n- ${first.join('\n- ')}${rest > 0 ? `\n- and ${rest} more` : ''}`,
        );
      }
      if (!pack) return;
      const made = packOf(pack, address || 'inside');
      registerPack(made);
      const detail = { id: made.id, faults };
      this.dispatchEvent(new CustomEvent('co-content-load', { detail, bubbles: true, composed: true }));
    } catch (error) {
      warn(`${name}: ${(error as Error).message}. The bundled words stay.`);
    } finally {
      clearTimeout(late);
    }
  }

  async #fetched(address: string): Promise<unknown> {
    const answer = await fetch(address, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`expected a pack, and the server answered ${answer.status}`);
    return answer.json();
  }

  async #inside(): Promise<unknown> {
    await parsed(this);
    const text = this.querySelector('script[type="application/json"]')?.textContent;
    if (!text) throw new Error('expected an address in src, or JSON inside');
    return JSON.parse(text) as unknown;
  }
}

/** A pack without what is wrong in it, and what that is. Nothing where it is no pack at all. */
const checked = (file: unknown): { pack?: PackFile; faults: string[] } => {
  const faults = faultsIn(file, schemas.pack!);
  const broken = faults.filter((fault) => !fault.startsWith('items.'));
  if (broken.length) return { faults };
  const pack = file as PackFile;
  const wrong = new Set(faults.map((fault) => fault.slice('items.'.length, fault.indexOf(': '))));
  const isWrong = (id: string) => [...wrong].some((path) => path === id || path.startsWith(`${id}.`));
  const items = pack.items && Object.fromEntries(Object.entries(pack.items).filter(([id]) => !isWrong(id)));
  const found = sectionFaults(pack.sections, schemas);
  faults.push(...found.flatMap(([, lines]) => lines));
  const isRight = new Set(found.flatMap(([name, lines]) => (lines.length ? [] : [name])));
  const sections = Object.fromEntries(Object.entries(pack.sections ?? {}).filter(([name]) => isRight.has(name)));
  return { pack: { ...pack, items, sections }, faults };
};

declare global {
  interface HTMLElementTagNameMap {
    'co-content': CoContent;
  }
}
