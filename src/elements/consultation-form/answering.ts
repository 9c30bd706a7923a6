import { announce } from '../../core/announce.js';
import { focus } from '../../core/focus.js';
import { fill, labelsFor } from '../../core/labels.js';
import { readingOf } from '../../core/reading.js';
import {
  answersIn,
  askedIn,
  faultsIn,
  fieldOf,
  fieldsIn,
  pageOf,
  pagesIn,
  phraseOf,
  putInto,
  settleChoice,
  type Answers,
  type Asked,
  type Fault,
  type Field,
} from './asked.js';
import { button, make, NOW, put } from './own.js';
import type * as Sending from './send.js';
import * as show from './shown.js';
import { strings } from './strings.js';

/** From here on the room that is left is spoken too. */
const NEAR = 100;

/** Everything that people do with a form that is open. The answers stand in the form itself, and in memory. */
export class Answering extends HTMLElement {
  /** The page that is shown: 0 the start, then the questions, then the check, then what became of it. */
  at = 0;

  /** Key of what was sent from here. */
  protected key?: string;
  #sending?: typeof Sending;
  #coming?: Promise<typeof Sending>;
  #stop?: () => void;
  #said?: string;
  /** Where an answer is changed from the check page, Continue leads back there. */
  #returns = false;
  #counting?: ReturnType<typeof setTimeout>;
  #taken: Record<string, string> = {};
  #faults: Fault[] = [];
  /** Where what an earlier visit left was looked for. */
  #looked?: string;
  #draft?: Answers;
  #sure = false;
  #told?: string;

  disconnectedCallback() {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#counting);
  }

  handleEvent(event: Event) {
    const target = event.target as Field;
    const { type } = event;
    if (type === 'submit') {
      event.preventDefault();
      this.#submit();
    } else if (type === 'click') this.#press(event, target);
    else if (type === 'beforematch') this.#show(pageOf(this.form, target));
    else this.#take(type, target);
  }

  protected get form() {
    return this.querySelector('form')!;
  }

  /** Language of the words. */
  protected get language() {
    return this.form.closest<HTMLElement>('[lang]')!.lang;
  }

  get #title() {
    return this.querySelector('h1, h2, h3, h4, h5, h6')!;
  }

  get #manner(): show.Manner {
    const lang = this.language;
    return { ...labelsFor('consultation', strings, lang), lang, level: Number(this.#title.localName[1]) };
  }

  get #asked() {
    return askedIn(this.form);
  }

  get #answers() {
    return answersIn(this.#asked);
  }

  get #fields() {
    return fieldsIn(this.form);
  }

  /** The page with all answers. */
  get #check() {
    return pagesIn(this.form).length;
  }

  get #post() {
    return this.#sending?.postOf(this.key) ?? this.#sending?.unsentTo(this.form.action)[0];
  }

  /** Looks after what is sent, also where it was left by an earlier visit. */
  protected watch() {
    if (this.#sending) this.#watch(this.#sending);
    else if (this.key) void this.#send().then(() => this.draw());
    const { action } = this.form;
    if (action !== this.#looked) void this.#look((this.#looked = action));
  }

  /** Fetches what sends, at the first answer or where something waits. */
  #send() {
    this.#coming ??= import('./send.js').then(
      (sending) => {
        this.#sending = sending;
        if (this.isConnected) this.#watch(sending);
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
      if (post && post.status !== this.#said) this.#say(show.statusOf(this.#manner, post));
      this.#said = post?.status;
      this.draw();
    });
  }

  /** What an earlier visit left on this device. Looking makes no database. */
  async #look(to: string) {
    try {
      if (!(await indexedDB.databases()).some(({ name }) => name === 'co-elements')) return;
      const sending = await this.#send();
      await sending.resume(to);
      this.#draft = await sending.draftOf(to);
      this.draw();
    } catch {
      // A device that keeps nothing has left nothing.
    }
  }

  #show(at: number) {
    this.at = at;
    this.draw();
  }

  /** Another page, its heading in view and in focus. */
  #go(at: number, faults: Fault[] = []) {
    this.#faults = faults;
    this.#told = undefined;
    this.#sure = false;
    this.#show(at);
    this.#focus(faults.length ? '.co-consultation-problems' : NOW);
  }

  #focus(selector: string) {
    const target = this.querySelector<HTMLElement>(selector);
    target?.scrollIntoView({ block: 'nearest' });
    if (target) focus(target);
  }

  #say(message: string) {
    announce(message, this, this.language);
  }

  #tell(message: string) {
    this.#told = message;
    this.#say(message);
    this.draw();
  }

  /** Something was chosen or typed. */
  #take(type: string, field: Field) {
    const question = this.#asked.find(({ fields }) => fields.includes(field));
    const isPlace = field.localName === 'select';
    // A place that is chosen is told of twice: it counts once.
    if (!question || (isPlace && type === 'input')) return;
    if (isPlace) this.#move(question, field);
    else if (type === 'change') settleChoice(question, field);
    else if (field.dataset.limit) this.#count(field);
    this.#send().catch(() => {});
    this.draw();
  }

  /** Says how much room is left where it gets little, once the person pauses. */
  #count(field: Field) {
    clearTimeout(this.#counting);
    const { left, words } = show.roomIn(this.#manner, field);
    if (left <= NEAR && field.value) this.#counting = setTimeout(() => this.#say(words), 1000);
  }

  /** Of two things with the same place the other one takes the place that is free now. */
  #move({ fields }: Asked, { name, value: n, labels }: Field) {
    if (!n) return;
    const { swapped, freed, moved } = this.#manner;
    const other = fields.find((one) => one.name !== name && one.localName === 'select' && one.value === n);
    const m = this.#taken[name] ?? '';
    if (other) other.value = m;
    const names = { name: phraseOf(labels![0]), other: other ? phraseOf(other.labels![0]) : '' };
    this.#say(fill(other ? (m ? swapped : freed) : moved, { ...names, n, m }));
  }

  #submit() {
    const manner = this.#manner;
    const faults = faultsIn(this.#asked, this.#answers, (over, count) => fill(manner.long, { over, count }));
    if (this.at === this.#check) return void this.#deliver(faults);
    const own = faults.filter(({ at }) => at === this.at);
    this.#go(own.length ? this.at : this.#returns ? this.#check : this.at + 1, own);
  }

  async #deliver(faults: Fault[]) {
    const manner = this.#manner;
    const answers = this.#answers;
    const { action } = this.form;
    if (!Object.keys(answers).length) faults = [{ at: 0, name: '', message: manner.empty }];
    if (faults.length) return this.#go(this.at, faults);
    try {
      const { isOpen, postOf, send } = await this.#send();
      // Pressed twice.
      const before = postOf(this.key);
      if (before && isOpen(before)) return;
      this.#said = 'sending';
      this.#tell(manner.sending);
      const { value } = this.#fields.find(({ name }) => name === 'consultation')!;
      const key = send(action, value, answers, this.key, () => {
        if (key !== this.key) return;
        this.#draft = undefined;
        this.#go(this.#check + 1);
      });
      this.key = key;
    } catch {
      this.#tell(manner.lost);
    }
  }

  #press(event: Event, target: Element) {
    const link = target.closest('a');
    if (link) return this.#lead(event, decodeURIComponent(link.hash).slice(1));
    switch (target.closest<HTMLElement>('[data-go]')?.dataset.go ?? '') {
      case 'on':
        return this.#submit();
      case 'back':
        this.#returns = false;
        return this.#go(this.at - 1);
      case 'clear-one':
        return this.#clearOne(target);
      case 'save':
        return void this.#save();
      case 'ask':
        return this.#ask(true);
      case 'keep':
        return this.#ask(false);
      case 'clear':
        return void this.#clear();
    }
  }

  /** A link leads to a field: to what has to be put right, on whichever page it is, or past many points. */
  #lead(event: Event, to: string) {
    const name = this.#fields.find(({ id }) => id && id === to)?.name;
    const field = fieldOf(this.form, name);
    if (!field) return;
    event.preventDefault();
    const isFault = this.#faults.some((one) => one.name === name);
    if (isFault) this.#show(pageOf(this.form, field));
    else field.closest('[data-question]')?.scrollIntoView();
    field.focus({ preventScroll: !isFault });
  }

  #clearOne(target: Element) {
    const { fields } = this.#asked.find(({ element }) => element.contains(target))!;
    for (const field of fields) field.checked = false;
    fields[0].focus();
    this.#say(this.#manner.clearedOne);
    this.draw();
  }

  #copy() {
    const { copied, notCopied } = this.#manner;
    const answers = this.#post?.letter.answers ?? this.#answers;
    void navigator.clipboard.writeText(show.asWords(phraseOf(this.#title), this.#asked, answers)).then(
      () => this.#say(copied),
      () => this.#say(notCopied),
    );
  }

  /** The receiver did not take them as they are. */
  #edit({ letter, faults = [] }: Sending.Post) {
    const asked = this.#asked;
    putInto(asked, letter.answers);
    const told = faults.flatMap(({ question, detail: message }) =>
      asked.filter(({ id }) => id === question).map(({ at, fields: [{ name }] }) => ({ at, name, message })),
    );
    this.#go(this.#check, told);
  }

  #goOn(draft: Answers) {
    const asked = this.#asked;
    putInto(asked, draft);
    this.#draft = undefined;
    this.#go(asked.find(({ id }) => !draft[id])?.at ?? this.#check);
  }

  async #save() {
    const { saved, notSaved } = this.#manner;
    const isSaved = await this.#send().then(
      ({ saveDraft }) => saveDraft(this.form.action, this.#answers),
      () => false,
    );
    this.#tell(isSaved ? saved : notSaved);
  }

  #ask(sure: boolean) {
    this.#sure = sure;
    this.draw();
    this.#focus(sure ? '.co-consultation-sure' : '[data-go=ask]');
  }

  async #clear() {
    await this.#sending?.clearAll();
    this.form.reset();
    this.#draft = this.key = this.#said = undefined;
    this.#returns = false;
    this.#go(0);
    this.#tell(this.#manner.cleared);
  }

  /** Puts what there is to show beside what is printed, which may have been drawn anew. */
  protected draw() {
    const { at, form } = this;
    const asked = this.#asked;
    const answers = answersIn(asked);
    const check = this.#check;
    const post = this.#post;
    const done = at > check ? post : undefined;
    const isSent = done?.status === 'sent';
    const manner = this.#manner;
    const view = readingOf(this).words + this.language;
    const fillIn = (name: string, nodes: HTMLElement[]) =>
      put(this.querySelector(`[data-place=${name}]`)!, view, nodes);

    this.#title.className = at ? 'co-consultation-title' : `co-heading ${NOW.slice(1)}`;
    pagesIn(form).forEach((page, i) => {
      if (i === at) page.removeAttribute('hidden');
      else page.setAttribute('hidden', 'until-found');
      if (i) page.querySelector('.co-heading')!.classList.toggle(NOW.slice(1), i === at);
    });
    form.hidden = !!done;
    form.classList.toggle('co-consultation-paper', at < check);
    const [start, plain, ways] = this.querySelectorAll<HTMLElement>('.co-consultation-ways');
    const [, next, send] = ways.querySelectorAll('button');
    start.hidden = at > 0;
    plain.hidden = true;
    ways.hidden = !at || !!done;
    next.hidden = at === check;
    form.querySelector<HTMLElement>('.co-consultation-after')!.hidden = send.hidden = at !== check;
    this.querySelector<HTMLElement>('.co-consultation-then')!.hidden = !isSent;

    for (const { name, value } of form.querySelectorAll('select')) this.#taken[name] = value;
    for (const one of asked) show.showIn(one, this.#faults, manner, view);
    fillIn('problems', show.problems(manner, this.#faults, this.#fields));
    fillIn('left', at ? [] : this.#left(manner, post));
    const change = (page: number) => {
      this.#returns = true;
      this.#go(page);
    };
    const heading = (words: string) => show.heading(manner, 1, `co-heading ${NOW.slice(1)}`, words);
    fillIn('check', at === check ? [heading(manner.check), show.summary(manner, asked, answers, change)] : []);
    fillIn('done', done ? [heading(isSent ? manner.sent : manner.yours), ...this.#ways(manner, done)] : []);
    fillIn('said', [
      ...(isSent ? [show.heading(manner, 2, 'co-name co-minor', manner.yours)] : []),
      ...(done ? [show.summary(manner, asked, done.letter.answers)] : []),
    ]);
    this.#drawTools(view, !!post || !!Object.keys(answers).length, !!done);
  }

  /** What an earlier visit left: an answer that waits, or answers that were saved. */
  #left(manner: show.Manner, post?: Sending.Post) {
    const draft = this.#draft;
    const nodes = [];
    if (post) {
      const yours = button(manner.yours, () => {
        this.key = post.letter.key;
        this.#go(this.#check + 1);
      });
      nodes.push(show.panel(manner, manner.waits, [show.status(manner, post)], ...this.#again(manner, post), yours));
    }
    if (draft)
      nodes.push(
        show.panel(
          manner,
          manner.draft,
          [],
          button(manner.goOn, () => this.#goOn(draft)),
        ),
      );
    return nodes;
  }

  /** After Send: how it stands, and what can be done. */
  #ways(manner: show.Manner, post: Sending.Post) {
    return [
      ...(post.status === 'sent' ? [] : [show.status(manner, post)]),
      show.row(
        ...this.#again(manner, post),
        ...(post.status === 'changed' ? [button(manner.edit, () => this.#edit(post))] : []),
        button(manner.print, () => print()),
        button(manner.copy, () => this.#copy()),
      ),
    ];
  }

  /** A button to try again, where that may help. */
  #again({ again }: show.Manner, { status }: Sending.Post) {
    const may = /offline|waiting|blocked|closed/.test(status);
    return may ? [button(again, () => this.#sending?.sendNow(this.form.action))] : [];
  }

  /** To come back later on this device, or to leave nothing on it. */
  #drawTools(view: string, isBegun: boolean, isDone: boolean) {
    const told = this.#told;
    const tools = this.querySelector<HTMLElement>('.co-consultation-tools')!;
    const [note, ways, sure] = tools.children as Iterable<HTMLElement>;
    tools.hidden = !told && !this.#draft && !isBegun;
    ways.hidden = this.#sure;
    sure.hidden = !this.#sure;
    ways.querySelector('button')!.hidden = isDone;
    put(note, view, told && !this.#sure ? [make('p', 'co-note', told)] : []);
  }
}
