// The receiver's own pages, for people whose form came without script: plain HTML, readable on a phone, no script.
import { attribute, html } from './html.js';
import { FORM_FORMAT } from './form.js';

/**
 * @typedef {import('./definition.js').Consultation} Consultation
 * @typedef {import('./response.js').Fault} Fault
 * @typedef {Record<string, string | string[]>} Fields
 */

/** No script, nothing from elsewhere; only pages that may send may also show one of ours in a frame, after a form in it. */
export const policy = (/** @type {string[]} */ origins) =>
  `default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${origins.join(' ') || "'none'"}`;

/** Addresses are relative, so that the receiver may stand anywhere below another server. */
const page = (title, main) =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="../../style.css" />
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html> `.toString();

const text = (value) => (typeof value === 'string' && value.trim() ? value : undefined);

/** How else to reach the people who ask. */
function contact(definition, heading = 'How else you can tell us') {
  const { team, phone, email, address } = definition.contact ?? {};
  if (![team, phone, email].some(text) && !address?.length) return '';
  return html`<section>
    <h2>${heading}</h2>
    ${text(team) && html`<p>${team}</p>`}
    ${text(phone) && html`<p>Phone: <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></p>`}
    ${text(email) && html`<p>Email: <a href="mailto:${email}">${email}</a></p>`}
    ${
      Array.isArray(address) &&
      address.length > 0 &&
      html`<p>On paper, to:</p>
        <address>${address.map((line) => html`${line}<br />`)}</address>`
    }
  </section>`;
}

/** Shown when the answers are stored. */
export const thanksPage = (/** @type {Consultation} */ { title, definition }) =>
  page(
    `Thank you – ${title}`,
    html`<p class="over">${title}</p>
      <h1>Thank you. We have your answers</h1>
      <p>They are stored safely. We keep your answers and the day they came. We keep nothing else about you.</p>
      ${
        definition.after?.length > 0 &&
        html`<h2>What happens next</h2>
          ${definition.after.map((item) => html`<p>${item.plain}</p>`)}`
      }
      ${contact(definition, 'If you want to ask us something')}
      <p>You can close this page now.</p>`,
  );

/** Shown where there is nothing to give back. */
export const plainPage = ({ title, detail }, /** @type {Consultation | undefined} */ consultation) =>
  page(
    consultation ? `${title} – ${consultation.title}` : title,
    html`${consultation && html`<p class="over">${consultation.title}</p>`}
      <h1>${title}</h1>
      <p>${detail}</p>
      ${consultation && contact(consultation.definition)}`,
  );

/** Text and lists that stand before a question. */
function reading(block) {
  if (block.kind === 'text') return text(block.plain) && html`<p>${block.plain}</p>`;
  if (block.kind !== 'list' || !Array.isArray(block.items)) return '';
  const items = block.items.filter((item) => text(item?.plain));
  return html`${text(block.lead?.plain) && html`<p>${block.lead.plain}</p>`}
    <ul>
      ${items.map((item) => html`<li>${text(item.name) && html`<strong>${item.name}</strong>: `}${item.plain}</li>`)}
    </ul>`;
}

const idOf = (name) => name.replaceAll('.', '_').replaceAll(':', '__');

/** Everything that a form field needs to know. */
class Form {
  /** @param {Fields} fields @param {Fault[]} faults */
  constructor(fields, faults) {
    this.fields = fields;
    this.faults = new Map(faults.toReversed().map(({ question, detail }) => [question, detail]));
  }

  /** What the person gave in a field. */
  all(name) {
    return Object.hasOwn(this.fields, name) ? [this.fields[name]].flat() : [];
  }

  fault(id) {
    const detail = this.faults.get(id);
    return detail && html`<p class="error" id="${idOf(id)}_error"><span class="hidden">Error: </span>${detail}</p>`;
  }

  /** A box for free text. @param {{ id: string, name: string, label: any, hint?: string, error?: any }} what */
  area({ id, name, label, hint, error }) {
    const described = [hint && `${idOf(id)}_hint`, error && `${idOf(id)}_error`].filter(Boolean).join(' ') || undefined;
    // Browsers take away the first line end inside a textarea, so there is always one of ours.
    return html`<label for="${idOf(id)}">${label}</label>
      ${error} ${hint && html`<p class="hint" id="${idOf(id)}_hint">${hint}</p>`}
      <textarea
        id="${idOf(id)}"
        name="${name}"
        rows="4"
        ${attribute('aria-describedby', described)}${attribute('aria-invalid', error && 'true')}
      >
${this.all(name).join('\n')}</textarea>`;
  }

  pick(question, option, type, first) {
    const id = first ? question.id : `${question.id}:${option.id}`;
    const checked = this.all(question.id).includes(option.id);
    return html`<div class="choice">
      <input
        type="${type}"
        id="${idOf(id)}"
        name="${question.id}"
        value="${option.id}"
        ${attribute('checked', checked)}
      />
      <label for="${idOf(id)}">${option.plain}</label>
    </div>`;
  }

  place(question, option, first) {
    const name = `${question.id}:${option.id}`;
    const id = first ? question.id : name;
    const [place] = this.all(name);
    return html`<div class="place">
      <label for="${idOf(id)}">${option.plain}</label>
      <select id="${idOf(id)}" name="${name}">
        <option value="">No place</option>
        ${question.options.map(
          (_, index) =>
            html`<option value="${index + 1}" ${attribute('selected', place === String(index + 1))}>
              ${index + 1}
            </option>`,
        )}
      </select>
    </div>`;
  }

  question(/** @type {import('./definition.js').Question} */ question) {
    const { id, plain, type, options, comment, required } = question;
    const error = this.fault(id);
    const label = html`${plain}${!required && html` <span class="optional">(optional)</span>`}`;
    const hint = 'Please do not write names, or anything that tells who you are.';
    const added =
      comment &&
      this.area({ id: `${id}:comment:text`, name: `${id}:comment`, label: 'Anything that you want to add', hint });
    if (type === 'text') {
      return html`<div class="question text">${this.area({ id, name: id, label, hint, error })} ${added}</div>`;
    }
    const [first] = options;
    const pick = (kind) => options.map((option) => this.pick(question, option, kind, option === first));
    const kinds = {
      many: () => pick('checkbox'),
      order: () => [
        html`<p class="hint">Give 1 to what is most important to you.</p>`,
        options.map((option) => this.place(question, option, option === first)),
      ],
    };
    const one = () => [pick('radio'), !required && this.pick(question, { id: '', plain: 'No answer' }, 'radio', false)];
    const other = options.find((option) => option.other);
    const own = other && {
      id: `${id}:other:text`,
      name: `${id}:other`,
      label: `Your own answer, if you choose “${other.plain}”`,
    };
    return html`<fieldset class="question" ${attribute('aria-describedby', error && `${idOf(id)}_error`)}>
      <legend>${label}</legend>
      ${error} ${(kinds[type] ?? one)()} ${own && this.area(own)} ${added}
    </fieldset>`;
  }
}

/**
 * The form again with everything that the person gave, and above it what to do.
 * @param {Consultation} consultation
 * @param {{ title: string, detail: string, faults?: Fault[], fields: Fields, key: string, canSend?: boolean }} what
 *   Without `canSend` it is there to be copied or printed.
 */
export function formPage(consultation, { title, detail, faults = [], fields, key, canSend = true }) {
  const { definition, questions } = consultation;
  const form = new Form(fields, faults);
  const order = [...questions.keys()];
  const known = faults
    .filter(({ question }) => questions.has(question))
    .sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
  const strange = faults.filter(({ question }) => !questions.has(question));
  return page(
    `Error: ${title} – ${consultation.title}`,
    html`<p class="over">${consultation.title}</p>
      <div class="summary" role="alert" tabindex="-1" autofocus>
        <h1>${title}</h1>
        <p>${detail}</p>
        ${
          faults.length > 0 &&
          html`<ul>
            ${known.map((fault) => html`<li><a href="#${idOf(fault.question)}">${questions.get(fault.question).plain} ${fault.detail}</a></li>`)}
            ${strange.map((fault) => html`<li>${fault.question}: ${fault.detail}</li>`)}
          </ul>`
        }
        <p>
          ${canSend ? 'Nothing is lost: your answers are below.' : 'Your answers are below. You can copy or print them.'}
        </p>
      </div>
      ${!canSend && contact(definition)}
      <form method="post" action="responses" novalidate>
        <input type="hidden" name="format" value="${FORM_FORMAT}" />
        <input type="hidden" name="consultation" value="${consultation.id}" />
        <input type="hidden" name="key" value="${key}" />
        ${definition.parts.map((part) => {
          const asked = part.content.filter((block) => questions.has(block?.id) && block.kind === 'question');
          if (!asked.length) return '';
          const read = part.content.map((block) => reading(block)).filter(Boolean);
          return html`<h2>${part.name}</h2>
            ${
              read.length > 0 &&
              html`<details>
                <summary>Read about this first</summary>
                ${read}
              </details>`
            }
            ${asked.map((block) => form.question(questions.get(block.id)))}`;
        })}
        ${canSend && html`<button>Send my answers</button>`}
      </form>
      ${canSend && contact(definition)}`,
  );
}

export const STYLE = `
:root {
  --ink: #22302f;
  --quiet: #4a5857;
  --paper: #fffdf8;
  --surface: #f6f2e8;
  --line: #6b7876;
  --accent: #0b5a5e;
  --wrong: #9c1c1c;
}
* { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  padding: 1.5rem 1.125rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
  overflow-wrap: break-word;
}
main { max-width: 40rem; margin: 0 auto; }
h1, h2 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 0.75rem; font-size: 1.75rem; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.375rem; }
p, ul, address { margin: 0 0 1rem; font-style: normal; text-wrap: pretty; }
ul { padding-inline-start: 1.25rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
.over, .hint, .optional { color: var(--quiet); font-weight: 400; }
.over { margin-block-end: 0.5rem; }
.summary {
  margin: 0 0 2rem;
  padding: 1.25rem;
  border: 3px solid var(--wrong);
  border-radius: 0.5rem;
}
.summary > :last-child { margin-block-end: 0; }
.summary ul { padding: 0; list-style: none; }
.summary a { display: block; padding-block: 0.375rem; color: var(--wrong); font-weight: 600; }
.question { min-width: 0; margin: 0 0 2.25rem; padding: 0; border: 0; }
legend { margin: 0 0 0.75rem; padding: 0; }
legend, .text > label:first-child { font-weight: 600; font-size: 1.1875rem; line-height: 1.35; }
.question:has(.error) { padding-inline-start: 1rem; border-inline-start: 4px solid var(--wrong); }
.error { color: var(--wrong); font-weight: 600; }
.choice { display: flex; align-items: flex-start; margin-block-end: 0.25rem; }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0.625rem 0 0 0.25rem; accent-color: var(--accent); }
.choice label { flex: 1; min-height: 2.75rem; padding: 0.5rem 0.25rem 0.5rem 0.75rem; }
.place { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; margin-block-end: 0.75rem; }
.place label { flex: 1 1 14rem; }
label:has(~ textarea) { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
.text > label:first-child { margin-block-start: 0; }
.hint { margin: 0 0 0.5rem; }
textarea, select {
  font: inherit;
  color: inherit;
  background: #fff;
  border: 2px solid var(--line);
  border-radius: 0.5rem;
}
textarea { display: block; width: 100%; padding: 0.625rem 0.75rem; }
select { min-height: 2.75rem; padding: 0.25rem 0.5rem; }
details { margin: 0 0 1.5rem; }
summary { padding-block: 0.625rem; color: var(--accent); font-weight: 600; cursor: pointer; }
details[open] { padding: 0 1rem 0.25rem; background: var(--surface); border-radius: 0.5rem; }
button {
  min-height: 3rem;
  padding: 0.625rem 1.5rem;
  font: inherit;
  font-weight: 600;
  color: #fff;
  background: var(--accent);
  border: 2px solid transparent;
  border-radius: 0.5rem;
  cursor: pointer;
}
:focus-visible, .summary:focus { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  button, .summary a { color: inherit; }
  button { display: none; }
}
`;
