/** The reader's choice of words. `original` is there only when a pack brings it. */
export type Wording = 'plain' | 'easy' | 'original';

/** One easy-read row: one idea, at most 12 words, and the concept of its picture. */
export interface Row {
  text: string;
  picture: string;
}

/** The same thing said in each wording. */
export interface Words {
  plain: string;
  easy: Row[];
  original?: string;
}

/** Words that carry items of the source documents. */
export interface Item extends Words {
  id: string;
  /** Ids of `content-inventory` items that these words carry; empty where nothing in the sources says it. */
  source: string[];
  /** True where the content is a reading of ours and not in the sources. */
  inferred?: true;
  /** Who checked the easy words, and when (ISO date). Without it they are a draft. */
  checked?: { by: string; date: string };
}

/** The document that a section comes from. Dates are shown as they are. */
export interface SourceDocument {
  id: string;
  title: string;
  /** Shown where the title does not tell it. */
  date?: string;
}

export interface LadderGroup extends Item {
  name: string;
}

export interface Rung extends Item {
  /** 1 is the bottom rung. */
  n: number;
  name: string;
  /** The field's usual name, shown in brackets in plain words. */
  usualName: string;
  group: string;
  /** The jigsaw piece that this rung goes with. */
  piece: string;
  /** True where this rung is co-production. */
  is: boolean;
  example: Words;
  /** The self-check question: "is this where we are?" */
  question: Words;
}

export interface Credit {
  text: string;
  url: string;
}

export interface LadderSection {
  section: 'ladder';
  document: SourceDocument;
  title: string;
  intro: Item[];
  /** Bottom to top. */
  groups: LadderGroup[];
  /** Top rung first. */
  rungs: Rung[];
  credit: Credit;
}

export interface Piece extends Item {
  n: number;
  name: string;
  /** How much of a say this piece stands for. */
  band: string;
  question: Words;
}

export interface JigsawSection {
  section: 'jigsaw';
  document: SourceDocument;
  title: string;
  intro: Item[];
  bands: { id: string; name: string }[];
  pieces: Piece[];
}

export interface ObjectiveGroup {
  id: string;
  /** Empty where the source has one list without sub-areas. */
  name: string;
  items: Item[];
}

export interface Priority {
  id: string;
  name: string;
  picture: string;
  /** Ids of the heading items that `name` carries. */
  source: string[];
  statement: Item;
  outcomes: Item[];
  objectives: ObjectiveGroup[];
}

export interface PrioritiesSection {
  section: 'priorities';
  document: SourceDocument;
  title: string;
  /** Title of the outcomes of all priorities together. */
  outcomesTitle?: string;
  intro: Item;
  priorities: Priority[];
  /** Addresses of the pictures that show in plain words too. The build puts them in. */
  pictures?: Record<string, string>;
}

export interface Term {
  id: string;
  term: string;
  kind: 'jargon' | 'acronym' | 'body' | 'law' | 'role';
  /** What the initials stand for; only where `term` is or holds initials. */
  expansion?: string;
  /** Every other spelling that resolves to this term. */
  forms: string[];
  /** Regular expressions (source text, flag `u`) that find the term in running text. */
  match: string[];
  /** True for words too common to be marked unless an editor asks. */
  off?: true;
  /** Initials that mean other things elsewhere: marked only beside another term. */
  ambiguous?: true;
  plain: string;
  easy: string[];
  picture: string;
  /** True where the definition is our reading and still needs a partner's word. */
  inferred?: true;
}

export interface GlossarySection {
  section: 'glossary';
  title: string;
  terms: Term[];
}

/** A name with the ids of the heading items that it carries. */
export interface Named {
  id: string;
  name: string;
  source: string[];
}

/** A person who signed. Offices are shown as they were at the document's date. */
export interface Signatory extends Named {
  role: string;
  organisation: string;
  /** True where the document does not name the organisation. */
  inferred?: true;
}

/** One of the commitments; `name` is a short label of ours. */
export interface Commitment extends Item {
  n: number;
  name: string;
  theme: string;
}

export interface Partner extends Named {
  picture: string;
  items: Item[];
}

/** A board or group, what it does, and those under it. */
export interface Body extends Named {
  /** Other names that the document gives it. */
  also?: string[];
  items: Item[];
  /** Stands before those under it. */
  lead?: Item;
  under?: Body[];
}

export type Status = 'not-started' | 'on-time' | 'late' | 'done';

/** One priority action. Status, owner and dates are there only when a partner's pack brings them. */
export interface Action extends Item {
  n: number;
  name: string;
  picture: string;
  responsible: { source: string[]; names: string[] };
  status?: Status;
  owner?: string;
  /** ISO date. */
  due?: string;
  /** ISO date of the status. */
  updated?: string;
}

export interface Answer extends Words {
  id: string;
  inferred?: true;
  /** The person writes their own answer beside it. */
  other?: true;
  /** Rules the other answers out. */
  alone?: true;
  /** Which side it is on, where the question asks whether people agree. */
  side?: 'agree' | 'neither' | 'disagree' | 'none';
}

/** A question of a consultation. */
export interface Question extends Item {
  kind: 'question';
  /** `agreement`: answers from agree to disagree; `ladder`: steps of the ladder; `order`: things put in order. */
  type: 'agreement' | 'one' | 'many' | 'text' | 'ladder' | 'order';
  /** Ids of the lists or blocks that it asks about. */
  about: string[];
  /** None for `text` and `ladder`. */
  options?: Answer[];
  /** Ids of steps of the ladder, top first. */
  rungs?: string[];
  /** There is a box for a comment beside it. */
  comment?: true;
  required?: true;
  /** The most characters of an answer in own words. Default 2000. */
  limit?: number;
}

/** What stands under a heading. */
export type Block =
  | ({ kind: 'text' } & Item)
  | { kind: 'list'; id: string; lead?: Item; items: (Item & { name?: string })[] }
  | { kind: 'commitments'; lead: Item; themes: { id: string; name: string }[]; items: Commitment[] }
  | { kind: 'is-isnt'; is: Named & { items: Item[] }; isnt: Named & { items: Item[] } }
  | { kind: 'partners'; items: Partner[] }
  | ({ kind: 'quote'; by: string } & Item)
  | { kind: 'signatures'; lead: Item; items: Signatory[] }
  | { kind: 'inclusion'; lead: Item; areas: (Named & { picture: string; items: Item[] })[] }
  | { kind: 'strengths'; lead: Item; items: Item[] }
  | { kind: 'actions'; items: Action[] }
  | { kind: 'governance'; date: string; body: Body }
  | Question
  /** Another element shows it, with its own heading. */
  | { kind: 'element'; tag: string };

/** One heading of a document and what stands under it, in the document's order. */
export interface Part extends Named {
  content: Block[];
}

/** A whole document. */
export interface DocumentSection<N extends string = string> {
  section: N;
  document: SourceDocument;
  title: string;
  /** Ids of the title items. */
  source: string[];
  parts: Part[];
  /** Addresses of the pictures that show in plain words too. The build puts them in. */
  pictures?: Record<string, string>;
}

export interface ConsultationSection extends DocumentSection<'consultation'> {
  /** First and last day for answers (ISO), or local date and time; a day ends at its end. */
  opens: string;
  closes: string;
  /** IANA name of the time zone of both. */
  zone: string;
  /** Who helps, and how to answer on paper. */
  contact?: { team?: string; phone?: string; email?: string; address?: string[] };
  /** What happens next, for people who have sent their answers. */
  after?: Item[];
  /** How many days the answers are kept. */
  keepDays?: number;
}

/** A commitment, objective or action that is linked to others, with its words. */
export interface Linked extends Item {
  kind: 'commitment' | 'objective' | 'action';
  /** Its number, in its own list. */
  n: number;
  /** Its label, or the name of the priority that it belongs to. */
  name: string;
  /** Ids of what serves it or what it serves. */
  to: string[];
}

/** Which commitments, objectives and actions serve each other. Our reading: the documents do not say. */
export interface LinksSection {
  section: 'links';
  entries: Linked[];
}

/** A figure that shows how things go. */
export interface Measure extends Item {
  name: string;
  /** What is counted, after a number: "plans", "%". */
  unit: string;
  value: number;
  target?: number;
  /** Which way is good. */
  better: 'more' | 'less';
  /** True for counts of people: a value from 1 to 4 is never shown. */
  people?: true;
  /** Earlier values, oldest first; the last one is `value`. */
  trend?: { label: string; value: number }[];
  /** ISO date of the value. */
  updated: string;
  /** Ids of the commitments, objectives or actions that it is about. */
  serves?: string[];
}

export interface MeasuresSection {
  section: 'measures';
  document: SourceDocument;
  title: string;
  intro: Item;
  measures: Measure[];
}

/** What people said and what was done. */
export interface Reply {
  id: string;
  said: Item;
  did: Item;
  /** ISO date, month or year of what was done. */
  date: string;
  /** Ids of the commitments, objectives or actions that it serves. */
  serves?: string[];
  /** Id of the question in the results that it answers. */
  finding?: string;
}

export interface YouSaidSection {
  section: 'you-said';
  document: SourceDocument;
  title: string;
  intro: Item;
  replies: Reply[];
}

export type Section =
  | LadderSection
  | JigsawSection
  | PrioritiesSection
  | GlossarySection
  | DocumentSection<'charter'>
  | DocumentSection<'strategy'>
  | DocumentSection<'local-offer'>
  | DocumentSection<'plan'>
  | DocumentSection<'reflect'>
  | ConsultationSection
  | LinksSection
  | MeasuresSection
  | YouSaidSection
  | ResultsSection;

export interface OptionResult {
  /** Id of the option, or of the rung. */
  id: string;
  /** How many chose it, or put it first; null where the group is not shown. */
  count: number | null;
  /** The place that people gave it, on average. */
  mean?: number | null;
}

export interface QuestionResult {
  /** Id of the question in the consultation. */
  id: string;
  type: Question['type'];
  /** Null where fewer than `fewerThan` answered. */
  answered: number | null;
  options?: OptionResult[];
  /** Those that are published. */
  comments?: { text: string }[];
}

/** What people answered in a consultation: counts only, small groups left out. */
export interface ResultsSection {
  section: 'results';
  format: 'co-elements/results/1';
  /** Id of the consultation's document. */
  consultation: string;
  title: string;
  /** ISO dates; the first two may have a time. */
  opens: string;
  closes: string;
  published: string;
  /** BCP 47 tag of what people wrote. */
  lang: string;
  /** Groups smaller than that are not shown. */
  fewerThan: number;
  answered: number | null;
  questions: QuestionResult[];
}
