import type { Findable } from '../glossary/find.js';

/**
 * Names and titles that are facts: they carry over from the documents as they are. Those of the glossary need no entry
 * for the reading age.
 */
export const names = [
  'Associate Director for Quality and Safety Improvement',
  'Care Act 2014',
  'Children and Families Act 2014',
  'Children and Family Service',
  'Co-production video clip – The Parable of Blobs and Squares',
  'Convention on the Rights of the Child',
  'Education and Employment',
  'Halton Borough Council',
  'Halton Partnership Priority Action Plan - Children and Young People with Special Educational Needs and Disabilities (SEND)',
  'Halton SEND Parent Carers Forum',
  'Halton SEND Strategic Partnership',
  'ICB Halton Place',
  'Maya Angelou',
  'Mental Capacity Act 2005',
  'National Health Service',
  'NHS Cheshire and Merseyside Integrated Care Board (ICB)',
  'Review and co-production with parents, carers and young people',
  'right support at the right time and at the right level',
  'Section 19',
  'The Parable of Blobs and Squares',
  'UN Convention on the Rights of the Child',
  'United Nations Convention on the Rights of the Child',
  'Who will be accountable for delivering this Strategy?',
  'Working Better Together',
];

const patternOf = (name: string) => `\\b${name.replace(/[.()]/g, '\\$&')}`;

/** The same, to be found in running text. */
export const findableNames: Findable[] = names
  .filter((name) => !name.startsWith('right '))
  .map((name) => ({ id: name, match: [patternOf(name)] }));

/** What initials stand for is the name of the same thing, at the start of a sentence too. */
export const expansionsOf = (terms: { id: string; expansion?: string }[]): Findable[] =>
  terms.flatMap(({ id, expansion }) =>
    expansion
      ? [{ id, match: [patternOf(expansion), patternOf(expansion[0].toUpperCase() + expansion.slice(1))] }]
      : [],
  );

/** Initials that are known without the glossary. */
export const knownInitials = new Set(['BSL', 'PDF', 'UK']);

/** Initials that any reader of a page in English knows, also Roman numbers. */
export const widelyKnown = new Set(
  'AM BBC CD DIY DVD EU FAQ GP HM II III ID IT IV MP OK PC PE PM PO QR TV UK US USA VAT VI VII VIII IX'.split(' '),
);

/** Initials that easy words may have: the glossary and the words around them explain them. */
export const easyInitials = new Set(['EHC', 'NHS', 'SEN', 'SEND', 'SENDIASS']);

/** Pictures of speech, words of management and Latin. Where a title has one, `stopNames` says so. */
export const stopWords = [
  'golden threads?',
  'hearts? of',
  '(?:drive[ns]?|driving|drove)\\b[^.?!]*\\bforwards?',
  '(?:going|moving) forwards?',
  'journeys?',
  'pav(?:e|ed|es|ing) the way',
  'at pace',
  'embed(?:s|ded|ding)?',
  'embrac(?:e|ed|es|ing)',
  'robust(?:ly|ness)?',
  'holistic(?:ally)?',
  'seamless(?:ly)?',
  'tackl(?:e|ed|es|ing)',
  'landscapes?',
  'leverag(?:e|ed|es|ing)',
  'stakeholders?',
  'streamlin(?:e|ed|es|ing)',
  'underpin(?:s|ned|ning)?',
  'unlock(?:s|ed|ing)?',
  'silos?',
  'cornerstones?',
  'bedrock',
  'building blocks?',
  'road ?maps?',
  'step changes?',
  'one[- ]stop shops?',
  'low-hanging fruit',
  'blue[- ]sky',
  'cutting[- ]edge',
  'game[- ]chang(?:er|ers|ing)',
  'deep dives?',
  'ring-?fenc(?:e|ed|es|ing)',
  'hit the ground running',
  'synerg(?:y|ies)',
  'paradigms?',
  'via',
  'e\\.g',
  'i\\.e',
  'eg',
  'ie',
  'etc',
  'et al',
  'per annum',
  'per capita',
  'per se',
  'ad hoc',
  'inter alia',
  'pro rata',
  'pro forma',
  'vice versa',
  'vis[- ][aà][- ]vis',
  'bona fide',
  'status quo',
  'de facto',
  'quid pro quo',
  'in lieu',
  'circa',
  'viz',
];
