import type { ReactiveControllerHost } from 'lit';
import type { ConsultationSection, LadderSection } from '../../core/types.js';
import { adopt } from '../../core/adopt.js';
import { announce } from '../../core/announce.js';
import { focus } from '../../core/focus.js';
import { fill } from '../../core/labels.js';
import type { View } from '../../core/view.js';
import { answersIn, faultsIn, fieldsOf, settleChoice } from './answers.js';
import { asWords, check, count, done, error, left, moreIn, problems, statusOf, tools } from './answering-show.js';
import { css } from './answering-styles.js';
import { css as formCss } from './form-styles.js';
import { lengthOf, limitOf, pagesOf, putInto, type Answers, type Fault } from './pages.js';
import { labelsIn, type Shows } from './questions.js';
import type * as Sending from './send.js';

/** What the element lends. */
export interface Desk {
  host: HTMLElement & ReactiveControllerHost;
  group: string;
  view(): View;
  section(): ConsultationSection;
  ladder(): LadderSection | undefined;
  /** Where answers go. */
  to(): string | undefined;
  /** The page that is shown: 0 the start, then the questions, then the check, then what became of it. */
  at: number;
}

/** From here on the room that is left is spoken too. */
const NEAR = 100;

/** Everything that people do with a form that is open. The answers stand in the form itself, and in memory. */
export class Answering {
  #desk: Desk;
  #sending?: typeof Sending;
  #coming?: Promise<typeof Sending>;
  #stop?: () => void;
  /** Key of what was sent from here. */
  #key?: string;
  #said?: string;
  /** Where an answer is changed from the check page, Continue leads back there. */
  #returns = false;
  #counting?: ReturnType<typeof setTimeout>;
  #places: Record<string, string> = {};
  #answers: Answers = {};
  #faults: Fault[] = [];
  #draft?: Answers;
  #sure = false;
  #told?: string;

  constructor(desk: Desk) {
    this.#desk = desk;
    const form = this.#form;
    if (form) this.#answers = answersIn(form, this.#pages);
  }

  connect() {
    const { host } = this.#desk;
    for (const sheet of [formCss, css]) adopt(host.getRootNode() as Document | ShadowRoot, sheet);
    if (this.#sending) this.#watch(this.#sending);
    void this.#look();
  }

  disconnect() {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#counting);
  }

  /** What the template is told. */
  get shown() {
    return {
      answers: this.#answers,
      faults: this.#faults,
      post: this.#post,
      draft: !!this.#draft,
      sure: this.#sure,
      told: this.#told,
    };
  }

  readonly show: Shows = { problems, left, check, done, tools, error, count };

  updated(isElsewhere: boolean) {
    if (isElsewhere) void this.#look();
    for (const select of this.#form?.querySelectorAll('select') ?? []) this.#places[select.name] = select.value;
  }

  get #form() {
    return this.#desk.host.querySelector<HTMLFormElement>('.co-consultation-form') ?? undefined;
  }

  get #pages() {
    return pagesOf(this.#desk.section()).pages;
  }

  get #labels() {
    const view = this.#desk.view();
    return { ...labelsIn(view), ...moreIn(view) };
  }

  get #post() {
    const own = this.#sending?.postOf(this.#key);
    const to = this.#desk.to();
    return own ?? (to === undefined ? undefined : this.#sending?.unsentTo(to)[0]);
  }

  /** Fetches what sends, at the first answer or where something waits. */
  #send() {
    this.#coming ??= import('./send.js').then(
      (sending) => {
        this.#sending = sending;
        if (this.#desk.host.isConnected) this.#watch(sending);
        return sending;
      },
      (error: Error) => {
        this.#coming = undefined;
        throw error;
      },
    );
    return this.#coming;
  }

  #watch({ onPost }: typeof Sending) {
    this.#stop ??= onPost(() => {
      const post = this.#post;
      if (post && post.status !== this.#said) this.#say(statusOf(this.#desk.view(), post));
      this.#said = post?.status;
      this.#desk.host.requestUpdate();
    });
  }

  /** What an earlier visit left on this device. Looking makes no database. */
  async #look() {
    const to = this.#desk.to();
    try {
      if (!to || !(await indexedDB.databases()).some(({ name }) => name === 'co-elements')) return;
      const sending = await this.#send();
      await sending.resume(to);
      this.#draft = await sending.draftOf(to);
    } catch {
      // A device that keeps nothing has left nothing.
    }
    this.#desk.host.requestUpdate();
  }

  /** Another page, its heading in view and in focus. */
  async #go(at: number, faults: Fault[] = []) {
    const { host } = this.#desk;
    this.#desk.at = at;
    this.#faults = faults;
    this.#told = undefined;
    this.#sure = false;
    host.requestUpdate();
    await host.updateComplete;
    this.#focus(faults.length ? '.co-consultation-problems' : '.co-consultation-now');
  }

  #focus(selector: string) {
    const target = this.#desk.host.querySelector<HTMLElement>(selector);
    if (!target) return;
    target.scrollIntoView({ block: 'nearest' });
    focus(target);
  }

  #fieldOf(name: string) {
    const fields = [...(this.#form?.elements ?? [])] as HTMLInputElement[];
    return fields.find((field) => field.name === name && field.checked) ?? fields.find((field) => field.name === name);
  }

  #say(message: string) {
    announce(message, this.#desk.host, this.#desk.view().lang);
  }

  #tell(message: string) {
    this.#told = message;
    this.#say(message);
    this.#desk.host.requestUpdate();
  }

  /** Something happened in the form. */
  handle(event: Event) {
    const target = event.currentTarget as HTMLElement;
    if (event.type === 'input' || event.type === 'change') this.#take(event);
    else if (event.type === 'beforematch') this.#match(target);
    else if (target.localName === 'a') this.#lead(event, target as HTMLAnchorElement);
    else {
      const [what, rest = ''] = (target as HTMLButtonElement).value.split(' ');
      void this.#do(what, rest);
    }
  }

  /** Something was chosen or typed. */
  #take(event: Event) {
    const form = this.#form;
    const field = event.target as HTMLInputElement;
    const [id] = field.name.split(':');
    const question = this.#pages.find((page) => page.question?.id === id)?.question;
    if (!form || !question) return;
    if (event.type === 'change') {
      settleChoice(form, question, field);
      if (field.localName === 'select') this.#place(form, field);
    }
    this.#answers = answersIn(form, this.#pages);
    this.#send().catch(() => {});
    if (field.localName === 'textarea' && event.type === 'input') this.#count(limitOf(question), field.value);
    this.#desk.host.requestUpdate();
  }

  /** Says how much room is left where it gets little, once the person pauses. */
  #count(limit: number, words: string) {
    clearTimeout(this.#counting);
    if (limit - lengthOf(words) > NEAR) return;
    this.#counting = setTimeout(() => this.#say(count(this.#desk.view(), limit, words) ?? ''), 1000);
  }

  /** Of two things with the same place the other one takes the place that is free now. */
  #place(form: HTMLFormElement, { name, value: n, id }: HTMLInputElement) {
    if (!n) return;
    const labels = this.#labels;
    const nameOf = (id: string) => form.querySelector<HTMLElement>(`label[for="${id}"]`)!.innerText.trim();
    const other = [...form.querySelectorAll('select')].find(
      (each) => each.name !== name && each.name.startsWith(`${name.split(':')[0]}:`) && each.value === n,
    );
    const m = this.#places[name] ?? '';
    if (other) other.value = m;
    const words = other ? (m ? labels.swapped : labels.freed) : labels.moved;
    this.#say(fill(words, { name: nameOf(id), n, other: other ? nameOf(other.id) : '', m }));
  }

  submit() {
    const { at } = this.#desk;
    const labels = this.#labels;
    const last = this.#pages.length + 1;
    const faults = faultsIn(this.#pages, this.#answers, labels, (over, count) => fill(labels.long, { over, count }));
    if (at === last) return this.#deliver(faults);
    const own = faults.filter(({ page }) => page === at - 1);
    if (own.length) return this.#go(at, own);
    return this.#go(this.#returns ? last : at + 1);
  }

  async #deliver(faults: Fault[]) {
    const { at, section, to } = this.#desk;
    const labels = this.#labels;
    const endpoint = to();
    const isEmpty = !Object.keys(this.#answers).length;
    if (isEmpty) faults = [{ page: 0, name: '', message: labels.empty }];
    if (faults.length || !endpoint) return this.#go(at, faults);
    try {
      const { send } = await this.#send();
      this.#said = 'sending';
      this.#say(labels.sending);
      this.#key = await send(endpoint, section().document.id, this.#answers, this.#key);
      this.#draft = undefined;
      await this.#go(at + 1);
    } catch {
      this.#tell(labels.lost);
    }
  }

  /** A link leads to a field: to what has to be put right, on whichever page it is, or past many points. */
  #lead(event: Event, { hash }: HTMLAnchorElement) {
    event.preventDefault();
    const name = decodeURIComponent(hash).slice(this.#desk.group.length + 2);
    const fault = this.#faults.find((one) => one.name === name);
    if (fault) this.#desk.at = fault.page + 1;
    void this.#desk.host.updateComplete.then(() => {
      const field = this.#fieldOf(name);
      if (!fault) field?.closest('.co-consultation-question')?.scrollIntoView();
      field?.focus({ preventScroll: !fault });
    });
  }

  /** The reader's own search led to a page that was not shown. */
  #match(page: HTMLElement) {
    this.#desk.at = [...this.#desk.host.querySelectorAll('.co-consultation-page')].indexOf(page);
  }

  async #do(what: string, rest: string) {
    const labels = this.#labels;
    const { host, at, to, section } = this.#desk;
    const [last, endpoint, post, form] = [this.#pages.length + 1, to(), this.#post, this.#form];
    switch (what) {
      case 'back':
        this.#returns = false;
        return this.#go(at - 1);
      case 'change':
        this.#returns = true;
        return this.#go(Number(rest));
      case 'clear-one': {
        const fields = ([...(form?.elements ?? [])] as HTMLInputElement[]).filter(({ name }) => name === rest);
        for (const field of fields) field.checked = false;
        this.#answers = answersIn(form!, this.#pages);
        fields[0]?.focus();
        this.#say(labels.clearedOne);
        return host.requestUpdate();
      }
      case 'print':
        return print();
      case 'copy':
        return navigator.clipboard
          .writeText(asWords(section(), this.#desk.view(), this.#desk.ladder(), post?.letter.answers ?? this.#answers))
          .then(
            () => this.#say(labels.copied),
            () => this.#say(labels.notCopied),
          );
      case 'again':
        return this.#sending?.sendNow(endpoint!);
      case 'show':
        this.#key = post?.letter.key;
        return this.#go(last + 1);
      case 'edit':
        this.#fillIn(post?.letter.answers);
        return this.#go(
          last,
          (post?.faults ?? []).flatMap(({ question: name, detail: message }) => {
            const page = this.#pages.findIndex(({ question }) => question?.id === name);
            return page < 0 ? [] : [{ page, name, message }];
          }),
        );
      case 'go-on': {
        this.#fillIn(this.#draft);
        this.#draft = undefined;
        const next = this.#pages.findIndex(({ question }) => question && !this.#answers[question.id]);
        return this.#go(next < 0 ? last : next + 1);
      }
      case 'save': {
        const isSaved = await this.#send().then(
          ({ saveDraft }) => saveDraft(endpoint!, this.#answers),
          () => false,
        );
        return this.#tell(isSaved ? labels.saved : labels.notSaved);
      }
      case 'clear':
      case 'no':
        this.#sure = what === 'clear';
        host.requestUpdate();
        await host.updateComplete;
        return this.#focus(this.#sure ? '.co-consultation-sure' : '.co-consultation-tools [value=clear]');
      case 'yes':
        await this.#sending?.clearAll();
        form?.reset();
        this.#answers = {};
        this.#draft = this.#key = this.#said = undefined;
        this.#returns = false;
        await this.#go(0);
        return this.#tell(labels.cleared);
    }
  }

  #fillIn(answers: Answers = {}) {
    if (this.#form) putInto(this.#form, fieldsOf(answers));
    this.#answers = answers;
  }
}
