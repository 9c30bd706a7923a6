import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { withActions } from 'storybook/actions/decorator';
import type { Fixture } from '../src/core/fixture.js';
import { themeCss, themes } from '../src/core/tokens.js';
import manifest from '../dist/custom-elements.json';

/** What the manifest tells of an element, as far as stories use it. */
interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Described[];
  events?: Described[];
  slots?: Described[];
  cssProperties?: Described[];
}

type Args = Record<string, unknown>;
type Story = StoryObj<Args>;

const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);

const declarationOf = (tag: string) => {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`<${tag}> is not in the manifest. Its class needs a doc block with "@tag ${tag}".`);
  return found;
};

const optionsOf = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, option]) => option!);

const unset = '(not set)';

const control = ({ type, default: fallback }: Described) => {
  const options = optionsOf(type?.text);
  if (options.length) {
    return {
      control: { type: 'select', labels: { '': fallback ? `${unset}: ${fallback}` : unset } },
      options: ['', ...options],
    };
  }
  if (type?.text === 'boolean') return { control: 'boolean' };
  return { control: type?.text === 'number' ? 'number' : 'text' };
};

const rows = (category: string, described: Described[] = [], controlOf?: (row: Described) => object) =>
  Object.fromEntries(
    described.map((row) => [
      // A row with no control needs a key of its own: an event may be called like an attribute.
      controlOf ? row.name : `${category}:${row.name}`,
      {
        name: row.name || '(default)',
        description: row.description,
        table: {
          category,
          type: { summary: row.type?.text },
          defaultValue: row.default ? { summary: row.default } : undefined,
        },
        ...(controlOf?.(row) ?? { control: false }),
      },
    ]),
  );

/** An element's attributes as controls would hold them. */
const argsOf = (tag: string, fixture: Fixture): Args => {
  const template = document.createElement('template');
  template.innerHTML = fixture.html;
  const element = template.content.querySelector(tag);
  return Object.fromEntries(
    (declarationOf(tag).attributes ?? [])
      .filter(({ name }) => element?.hasAttribute(name))
      .map(({ name, type }) => {
        const value = element!.getAttribute(name)!;
        return [name, type?.text === 'boolean' ? true : type?.text === 'number' ? Number(value) : value];
      }),
  );
};

const apply = (tag: string, scope: ParentNode, args: Args) => {
  const element = scope.querySelector(tag);
  for (const { name } of declarationOf(tag).attributes ?? []) {
    const value = args[name];
    if (value === true) element?.setAttribute(name, '');
    else if (value === undefined || value === null || value === false || value === '') element?.removeAttribute(name);
    else element?.setAttribute(name, String(value));
  }
};

const rooms = import.meta.glob('../src/elements/*/index.ts');

/** Defines what the examples use: a toggle's example has a ladder beside it. */
const defineAll = (sources: string[]) => {
  const names = new Set(sources.flatMap((source) => [...source.matchAll(/<co-([\w-]+)/g)].map(([, name]) => name!)));
  return Promise.all([...names].map((name) => rooms[`../src/elements/${name}/index.ts`]?.()));
};

/** The meta of a room's stories: everything that the manifest tells of its element. */
export const room = (tag: string, fixtures: Fixture[]): Meta<Args> => {
  const { summary, description, attributes, events, slots, cssProperties } = declarationOf(tag);
  return {
    component: tag,
    decorators: [withActions],
    loaders: [() => defineAll([`<${tag}>`, ...fixtures.map((fixture) => fixture.html)])],
    argTypes: {
      ...rows('attributes', attributes, control),
      ...rows('events', events),
      ...rows('slots', slots),
      ...rows('custom properties', cssProperties),
    },
    parameters: {
      actions: { handles: events?.map(({ name }) => name) ?? [] },
      docs: { description: { component: [summary, description].filter(Boolean).join('\n\n') } },
    },
  };
};

/** Sets attributes as controls say, on what is drawn already: an element must stand a change, not be made anew. */
const settle = directive(
  class extends Directive {
    override render(_tag: string, _args: Args) {
      return nothing;
    }
    override update(part: ChildPart, [tag, args]: [string, Args]) {
      // Not part.parentNode: at the first drawing that is where the fragment will go, still empty.
      apply(tag, part.startNode!.parentNode as ParentNode & Node, args);
      return nothing;
    }
  },
);

/** The first example, with every attribute as a control. */
export const playground = (tag: string, [first]: Fixture[]): Story => ({
  args: argsOf(tag, first!),
  render: (args) => html`${unsafeHTML(first!.html)}${settle(tag, args)}`,
});

/** Every example of the room under its name. */
export const examples = (fixtures: Fixture[]): Story => ({
  render: () =>
    html`<div class="story-examples">
      ${fixtures.map(
        (fixture) =>
          html`<figure>
            <figcaption>${fixture.name}</figcaption>
            ${unsafeHTML(fixture.html)}
          </figure>`,
      )}
    </div>`,
  parameters: {
    controls: { disable: true },
    docs: {
      source: { type: 'code', code: fixtures.map(({ name, html }) => `<!-- ${name} -->\n${html}`).join('\n\n') },
    },
  },
});

const built = import.meta.glob<string>(['../dist/snippets/*.html', '../dist/co-elements.css'], {
  query: '?raw',
  import: 'default',
});

/** The static HTML that stands in the page before, or without, the script: drawn in a frame that runs none. */
export const withoutScript = (tag: string): Story => ({
  loaders: [
    async () => ({
      snippet: await built[`../dist/snippets/${tag.replace(/^co-/, '')}.html`]?.(),
      css: await built['../dist/co-elements.css']?.(),
    }),
  ],
  render: (_args, { loaded, globals }) => {
    const { snippet, css } = loaded as { snippet?: string; css?: string };
    if (!snippet) return html`<p>The static HTML is not built yet: run <code>npm run build</code>.</p>`;
    const frame = document.createElement('iframe');
    frame.className = 'story-static';
    frame.title = `<${tag}> without script`;
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.addEventListener('load', () => {
      const fit = () => (frame.style.blockSize = `${frame.contentDocument!.documentElement.scrollHeight}px`);
      fit();
      new ResizeObserver(fit).observe(frame.contentDocument!.body);
    });
    const own = globals.theme in themes ? themeCss(globals.theme as keyof typeof themes) : '';
    frame.srcdoc = `<!doctype html>
<html lang="${globals.language}" dir="${globals.direction}" style="color-scheme: ${globals.scheme}">
<title>${tag}</title>
<style>${own}${css ?? ''}
body { margin: 0; font-family: system-ui, sans-serif;
  background: var(--co-color-paper, light-dark(#fff, #16191b)); color: var(--co-color-ink, light-dark(#1d2528, #eef1ee)) }
</style>
${snippet}`;
    return frame;
  },
  parameters: { controls: { disable: true }, docs: { source: { type: 'code', code: 'dist/snippets' } } },
});
