// Pages put together from text that is escaped and markup that is ours.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

function show(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(show).join('');
  if (value === undefined || value === null || value === false || value === true) return '';
  return String(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

/** Markup; every value in it that is not markup itself is text. Arrays are joined; nothing, true and false are empty. */
export const html = (strings, ...values) => new Html(String.raw({ raw: strings }, ...values.map(show)));

/** An attribute, where there is a value for it. */
export const attribute = (name, value) =>
  value === undefined || value === false ? '' : value === true ? html` ${name}` : html` ${name}="${value}"`;
