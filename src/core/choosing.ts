import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { View } from './view.js';
import { Drawn, flag } from './drawn.js';
import { warnValue } from './warn.js';

/** What the template of an element with `mode="choose"` needs. */
export interface Choosing {
  mode?: string;
  name?: string;
  /** Id of a form that is not there: keeps a group without a name of its own out of the host's form. */
  form?: string;
  /** Chosen at first, and again after the form is reset. */
  value?: string;
  /** Chosen now. */
  chosen?: string;
  required?: boolean;
  onChoose?: (event: Event) => void;
}

let groups = 0;

/**
 * The base of elements that can be read or chosen from. Native radio buttons in the light DOM carry the answer into
 * the host's form by themselves; `formAssociated` serves only to hear of a reset.
 */
export abstract class ChoosingElement extends Drawn {
  static formAssociated = true;
  static override properties: PropertyDeclarations = {
    mode: {},
    name: {},
    value: {},
    required: flag,
    chosen: { state: true },
  };

  #own = `co-choice-${++groups}-${Math.random().toString(36).slice(2, 8)}`;

  declare mode?: string;
  declare name?: string;
  declare value?: string;
  declare required: boolean;
  declare protected chosen?: string;

  /** Type of the event that tells of a choice. */
  protected abstract event: string;

  /** Speaks what a choice means. */
  protected abstract told(view: View, id: string): void;

  formResetCallback() {
    this.chosen = this.value;
  }

  protected override willUpdate(changed: PropertyValues) {
    const { mode } = this;
    if (changed.has('mode') && mode && mode !== 'read' && mode !== 'choose') {
      warnValue(this, 'mode', mode, 'read or choose');
    }
    if (changed.has('value')) this.chosen = this.value;
  }

  /** Reports ids that the section does not have. */
  protected check(changed: PropertyValues, names: string[], entries: { id: string }[]) {
    for (const name of names) {
      const value = (this as unknown as Record<string, string | undefined>)[name];
      if (!changed.has(name) || !value || entries.some(({ id }) => id === value)) continue;
      warnValue(this, name, value, `one of ${entries.map(({ id }) => id).join(', ')}`);
    }
  }

  protected override updated(changed: PropertyValues) {
    if (!changed.has('value') || !changed.has('chosen')) return;
    for (const radio of this.querySelectorAll<HTMLInputElement>('.co-radio'))
      radio.checked = radio.value === this.chosen;
  }

  protected get choosing(): Choosing {
    const { mode, name, value, required, chosen } = this;
    return {
      mode,
      name: name || this.#own,
      form: name ? undefined : this.#own,
      value,
      chosen,
      required,
      onChoose: this.#choose,
    };
  }

  #choose = (event: Event) => {
    this.chosen = (event.target as HTMLInputElement).value;
    this.told(this.view, this.chosen);
    this.dispatchEvent(new CustomEvent(this.event, { detail: { value: this.chosen }, bubbles: true, composed: true }));
  };
}
