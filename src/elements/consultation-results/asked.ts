import type {
  Block,
  ConsultationSection,
  LadderSection,
  OptionResult,
  Question,
  QuestionResult,
  ResultsSection,
  Words,
} from '../../core/types.js';
import { labelsFor } from '../../core/labels.js';
import { phrase, type View } from '../../core/view.js';
import { csvOf, shown, sideOf, type Side } from './counts.js';
import { countWords, tooFew, type Saying } from './sentences.js';
import { strings } from './strings.js';

export interface Others {
  consultation?: ConsultationSection;
  ladder?: LadderSection;
}

/** What was asked, and what was answered. */
export interface Told {
  asked: Question;
  result: QuestionResult;
  /** The words of each answer. */
  options: Map<string, Words & { side?: Side }>;
}

export const labelsIn = ({ lang }: View) => labelsFor('consultation-results', strings, lang);

/** The questions that have words and results, under the parts that they stood in; none of another consultation. */
export const partsOf = (section: ResultsSection, { consultation, ladder }: Others = {}) => {
  const results = new Map(section.questions.map((result) => [result.id, shown(result, section.fewerThan)]));
  const steps = (ladder?.rungs ?? []).map(({ id, name, plain, easy }) => ({ id, plain: name || plain, easy }));
  const told = (block: Block): Told[] => {
    if (block.kind !== 'question') return [];
    const result = results.get(block.id);
    if (!result) return [];
    const words = result.type === 'ladder' ? steps : (block.options ?? []);
    return [{ asked: block, result, options: new Map(words.map((one) => [one.id, one])) }];
  };
  const parts = consultation?.document.id === section.consultation ? consultation.parts : [];
  return parts
    .map(({ id, name, content }) => ({ id, name, questions: content.flatMap(told) }))
    .filter(({ questions }) => questions.length);
};

/** What an answer is called within a sentence. */
export const nameOf = (view: View, { options }: Told, id: string) => {
  const words = options.get(id);
  return words ? phrase({ ...view, words: view.words === 'easy' ? 'plain' : view.words }, words) : id;
};

/** How a question's results are said in the reader's wording; in easy words the answer's own rows follow its sentence. */
export const sayingOf = (view: View, told: Told, few: number): Saying => {
  const easy = view.words === 'easy';
  return {
    labels: labelsIn(view),
    lang: view.lang,
    easy,
    few,
    name: easy ? undefined : (id) => nameOf(view, told, id),
    side: (id) => sideOf({ id, side: told.options.get(id)?.side }),
  };
};

/** Largest groups first and hidden ones last; what has an order of its own keeps it. */
export const sorted = ({ type, options = [] }: QuestionResult): OptionResult[] => {
  if (type === 'agreement' || type === 'ladder') return options;
  const place = ({ count, mean }: OptionResult) => (type === 'order' ? (mean ?? Infinity) : -(count ?? -1));
  return options.toSorted((a, b) => place(a) - place(b));
};

/** All that is shown in numbers, as a file. */
export const fileOf = (section: ResultsSection, view: View, others?: Others) => {
  const plain: View = { ...view, words: 'plain' };
  const labels = labelsIn(view);
  const rows = partsOf(section, others).flatMap(({ questions }) =>
    questions.flatMap((told) => {
      const saying = sayingOf(plain, told, section.fewerThan);
      const question = phrase(plain, told.asked);
      const { result } = told;
      const all = [question, labels.everyone, result.answered ?? tooFew(saying), ''];
      const rows = sorted(result).map(({ id, count, mean }) => [
        question,
        nameOf(plain, told, id),
        count ?? countWords(result, count, saying),
        mean ?? '',
      ]);
      return [all, ...rows];
    }),
  );
  return csvOf([[labels.question, labels.answer, labels.people, labels.place], ...rows]);
};
