/** A theming custom property. Colours are given for light and dark; both go through `light-dark()`. */
export interface Token {
  name: string;
  description: string;
}

/** The custom properties of the theming contract. Each use has a fallback, so an unthemed page needs none. */
export const tokens: Token[] = [
  { name: '--co-color-ink', description: 'Text. Unset: the host’s own text colour.' },
  { name: '--co-color-paper', description: 'Ground of the definition panel and of filled controls.' },
  { name: '--co-color-surface', description: 'A quiet tint behind a region. Unset: 4 % of the text colour.' },
  { name: '--co-color-line', description: 'Separators. Unset: 22 % of the text colour.' },
  { name: '--co-color-accent', description: 'The one warm accent: strongest rung, chosen control, links of ours.' },
  { name: '--co-color-accent-ink', description: 'Text on the accent.' },
  { name: '--co-color-focus', description: 'Focus ring, beside a white gap.' },
  { name: '--co-color-positive', description: '“Is”, done, yes; always beside its word.' },
  { name: '--co-color-negative', description: '“Isn’t”, late, no; always beside its word.' },
  { name: '--co-color-note', description: 'Ground of a note.' },
  { name: '--co-font-body', description: 'Type family. Unset: the host’s own.' },
  { name: '--co-font-heading', description: 'Type family of headings. Unset: the body family.' },
  { name: '--co-radius', description: 'Corners, 0.5em.' },
];

export interface Theme {
  label: string;
  /** Colour: [light, dark]; anything else: one value for both. */
  values: Record<string, [light: string, dark: string] | string>;
}

/** Three ready themes. Our own colours; no partner's brand. Text is at least 7:1 on paper, surface and note. */
export const themes: Record<'council' | 'nhs' | 'forum', Theme> = {
  council: {
    label: 'Council: deep teal on warm white',
    values: {
      '--co-color-ink': ['#1d2528', '#eef1ee'],
      '--co-color-paper': ['#fffdf9', '#171c1d'],
      '--co-color-surface': ['#f6f3ec', '#20282a'],
      '--co-color-line': ['#d5cfc2', '#3d4a4d'],
      '--co-color-accent': ['#0a5257', '#86d3d1'],
      '--co-color-accent-ink': ['#ffffff', '#08201f'],
      '--co-color-focus': ['#0a3d62', '#ffd166'],
      '--co-color-positive': ['#1c5c3a', '#8fd9ae'],
      '--co-color-negative': ['#8c2f1b', '#f5b3a1'],
      '--co-color-note': ['#fbf0d9', '#3a3220'],
      '--co-radius': '0.5em',
    },
  },
  nhs: {
    label: 'NHS: strong blue on cool white',
    values: {
      '--co-color-ink': ['#1b2733', '#edf2f7'],
      '--co-color-paper': ['#ffffff', '#131a22'],
      '--co-color-surface': ['#eff4f9', '#1c2733'],
      '--co-color-line': ['#c6d3df', '#3a4a5a'],
      '--co-color-accent': ['#0b4a9b', '#9cc8ff'],
      '--co-color-accent-ink': ['#ffffff', '#06182f'],
      '--co-color-focus': ['#1b2733', '#ffe066'],
      '--co-color-positive': ['#135a39', '#8bdcb0'],
      '--co-color-negative': ['#8f2434', '#f7b1bb'],
      '--co-color-note': ['#fff6d6', '#383218'],
      '--co-radius': '0.25em',
    },
  },
  forum: {
    label: 'Forum: plum and coral on warm white',
    values: {
      '--co-color-ink': ['#2a1f2d', '#f6eef4'],
      '--co-color-paper': ['#fffaf7', '#1f1822'],
      '--co-color-surface': ['#faeeea', '#2a212e'],
      '--co-color-line': ['#e3cfcb', '#4b3d50'],
      '--co-color-accent': ['#6b2359', '#f3a8d5'],
      '--co-color-accent-ink': ['#ffffff', '#2c0a23'],
      '--co-color-focus': ['#4a1240', '#ffb59e'],
      '--co-color-positive': ['#22593b', '#95dab2'],
      '--co-color-negative': ['#93291f', '#ffb0a3'],
      '--co-color-note': ['#ffead9', '#41301f'],
      '--co-radius': '0.75em',
    },
  },
};

/** A theme as a style sheet that sets the custom properties on a selector. */
export const themeCss = (name: keyof typeof themes, selector = ':root') =>
  `${selector} {\n${Object.entries(themes[name].values)
    .map(([token, value]) => `  ${token}: ${typeof value === 'string' ? value : `light-dark(${value.join(', ')})`};`)
    .join('\n')}\n}\n`;
