import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { hostCss } from '../src/core/style.js';
import { themeCss, themes, tokens } from '../src/core/tokens.js';
import { contrast, drawn, hex, type Rgb } from '../.storybook/colours.js';
import './foundations.css';

export default { title: 'Foundations', tags: ['!autodocs'], parameters: { controls: { disable: true } } };

type Scheme = 'light' | 'dark';
type ThemeName = keyof typeof themes;

const names = Object.keys(themes) as ThemeName[];
const colours = tokens.filter(({ name }) => name.startsWith('--co-color-')).map(({ name }) => name.slice(11));

/** What elements read where a theme is silent stands in their own style sheet. */
const fallbackOf = (token: string) =>
  token === 'ink' ? 'light-dark(#1d2528, #eef1ee)' : hostCss.includes(`--_${token}:`) ? `var(--_${token})` : undefined;

/** A theme's colours as the browser computes them, translucent ones over its paper. */
const compute = (theme: ThemeName | undefined, scheme: Scheme): Partial<Record<string, Rgb>> => {
  const probe = document.createElement('div');
  const values = theme ? themes[theme].values : {};
  probe.style.cssText = `${Object.keys(values).length ? themeCss(theme!, '').trim().slice(1, -1) : ''};${hostCss};color-scheme:${scheme}`;
  if (!theme) for (const { name } of tokens) probe.style.setProperty(name, 'initial');
  probe.style.color = theme ? 'var(--co-color-ink)' : fallbackOf('ink')!;
  document.body.append(probe);
  const read = (value: string, ground?: Rgb) => {
    probe.style.backgroundColor = value;
    return drawn(getComputedStyle(probe).backgroundColor, ground);
  };
  const paper = read('var(--_paper)');
  const found = colours.flatMap((token) => {
    const value = values[`--co-color-${token}`] ? `var(--co-color-${token})` : fallbackOf(token);
    return value ? [[token, read(value, paper)] as const] : [];
  });
  const edge = read('var(--_edge)', paper);
  probe.remove();
  return { ...Object.fromEntries(found), edge };
};

/** Which colours meet, and what they need: 7 for text (1.4.6), 3 for controls and meaningful graphics (1.4.11). */
const pairs: [colour: string, ground: string, needed: number, what: string][] = [
  ['ink', 'paper', 7, 'Text on paper'],
  ['ink', 'surface', 7, 'Text on a surface'],
  ['ink', 'note', 7, 'Text on a note'],
  ['accent', 'paper', 7, 'Accent as text on paper'],
  ['accent', 'surface', 7, 'Accent as text on a surface'],
  ['accent-ink', 'accent', 7, 'Text on the accent'],
  ['positive', 'paper', 7, 'Positive as text on paper'],
  ['negative', 'paper', 7, 'Negative as text on paper'],
  ['edge', 'paper', 3, 'Border of a control on paper'],
  ['focus', 'paper', 3, 'Focus ring on paper'],
  ['focus', 'surface', 3, 'Focus ring on a surface'],
  ['line', 'paper', 0, 'Separator on paper'],
];

const verdict = (ratio: number, needed: number) => {
  if (!needed) return 'Decoration: nothing is told by it alone';
  return ratio >= needed ? `Meets ${needed}:1` : `Below ${needed}:1`;
};

const contrastTable = (found: Partial<Record<string, Rgb>>, scheme: Scheme) =>
  html`<div class="fnd-scroll" role="group" tabindex="0" aria-label=${`Contrast, ${scheme}`}>
    <table>
      <caption>
        Contrast, ${scheme}
      </caption>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">Sample</th>
          <th scope="col">Ratio</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.map(([colour, ground, needed, what]) => {
          const [over, under] = [found[colour], found[ground]];
          if (!over || !under) return nothing;
          const ratio = contrast(over, under);
          return html`<tr>
            <th scope="row">${what}</th>
            <td>
              <span class="fnd-swatch" style="background: ${hex(under)}; border: 6px solid ${hex(under)}">
                <span style="display: block; block-size: 100%; background: ${hex(over)}"></span>
              </span>
            </td>
            <td>${ratio.toFixed(2)}</td>
            <td>${verdict(ratio, needed)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;

const colourTable = (theme: ThemeName | undefined) => {
  const values = theme ? themes[theme].values : {};
  const sides = (['light', 'dark'] as const).map((scheme) => [scheme, compute(theme, scheme)] as const);
  return html`<h2>${theme ? themes[theme].label : 'No theme: the host’s ink, our fallbacks'}</h2>
    <div class="fnd-scroll" role="group" tabindex="0" aria-label="Colours">
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
            <th scope="col">What for</th>
          </tr>
        </thead>
        <tbody>
          ${colours.map((token) => {
            const value = values[`--co-color-${token}`];
            return html`<tr>
              <th scope="row"><code>--co-color-${token}</code></th>
              ${sides.map(([, found], side) => {
                const rgb = found[token];
                return html`<td>
                  ${
                    rgb
                      ? html`<span class="fnd-swatch" style="background: ${hex(rgb)}"></span
                          ><code>${(typeof value === 'string' ? value : value?.[side]) ?? hex(rgb)}</code>`
                      : 'Set by each element'
                  }
                </td>`;
              })}
              <td>${tokens.find(({ name }) => name === `--co-color-${token}`)?.description}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <div class="fnd-sides">${sides.map(([scheme, found]) => contrastTable(found, scheme))}</div>`;
};

export const Colours: StoryObj = {
  render: () =>
    html`<div class="fnd">
      <h1>Colours</h1>
      <p>
        Every colour is a custom property. An element reads its own fallback where the page sets none, so an unthemed
        page needs nothing. The figures are computed here, in this browser, from what it draws.
      </p>
      ${[undefined, ...names].map(colourTable)}
    </div>`,
};

const sizes: [what: string, size: string, lineHeight: number, weight: number][] = [
  ['Heading of an element', '1.5em', 1.25, 700],
  ['Heading within', '1.25em', 1.25, 700],
  ['Easy words', 'max(1.25em, 20px)', 1.6, 400],
  ['Plain words', 'max(1em, 16px)', 1.5, 400],
  ['Term in a definition', 'max(1em, 16px)', 1.5, 700],
];

export const Type: StoryObj = {
  render: () =>
    html`<div class="fnd">
      <h1>Type</h1>
      <p>
        The family is the host’s, or <code>--co-font-body</code> and <code>--co-font-heading</code>. Sizes grow with the
        text around an element and never fall below 16 px; easy words never below 20 px. Weight marks a term, not size.
      </p>
      <div class="fnd-scroll" role="group" tabindex="0" aria-label="Type scale">
        <table>
          <thead>
            <tr>
              <th scope="col">Use</th>
              <th scope="col">Size</th>
              <th scope="col">Line height</th>
              <th scope="col">Sample</th>
            </tr>
          </thead>
          <tbody>
            ${sizes.map(
              ([what, size, lineHeight, weight]) =>
                html`<tr>
                  <th scope="row">${what}</th>
                  <td><code>${size}</code></td>
                  <td>${lineHeight}</td>
                  <td style="font-size: ${size}; line-height: ${lineHeight}; font-weight: ${weight}">
                    We plan support together
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </div>`,
};

export const Space: StoryObj = {
  render: () =>
    html`<div class="fnd">
      <h1>Space and corners</h1>
      <p>
        One unit, <code>--co-space</code> (0.25em, 4 px at 16 px), and its multiples. Corners are
        <code>--co-radius</code>.
      </p>
      <div class="fnd-scroll" role="group" tabindex="0" aria-label="Space scale">
        <table>
          <thead>
            <tr>
              <th scope="col">Units</th>
              <th scope="col">Size</th>
              <th scope="col">At 16 px</th>
              <th scope="col">Width</th>
            </tr>
          </thead>
          <tbody>
            ${[1, 2, 3, 4, 5, 6, 7, 11].map(
              (units) =>
                html`<tr>
                  <th scope="row">${units}</th>
                  <td><code>${units * 0.25}em</code></td>
                  <td>${units * 4} px</td>
                  <td><span class="fnd-bar" style="inline-size: ${units * 0.25}em"></span></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="fnd-scroll" role="group" tabindex="0" aria-label="Corners">
        <table>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col">Radius</th>
              <th scope="col">Sample</th>
            </tr>
          </thead>
          <tbody>
            ${[undefined, ...names].map((theme) => {
              const radius = theme ? String(themes[theme].values['--co-radius'] ?? '0.5em') : '0.5em';
              return html`<tr>
                <th scope="row">${theme ? themes[theme].label : 'No theme'}</th>
                <td><code>${radius}</code></td>
                <td><span class="fnd-swatch" style="border-width: 2px; border-radius: ${radius}"></span></td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </div>`,
};

/** One theme for other design tools: each token with its light and dark value and what it is for. */
const themeJson = (theme: ThemeName) =>
  JSON.stringify(
    {
      name: theme,
      label: themes[theme].label,
      tokens: Object.fromEntries(
        Object.entries(themes[theme].values).map(([token, value]) => [
          token,
          {
            ...(typeof value === 'string' ? { value } : { light: value[0], dark: value[1] }),
            description: tokens.find(({ name }) => name === token)?.description,
          },
        ]),
      ),
    },
    null,
    2,
  );

const save = (file: string, type: string, text: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
};

const copy = async (event: Event, text: string) => {
  const status = (event.target as Element).closest('section')!.querySelector('[role="status"]')!;
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Copied.';
  } catch {
    status.textContent = 'This browser did not let us copy. Select the text below.';
  }
};

export const Export: StoryObj = {
  render: () =>
    html`<div class="fnd">
      <h1>Export</h1>
      <p>
        Put a theme’s CSS into the site’s style sheet, or start your own from it. Where the page has no
        <code>color-scheme</code>, the light values are used.
      </p>
      ${names.map((theme) => {
        const css = themeCss(theme);
        const json = themeJson(theme);
        return html`<section aria-labelledby="export-${theme}">
          <h2 id="export-${theme}">${themes[theme].label}</h2>
          <div class="fnd-buttons">
            <button type="button" @click=${(event: Event) => copy(event, css)}>Copy CSS</button>
            <button type="button" @click=${() => save(`co-theme-${theme}.css`, 'text/css', css)}>Download CSS</button>
            <button type="button" @click=${(event: Event) => copy(event, json)}>Copy JSON</button>
            <button type="button" @click=${() => save(`co-theme-${theme}.json`, 'application/json', json)}>
              Download JSON
            </button>
          </div>
          <p role="status"></p>
          <pre tabindex="0" role="group" aria-label="CSS"><code>${css}</code></pre>
        </section>`;
      })}
    </div>`,
};
