import { announce } from '../../core/announce.js';
import { focus } from '../../core/focus.js';
import { fill, labelsFor } from '../../core/labels.js';
import { readingOf } from '../../core/reading.js';
import {
  answersIn,
  askedIn,
  faultsIn,
  fieldsIn,
  lengthOf,
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
import { button, make, NOW, OWN, Places, set } from './own.js';
import type * as Sending from './send.js';
import * as show from './shown.js';
import { strings } from './strings.js';

/** From here on the room that is left is spoken too. */
const NEAR = 100;

type Put = (name: string, nodes: Element[], into: (place: HTMLElement) => void) => HTMLElement;

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
  #places = new Places();

  constructor() {
    super();
    for (const type of ['input', 'change', 'submit', 'click', 'beforematch']) this.addEventListener(type, this);
  }

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
    } else if (type === 'click') this.#lead(event, target.closest('a'));
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

  get #labels() {
    return labelsFor('consultation', strings, this.language);
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
      if (post && post.status !== this.#said) this.#say(show.statusOf(this.#labels, post));
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

  /** How much room is left for own words. */
  #room({ value, dataset: { limit } }: Field) {
    const left = Number(limit) - lengthOf(value.trim());
    const { over, left: more } = this.#labels;
    const count = new Intl.NumberFormat(this.language).format(Math.abs(left));
    return { left, words: fill(left < 0 ? over : more, { count }) };
  }

  /** Says how much room is left where it gets little, once the person pauses. */
  #count(field: Field) {
    clearTimeout(this.#counting);
    const { left, words } = this.#room(field);
    if (left <= NEAR && field.value) this.#counting = setTimeout(() => this.#say(words), 1000);
  }

  /** Of two things with the same place the other one takes the place that is free now. */
  #move({ fields }: Asked, { name, value: n, labels }: Field) {
    if (!n) return;
    const { swapped, freed, moved } = this.#labels;
    const other = fields.find((one) => one.name !== name && one.localName === 'select' && one.value === n);
    const m = this.#taken[name] ?? '';
    if (other) other.value = m;
    const names = { name: phraseOf(labels![0]), other: other ? phraseOf(other.labels![0]) : '' };
    this.#say(fill(other ? (m ? swapped : freed) : moved, { ...names, n, m }));
  }

  #submit() {
    const labels = this.#labels;
    const faults = faultsIn(this.#asked, this.#answers, (over, count) => fill(labels.long, { over, count }));
    if (this.at === this.#check) return void this.#deliver(faults);
    const own = faults.filter(({ at }) => at === this.at);
    this.#go(own.length ? this.at : this.#returns ? this.#check : this.at + 1, own);
  }

  async #deliver(faults: Fault[]) {
    const labels = this.#labels;
    const answers = this.#answers;
    const { action } = this.form;
    if (!Object.keys(answers).length) faults = [{ at: 0, name: '', message: labels.empty }];
    if (faults.length) return this.#go(this.at, faults);
    try {
      const { send } = await this.#send();
      this.#said = 'sending';
      this.#say(labels.sending);
      const { value } = this.#fields.find(({ name }) => name === 'consultation')!;
      this.key = await send(action, value, answers, this.key);
      this.#draft = undefined;
      this.#go(this.at + 1);
    } catch {
      this.#tell(labels.lost);
    }
  }

  /** A link leads to a field: to what has to be put right, on whichever page it is, or past many points. */
  #lead(event: Event, link: HTMLAnchorElement | null) {
    const id = link && decodeURIComponent(link.hash).slice(1);
    const first = this.#fields.find((field) => id && field.id === id);
    if (!first) return;
    event.preventDefault();
    const { name } = first;
    const field = this.#fields.find((one) => one.name === name && one.checked) ?? first;
    const isFault = this.#faults.some((one) => one.name === name);
    if (isFault) this.#show(pageOf(this.form, field));
    else field.closest('[data-question]')?.scrollIntoView();
    field.focus({ preventScroll: !isFault });
  }

  #clearOne(fields: Field[]) {
    for (const field of fields) field.checked = false;
    fields[0].focus();
    this.#say(this.#labels.clearedOne);
    this.draw();
  }

  #copy() {
    const { copied, notCopied } = this.#labels;
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
      asked.filter(({ id }) => id === question).map(({ at }) => ({ at, name: question, message })),
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
    const { saved, notSaved } = this.#labels;
    const isSaved = await this.#send().then(
      ({ saveDraft }) => saveDraft(this.form.action, this.#answers),
      () => false,
    );
    this.#tell(isSaved ? saved : notSaved);
  }

  #ask(sure: boolean) {
    this.#sure = sure;
    this.draw();
    this.#focus(sure ? '.co-consultation-sure' : '.co-consultation-tools .co-button:last-child');
  }

  async #clear() {
    await this.#sending?.clearAll();
    this.form.reset();
    this.#draft = this.key = this.#said = undefined;
    this.#returns = false;
    this.#go(0);
    this.#tell(this.#labels.cleared);
  }

  /** Puts what there is to show beside what is printed, which may have been drawn anew. */
  protected draw() {
    const { at, form } = this;
    const asked = this.#asked;
    const check = this.#check;
    const post = this.#post;
    const isDone = at > check && !!post;
    const manner = { labels: this.#labels, level: Number(this.#title.localName[1]) };
    const { words } = readingOf(this);
    const put: Put = (name, nodes, into) => this.#places.put(name, words + this.language, nodes, into);

    this.#title.className = at ? 'co-consultation-title' : 'co-heading co-consultation-now';
    pagesIn(form).forEach((page, i) => {
      set(page, 'hidden', i !== at && 'until-found');
      if (i) page.querySelector('.co-heading')!.classList.toggle('co-consultation-now', i === at);
    });
    form.hidden = isDone;
    form.classList.toggle('co-consultation-paper', at < check);
    for (const select of form.querySelectorAll('select')) this.#taken[select.name] = select.value;
    for (const one of asked) this.#drawQuestion(one, manner, put);
    put('problems', show.problems(manner, this.#faults, this.#fields), (place) => form.prepend(place));

    const [start, send] = form.querySelectorAll<HTMLElement>(`.co-consultation-ways:not([${OWN}] *)`);
    const after = form.querySelector<HTMLElement>('.co-consultation-after')!;
    const back = button(manner.labels.back, () => {
      this.#returns = false;
      this.#go(this.at - 1);
    });
    start.hidden = at > 0;
    after.hidden = send.hidden = at !== check;
    put('back', at === check ? [back] : [], (place) => send.prepend(place));
    put('ways', at && at < check ? [show.ways(manner, back)] : [], (place) => form.append(place));
    const change = (page: number) => {
      this.#returns = true;
      this.#go(page);
    };
    put('check', at === check ? show.check(manner, asked, this.#answers, change) : [], (place) => after.prepend(place));
    put('left', at ? [] : this.#left(manner, post), (place) => pagesIn(form)[0].firstElementChild!.after(place));

    const then = this.querySelector<HTMLElement>('.co-consultation-then');
    if (then) then.hidden = !isDone || post.status !== 'sent';
    const done = put('done', isDone ? this.#done(manner, post) : [], (place) => form.after(place));
    const said = put('said', isDone ? show.said(manner, asked, post) : [], (place) => (then ?? done).after(place));
    put('tools', this.#tools(manner, isDone), (place) => {
      place.className = 'co-live co-consultation-tools';
      said.after(place);
    });
  }

  /** What an earlier visit left: an answer that waits, or answers that were saved. */
  #left(manner: show.Manner, post?: Sending.Post) {
    const { labels } = manner;
    const draft = this.#draft;
    const yours = () => {
      this.key = post!.letter.key;
      this.#go(this.#check + 1);
    };
    const goOn = () => this.#goOn(draft!);
    return [
      ...(post
        ? [show.panel(manner, labels.waits, [show.status(labels, post)], ...this.#again(labels, post), button(labels.yours, yours))]
        : []),
      ...(draft ? [show.panel(manner, labels.draft, [], button(labels.goOn, goOn))] : []),
    ];
  }

  /** After Send: how it stands, and what can be done. */
  #done(manner: show.Manner, post: Sending.Post) {
    const { labels } = manner;
    const isSent = post.status === 'sent';
    return [
      show.heading(manner, 1, 'co-heading co-consultation-now', isSent ? labels.sent : labels.yours),
      ...(isSent ? [] : [show.status(labels, post)]),
      show.row(
        ...this.#again(labels, post),
        ...(post.status === 'changed' ? [button(labels.edit, () => this.#edit(post))] : []),
        button(labels.print, () => print()),
        button(labels.copy, () => this.#copy()),
      ),
    ];
  }

  /** A button to try again, where that may help. */
  #again({ again }: show.Labels, { status }: Sending.Post) {
    const may = ['offline', 'waiting', 'blocked', 'closed'].includes(status);
    return may ? [button(again, () => this.#sending?.sendNow(this.form.action))] : [];
  }

  /** To come back later on this device, or to leave nothing on it. */
  #tools(manner: show.Manner, isDone: boolean) {
    const { labels } = manner;
    if (this.#sure)
      return show.sure(
        manner,
        () => this.#clear(),
        () => this.#ask(false),
      );
    const told = this.#told;
    if (!told && !this.#post && !this.#draft && !Object.keys(this.#answers).length) return [];
    const clear = button(labels.clear, () => this.#ask(true));
    const ways = isDone ? [clear] : [button(labels.save, () => this.#save()), clear];
    return [...(told ? [make('p', 'co-note', told)] : []), show.row(...ways)];
  }

  /** What is wrong with a question, how much room there is, and a way to take the answer back. */
  #drawQuestion({ element, fields }: Asked, manner: show.Manner, put: Put) {
    const [first] = fields;
    const isOne = first.type === 'radio';
    for (const field of fields) {
      const isBox = field.localName === 'textarea';
      const fault = this.#faults.find(({ name }) => name === field.name);
      // One of several choices is told of at all of them together.
      const about = isBox || field.localName === 'select' || !isOne ? field : element;
      set(about, 'aria-invalid', fault && 'true');
      if (!isBox && field !== first) continue;
      const id = `${field.id}-error`;
      const described = isBox ? field : element;
      const others = (described.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== id);
      set(described, 'aria-describedby', [...others, fault ? id : ''].join(' ').trim());
      put(id, fault ? [show.error(manner.labels, id, fault.message)] : [], (place) =>
        (isBox ? field : element.querySelector('.co-choice, .co-bare')!).before(place),
      );
      if (isBox) this.#drawRoom(field, put);
    }
    const clear = isOne && !element.dataset.missing ? [show.clearing(manner, () => this.#clearOne(fields))] : [];
    put(`${first.id}-clear`, clear, (place) => element.append(place));
  }

  #drawRoom(field: Field, put: Put) {
    const count = field.nextElementSibling!;
    const isUsed = !!field.value.trim();
    (count.firstElementChild as HTMLElement).hidden = isUsed;
    const room = isUsed ? [make('span', '', this.#room(field).words)] : [];
    put(`${field.id}-count`, room, (place) => count.append(place));
  }
}
