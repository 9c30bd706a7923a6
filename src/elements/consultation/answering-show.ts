import { html, nothing } from 'lit';
import type { ConsultationSection, LadderSection, Question } from '../../core/types.js';
import { fill, labelsFor } from '../../core/labels.js';
import { bare, fresh, heading, phrase, text, type View } from '../../core/view.js';
import { strings } from './answering-strings.js';
import { lengthOf, pagesOf, type Answered, type Answers, type Page } from './pages.js';
import { button, choicesOf, faultAt, idOf, labelsIn, type ConsultationOptions } from './questions.js';
import type { Post } from './send.js';

/** Labels that are needed once somebody answers. */
export const moreIn = ({ lang }: View) => labelsFor('consultation', strings, lang);

/** An answer in words, one line for each thing that was said. */
const tellAnswer = (view: View, question: Question, ladder?: LadderSection, answer: Answered = {}) => {
  const { choice, choices = [], order = [], text, other, comment } = answer;
  const all = choicesOf(view, question, ladder);
  const name = (id: string) => all.find((one) => one.id === id)?.phrase ?? id;
  return [
    ...[...(choice ? [choice] : []), ...choices].map(name),
    ...order.map((id, i) => `${i + 1}. ${name(id)}`),
    ...[text, other, comment].filter((words) => words !== undefined),
  ];
};

const nameOf = (view: View, { part, n = 0 }: Page, count: number) =>
  `${fill(labelsIn(view).place, { n, count })}: ${bare(part.name)}`;

/** All answers; with a way back to each question while they can be changed. */
const summary = (
  view: View,
  section: ConsultationSection,
  options: ConsultationOptions,
  change: boolean,
  answers = options.answers,
) => {
  const labels = moreIn(view);
  const { pages, count } = pagesOf(section);
  return html`<dl class="co-consultation-answers">
    ${pages.map((page, i) => {
      const { question } = page;
      if (!question) return nothing;
      const told = tellAnswer(view, question, options.others?.ladder, answers?.[question.id]);
      const name = nameOf(view, page, count);
      return html`<div class="co-consultation-answer">
        <dt class="co-consultation-asked">
          <span class="co-quiet">${fresh(view, name)}</span> ${fresh(view, phrase(view, question))}
        </dt>
        <dd class="co-consultation-said">
          ${(told.length ? told : [labels.nothing]).map(
            (line) => html`<p class="co-consultation-own">${fresh(view, line, line)}</p>`,
          )}
          ${change ? button(view, options, `change ${i + 1}`, labels.change, html`<span class="co-hidden">: ${name}</span>`) : nothing}
        </dd>
      </div>`;
    })}
  </dl>`;
};

/** The answers as plain text. */
export const asWords = (section: ConsultationSection, view: View, ladder?: LadderSection, answers: Answers = {}) => {
  const rows = pagesOf(section).pages.flatMap(({ question }) => {
    const told = question ? tellAnswer(view, question, ladder, answers[question.id]) : [];
    return told.length ? [[phrase(view, question!), ...told.map((line) => `- ${line}`)].join('\n')] : [];
  });
  return [section.title, ...rows].join('\n\n');
};

/** The page before Send. */
export const check = (section: ConsultationSection, view: View, options: ConsultationOptions) => {
  const { check } = moreIn(view);
  return html`${heading({ ...view, level: view.level + 1 }, 0, 'co-heading co-consultation-now', fresh(view, check))}
  ${summary(view, section, options, true)}`;
};

export const problems = (view: View, options: ConsultationOptions) => {
  const { faults = [], onTell } = options;
  return faults.length
    ? html`<div class="co-consultation-problems" role="group" aria-labelledby=${idOf(options, 'problems')}>
        <div id=${idOf(options, 'problems')}>
          ${heading(view, 1, 'co-name co-minor', fresh(view, moreIn(view).problem))}
        </div>
        <ul class="co-list">
          ${faults.map(
            ({ name, message }) =>
              html`<li class="co-list-item">
                ${
                  name
                    ? html`<a class="co-link" href="#${idOf(options, name)}" @click=${onTell}
                        >${fresh(view, message, message)}</a
                      >`
                    : fresh(view, message, message)
                }
              </li>`,
          )}
        </ul>
      </div>`
    : nothing;
};

/** What is wrong with a field, beside it. */
export const error = (view: View, options: ConsultationOptions, name: string) => {
  const fault = faultAt(options, name);
  return fault
    ? html`<p class="co-consultation-error" id=${idOf(options, `${name}-error`)}>
        ${fresh(view, html`<span class="co-hidden">${moreIn(view).error} </span>${fault.message}`, fault.message)}
      </p>`
    : nothing;
};

/** How much room is left for own words; nothing while there are none. */
export const count = (view: View, limit: number, words = '') => {
  const labels = moreIn(view);
  const left = limit - lengthOf(words);
  const count = new Intl.NumberFormat(view.lang).format(Math.abs(left));
  return words ? fill(left < 0 ? labels.over : labels.left, { count }) : undefined;
};

/** How it stands with what was sent. */
export const statusOf = (view: View, { status }: Post) => moreIn(view)[status === 'closed' ? 'late' : status];

/** The same in words that stay, with what the person can do or leave. */
const status = (view: View, post: Post) => {
  const labels = moreIn(view);
  const told = statusOf(view, post);
  const isWaiting = ['sending', 'offline', 'waiting'].includes(post.status);
  const more = isWaiting ? (post.kept ? labels.kept : labels.notKept) : '';
  return html`<p class="co-note">${fresh(view, html`<strong>${told}</strong> ${more}`, told + more)}</p>`;
};

const waits = ({ status }: Post) => ['offline', 'waiting', 'blocked', 'closed'].includes(status);

/** After Send: how it stands, what happens next, and what was said. */
export const done = (section: ConsultationSection, view: View, options: ConsultationOptions, post: Post) => {
  const labels = moreIn(view);
  const { after = [] } = section;
  const isSent = post.status === 'sent';
  const below = { ...view, level: view.level + 1 };
  return html`${heading(below, 0, 'co-heading co-consultation-now', fresh(view, isSent ? labels.sent : labels.yours, String(isSent)))}
    ${isSent ? nothing : status(view, post)}
    <p class="co-live co-consultation-row">
      ${waits(post) ? button(view, options, 'again', labels.again) : nothing}
      ${post.status === 'changed' ? button(view, options, 'edit', labels.edit) : nothing}
      ${button(view, options, 'print', labels.print)} ${button(view, options, 'copy', labels.copy)}
    </p>
    ${
      isSent && after.length
        ? html`${heading(below, 1, 'co-name co-minor', fresh(view, labels.after))}
          ${after.map((item) => text(view, item))}`
        : nothing
    }
    ${isSent ? heading(below, 1, 'co-name co-minor', fresh(view, labels.yours)) : nothing}
    ${summary(view, section, options, false, post.letter.answers)}`;
};

/** What an earlier visit left: an answer that waits, or answers that were saved. */
export const left = (view: View, options: ConsultationOptions) => {
  const labels = moreIn(view);
  const { post, draft } = options;
  const below = { ...view, level: view.level + 1 };
  return [
    post
      ? html`<div class="co-panel co-accent co-live">
          ${heading(below, 0, 'co-name co-minor', fresh(view, labels.waits))} ${status(view, post)}
          <p class="co-consultation-row">
            ${waits(post) ? button(view, options, 'again', labels.again) : nothing}
            ${button(view, options, 'show', labels.yours)}
          </p>
        </div>`
      : nothing,
    draft
      ? html`<div class="co-panel co-accent co-live">
          ${heading(below, 0, 'co-name co-minor', fresh(view, labels.draft))}
          <p class="co-consultation-row">${button(view, options, 'go-on', labels.goOn)}</p>
        </div>`
      : nothing,
  ];
};

/** To come back later on this device, or to leave nothing on it. */
export const tools = (view: View, options: ConsultationOptions, isDone: boolean) => {
  const labels = moreIn(view);
  const { sure, told, answers = {}, post, draft } = options;
  if (!Object.keys(answers).length && !post && !draft && !told) return nothing;
  const below = { ...view, level: view.level + 1 };
  return html`<div class="co-live co-consultation-tools">
    ${
      sure
        ? html`${heading(below, 0, 'co-name co-minor co-consultation-sure', fresh(view, labels.sure))}
            <p class="co-text">${fresh(view, labels.sureWhy)}</p>
            <p class="co-consultation-row">
              ${button(view, options, 'yes', labels.yes)} ${button(view, options, 'no', labels.no)}
            </p>`
        : html`${told ? html`<p class="co-note">${fresh(view, told, told)}</p>` : nothing}
            <p class="co-consultation-row">
              ${isDone ? nothing : button(view, options, 'save', labels.save)}
              ${button(view, options, 'clear', labels.clear)}
            </p>`
    }
  </div>`;
};
