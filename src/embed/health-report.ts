/** Something that needs a look, and what to do about it. */
export interface Problem {
  what: string;
  todo: string;
}

/**
 * How an embed stands: `shown` by its widget; a link that `opens when pressed`; a pack `in use`; `in a frame`, whose
 * inside can't be looked at; a `plain link`; `static words only`, those that stand in the page; `fell back` to them,
 * since the widget has none; `waiting` for the script; `nothing shown`; or `unknown`, no widget of ours.
 */
export type State =
  | 'shown'
  | 'opens when pressed'
  | 'in use'
  | 'in a frame'
  | 'plain link'
  | 'static words only'
  | 'fell back'
  | 'waiting'
  | 'nothing shown'
  | 'unknown';

export interface Finding {
  /** What was pasted. All terms of a page are one finding. */
  kind: 'tag' | 'mark' | 'link' | 'frame' | 'pack' | 'terms';
  /** Name of the widget, such as `ladder`. */
  name: string;
  /** What to show: the widget where there is one, else what was pasted. */
  element: Element;
  state: State;
  /** Why it stands like that, where that is as it should be. */
  note?: string;
  /** Version of the library that the widget comes from. */
  version?: string;
  /** Empty where all is well. */
  problems: Problem[];
}

export interface Report {
  /** In the order of the page; terms come last. */
  findings: Finding[];
  /** What concerns the whole page. */
  page: Problem[];
  /** Every version of the library that is at work; none where its script is not. */
  versions: string[];
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** “6 widgets: 5 fine, 1 needs a look. The page: 1 thing to look at.” */
export const summaryOf = ({ findings, page }: Report) => {
  const bad = findings.filter(({ problems }) => problems.length).length;
  const looks = bad && `${bad} ${bad === 1 ? 'needs' : 'need'} a look`;
  const fine = findings.length - bad && `${findings.length - bad} fine`;
  const first = findings.length
    ? `${count(findings.length, 'widget')}: ${[fine, looks].filter(Boolean).join(', ')}.`
    : 'No widgets on this page.';
  return page.length ? `${first} The page: ${count(page.length, 'thing')} to look at.` : first;
};

const kinds = { tag: 'tag', mark: 'marked element', link: 'link', frame: 'frame', pack: 'words of an area', terms: '' };

/** “ladder (link): plain link” */
export const headOf = ({ kind, name, state }: Finding) => `${name}${kinds[kind] && ` (${kinds[kind]})`}: ${state}`;

/** A report to send to somebody. */
export const textOf = (report: Report, address: string) => {
  const lines = (problems: Problem[]) => problems.flatMap(({ what, todo }) => [`  - ${what}`, `    ${todo}`]);
  const { findings, page, versions } = report;
  return [
    summaryOf(report),
    address,
    versions.length ? `Co-elements ${versions.join(' and ')}` : 'Co-elements is not at work here.',
    ...(page.length ? ['', 'The page', ...lines(page)] : []),
    ...findings.flatMap((finding) => [
      '',
      `${headOf(finding)}${finding.version ? `, version ${finding.version}` : ''}`,
      ...(finding.note ? [`  ${finding.note}`] : []),
      ...lines(finding.problems),
    ]),
  ].join('\n');
};
