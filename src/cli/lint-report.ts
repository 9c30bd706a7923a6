export const kinds = {
  sentence: 'Long sentence',
  initials: 'Initials that are not explained',
  jargon: 'Hard word',
  phrase: 'Not everyday words',
} as const;

/** Something that a reader may trip over. */
export interface Finding {
  kind: keyof typeof kinds;
  line: number;
  /** The sentence around it, and what it is. */
  sentence: string;
  found: string;
  /** How often it stands on the page. */
  times: number;
  /** What to do. */
  advice: string;
  /** HTML to put in its place. */
  paste?: string;
}

export interface PageReport {
  file: string;
  words: number;
  /** Reading age in years; none where there are too few words to say. */
  age?: number;
  findings: Finding[];
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const css = `
  :root { color-scheme: light dark; font: 1.125rem/1.55 Georgia, "Times New Roman", serif }
  body { max-inline-size: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: light-dark(#1b2023, #f1f2f0); background: light-dark(#fffdf9, #16191c) }
  h1, h2, .kind, th, td, .place { font-family: system-ui, sans-serif }
  h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance }
  h2 { font-size: 1.375rem; margin: 3rem 0 1rem; overflow-wrap: anywhere }
  .scroll { overflow-x: auto }
  table { border-collapse: collapse; font-size: 1rem; font-variant-numeric: tabular-nums; inline-size: 100% }
  th, td { padding: .5rem .75rem .5rem 0; text-align: start; border-block-end: 1px solid light-dark(#d9d5cc, #3a4046) }
  td { text-align: end; padding-inline: .75rem 0 }
  thead th:not(:first-child) { text-align: end; padding-inline: .75rem 0 }
  ol { list-style: none; margin: 0; padding: 0 }
  li { margin: 0 0 1.25rem; padding: 1rem 1.25rem; border-radius: .5rem; background: light-dark(#f4f0e7, #202529); break-inside: avoid }
  p { margin: 0 0 .5rem } li p:last-child { margin: 0 }
  .kind { font-weight: 700 } .place { font-size: 1rem }
  blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: .25rem solid light-dark(#0a5257, #86d3d1) }
  mark { color: inherit; background: light-dark(#ffe08a, #5a4a00); padding: .05em .15em; border-radius: .15em }
  code { font-size: 1rem; padding: .15em .4em; border-radius: .25rem; background: light-dark(#fff, #0e1113); overflow-wrap: anywhere; user-select: all }
  @media (forced-colors: active) { li, mark { border: 1px solid } }
`;

const marked = ({ kind, sentence, found }: Finding) => {
  const at = kind === 'sentence' ? -1 : sentence.indexOf(found);
  if (at < 0) return escape(sentence);
  const end = at + found.length;
  return `${escape(sentence.slice(0, at))}<mark>${escape(found)}</mark>${escape(sentence.slice(end))}`;
};

const item = (finding: Finding) => {
  const { kind, line, times, advice, paste } = finding;
  return `<li>
<p><span class="kind">${kinds[kind]}</span> <span class="place">line ${line}${times > 1 ? `, ${times} times on the page` : ''}</span></p>
<blockquote>${marked(finding)}</blockquote>
<p>${escape(advice)}</p>${paste ? `\n<p>Say so, or paste <code>${escape(paste)}</code></p>` : ''}
</li>`;
};

const section = ({ file, findings }: PageReport) =>
  `<h2>${escape(file)}</h2>\n${findings.length ? `<ol>\n${findings.map(item).join('\n')}\n</ol>` : '<p>Nothing to look at.</p>'}`;

const row = ({ file, words, age, findings }: PageReport) => {
  const counts = Object.keys(kinds).map((kind) => findings.filter((one) => one.kind === kind).length);
  const cells = [words, age?.toFixed(1) ?? '–', ...counts].map((cell) => `<td>${cell}</td>`);
  return `<tr><th scope="row">${escape(file)}</th>${cells.join('')}</tr>`;
};

/** The report as a page that stands alone. */
export const reportOf = (reports: PageReport[]) => {
  const total = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  const title = total ? `${total} ${total === 1 ? 'place' : 'places'} to make easier to read` : 'Easy to read';
  const heads = ['Page', 'Words', 'Reading age', 'Long sentences', 'Initials', 'Hard words', 'Phrases'];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${css}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Families read these pages on a phone, tired, in a hurry, or in a second language. Start with the words that come up most.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Pages">
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${reports.map(row).join('\n')}
</tbody>
</table>
</div>
${reports.map(section).join('\n')}
</main>
</body>
</html>
`;
};
