import { html, nothing } from 'lit';
import type { ConsultationSection } from '../../core/types.js';
import { block } from '../../core/blocks.js';
import { fill } from '../../core/labels.js';
import { anchor, bare, foot, fresh, heading, missing, text, type View } from '../../core/view.js';
import { pagesOf, type Page } from './pages.js';
import { field, firstOf, labelsIn, record, type ConsultationOptions } from './questions.js';
import { closingOf, stateOf, whenIn, type State } from './when.js';

/** Who helps and how to answer on paper, in the same place on every page (WCAG 3.2.6). */
const contactOf = (view: View, { contact }: ConsultationSection) => {
  const labels = labelsIn(view);
  if (!contact) return nothing;
  const { team, phone, email, address } = contact;
  return html`<div class="co-consultation-contact">
    <p class="co-text"><strong>${fresh(view, labels.contact)}</strong> ${fresh(view, team)}</p>
    ${phone ? html`<p class="co-text">${fresh(view, fill(labels.phone, { phone }))}</p>` : nothing}
    ${
      email
        ? html`<p class="co-text">
            ${fresh(view, labels.email)} <a class="co-link" href="mailto:${email}">${fresh(view, email)}</a>
          </p>`
        : nothing
    }
    ${
      address
        ? html`<p class="co-text">${fresh(view, labels.address)}</p>
            <address class="co-consultation-address">
              ${address.map((line) => html`<div>${fresh(view, line)}</div>`)}
            </address>`
        : nothing
    }
  </div>`;
};

const kinds = { 'not-open': 'notOpen', open: 'until', closed: 'closed' } as const;

const dates = (view: View, { opens, closes }: ConsultationSection, state: State) => {
  const day = (iso: string) => whenIn(view.lang, iso);
  const values = { opens: day(opens), closes: day(closes), date: day(closes) };
  const words = fill(labelsIn(view)[kinds[state]], values);
  return fresh(view, words, words);
};

/** What is said before the first question. */
const introduction = (view: View, pages: Page[]) => {
  const below = { ...view, level: view.level + 1 };
  return pages.map(
    ({ part, content }) =>
      html`${heading(below, 0, 'co-name co-consultation-name', fresh(view, bare(part.name)))}
      ${content.map((one) => block({ ...view, level: view.level + 2 }, one, {}))}`,
  );
};

/** Nothing can be sent: it is not open, it is closed, or nobody says where answers go. */
const readOnly = (section: ConsultationSection, view: View, options: ConsultationOptions, state: State) => {
  const labels = labelsIn(view);
  const { before, pages, after } = pagesOf(section);
  const below = { ...view, level: view.level + 1 };
  const onPaper = state === 'open';
  return html`${heading(view, 0, 'co-heading', fresh(view, section.title))} ${missing(view, section)}
    <p class="co-note">${dates(view, section, state)}</p>
    ${
      onPaper
        ? html`<p class="co-text">${fresh(view, labels.how)}</p>
            <p class="co-live">
              ${html`<button type="button" class="co-button" @click=${options.onPrint}>${fresh(view, labels.printForm)}</button>`}
            </p>`
        : nothing
    }
    ${introduction(view, before)}
    ${
      state === 'not-open'
        ? nothing
        : [
            pages.map(
              ({ part, content }) =>
                html`<div class="co-consultation-part" id=${anchor(view, `consultation.${part.id}`)}>
                  ${heading(below, 0, 'co-name co-consultation-name', fresh(view, bare(part.name)))}
                  ${content.map((one) => block({ ...view, level: view.level + 2 }, one, { question: (question) => record(view, question, options, onPaper) }))}
                </div>`,
            ),
            introduction(view, after),
          ]
    }
    ${state === 'closed' ? nothing : contactOf(view, section)} ${foot(view, section.document)}`;
};

/** With more points than this a link leads past them to the question. */
const LONG = 7;

/** Where all pages are shown; in static HTML all but the first wait for the script. */
const apartIn = ({ printed, alone }: ConsultationOptions) =>
  printed || alone ? `co-consultation-apart ${alone ? '' : 'co-consultation-waits'}` : '';

/** One page of the form. All are there, so that what is answered stands in the form itself, and paper shows them all. */
const pageOf = (view: View, page: Page, options: ConsultationOptions, count: number) => {
  const { part, content, question, n = 0 } = page;
  const below = { ...view, level: view.level + 1 };
  const place = n
    ? html`<span class="co-consultation-place" data-aside>${fill(labelsIn(view).place, { n, count })}</span>`
    : nothing;
  const items = content.flatMap((one) => (one.kind === 'list' ? one.items : []));
  return html`<div class="co-consultation-page ${apartIn(options)}">
    ${heading(below, 0, 'co-heading', fresh(view, html`${place} ${bare(part.name)}`))}
    ${
      question && items.length > LONG
        ? html`<p class="co-text">
            <a class="co-link" href="#${firstOf(options, question)}">${fresh(view, labelsIn(view).skip)}</a>
          </p>`
        : nothing
    }
    ${content.map((one) => block({ ...view, level: view.level + 2 }, one, { question: (question) => field(view, question, options) }))}
  </div>`;
};

/** To come back later on this device, or to leave nothing on it; shown once somebody answers. */
const tools = (view: View) => {
  const labels = labelsIn(view);
  const button = (go: string, label: string) =>
    html`<button type="button" class="co-button" data-go=${go}>${fresh(view, label)}</button>`;
  return html`<div class="co-live co-consultation-tools" hidden>
    <div data-place="told"></div>
    <p class="co-consultation-row">${button('save', labels.save)} ${button('ask', labels.clear)}</p>
    <div>
      ${heading(view, 1, 'co-name co-minor co-consultation-sure', fresh(view, labels.sure))}
      <p class="co-text">${fresh(view, labels.sureWhy)}</p>
      <p class="co-consultation-row">${button('clear', labels.yes)} ${button('keep', labels.no)}</p>
    </div>
  </div>`;
};

/** The form as the browser alone can send it; `co-consultation-form` around it answers it question by question. */
const form = (section: ConsultationSection, view: View, options: ConsultationOptions) => {
  const labels = labelsIn(view);
  const { before, pages, after, count } = pagesOf(section);
  const { after: then = [] } = section;
  const submit = (label: string) => html`<button class="co-button co-consultation-main">${fresh(view, label)}</button>`;
  return html`${heading(view, 0, 'co-heading co-consultation-now', fresh(view, section.title))}
    ${missing(view, section)}
    <form
      class="co-consultation-form co-consultation-paper"
      method="post"
      accept-charset="utf-8"
      action=${options.endpoint}
      data-closes=${closingOf(section)}
    >
      <input type="hidden" name="format" value="co-elements/form/1" />
      <input type="hidden" name="consultation" value=${section.document.id} />
      <div data-place="problems"></div>
      <div class="co-consultation-page">
        <p class="co-note">${dates(view, section, 'open')}</p>
        <div data-place="left"></div>
        ${introduction(view, before)}
      </div>
      ${options.alone ? nothing : html`<div class="co-live co-consultation-row co-consultation-ways co-consultation-start">${submit(labels.start)}</div>`}
      ${pages.map((page) => pageOf(view, page, options, count))}
      <div class="co-consultation-after ${apartIn(options)}">
        <div data-place="check"></div>
        ${introduction(view, after)}
      </div>
      <div class="co-consultation-row co-consultation-ways ${apartIn(options)}">${submit(labels.send)}</div>
    </form>
    <div class="co-live co-consultation-row co-consultation-ways" hidden>
      <button type="button" class="co-button" data-go="back">${fresh(view, labels.back)}</button>
      <button type="button" class="co-button co-consultation-main" data-go="on">${fresh(view, labels.next)}</button>
      <button type="button" class="co-button co-consultation-main" data-go="on">${fresh(view, labels.send)}</button>
    </div>
    <div data-place="done" hidden></div>
    <div class="co-consultation-then" hidden>
      ${then.length ? heading(view, 2, 'co-name co-minor', fresh(view, labels.after)) : nothing}
      ${then.map((item) => text(view, item))}
    </div>
    <div data-place="said" hidden></div>
    ${tools(view)} ${contactOf(view, section)} ${foot(view, section.document)}`;
};

export const template = (section: ConsultationSection, view: View, options: ConsultationOptions) => {
  const { endpoint = '', printed, alone, state = stateOf(section) } = options;
  if (state !== 'open' || !/^(https?:|\/(?!\/))/.test(endpoint)) return readOnly(section, view, options, state);
  // In print ids are kept apart by what is asked.
  const { group = `co-consultation-${section.document.id}` } = options;
  const drawn = form(section, view, { ...options, group });
  return printed || alone ? drawn : html`<co-consultation-form>${drawn}</co-consultation-form>`;
};
