// Types of the elements for JSX (React, Preact, Solid), Vue and Svelte, from what the manifest says of them.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const folder = path.join(root, 'dist/types/frameworks');

const { modules } = JSON.parse(read('dist/custom-elements.json'));
/** All elements but two: `co-term` places the definition panel, and the form of a consultation is printed, so nobody writes these tags. */
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => !['co-definition', 'co-consultation-form'].includes(tagName))
  .map(({ attributes = [], events = [], ...element }) => ({
    ...element,
    attributes,
    // What an element fires elsewhere, its own tag can't be asked for.
    events: events.filter(({ description }) => !description.startsWith('On the ')),
  }));

const doc = ({ description, summary }) => `/** ${(summary ?? description).replaceAll('*/', '*\\/')} */`;

const valueOf = ({ type: { text } }) => {
  // An attribute is text, which may stand for a number.
  const value = text === 'number' ? `number | \`\${number}\`` : text.replaceAll('|', ' | ');
  return `${value} | null | undefined`;
};

const interfaceOf = (name, lines) =>
  lines.length ? `export interface ${name} {\n${lines.join('\n')}\n}` : `export type ${name} = Record<never, never>;`;

const typesOf = ({ name, attributes, events }) => [
  interfaceOf(
    `${name}Attributes`,
    attributes.map((attribute) => `  ${doc(attribute)}\n  '${attribute.name}'?: ${valueOf(attribute)};`),
  ),
  interfaceOf(
    `${name}Events`,
    events.map((event) => `  ${doc(event)}\n  '${event.name}': ${event.type.text};`),
  ),
];

/** Types of ours that the events' details name, and the files that hold them. */
const detailTypes = () => {
  const named = new Set(
    elements.flatMap(({ events }) => events.map(({ type }) => type.text.match(/<([A-Z]\w+)>/)?.[1])),
  );
  return globSync('src/{core,elements/*}/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/^export interface (\w+)/gm)].flatMap(([, name]) =>
      named.has(name) ? `import type { ${name} } from '../${file.replace(/^src\/|ts$/g, '')}js';` : [],
    ),
  );
};

const common = `${detailTypes().join('\n')}
${elements.map(({ name, tagName }) => `import type { ${name} } from '../elements/${tagName.slice(3)}/${tagName.slice(3)}.js';`).join('\n')}

${elements.flatMap(typesOf).join('\n\n')}

/** Each tag's class, attributes and events. */
export interface CoElements {
${elements.map((element) => `  ${doc(element)}\n  '${element.tagName}': { element: ${element.name}; attributes: ${element.name}Attributes; events: ${element.name}Events };`).join('\n')}
}

export type Tag = keyof CoElements;
export type ElementOf<T extends Tag> = CoElements[T]['element'];
export type AttributesOf<T extends Tag> = CoElements[T]['attributes'];
export type EventsOf<T extends Tag> = CoElements[T]['events'];

/** Listeners for an element's events, under the names that a framework gives them. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [E in keyof EventsOf<T> as \`\${Prefix}\${E & string}\`]?: ((event: EventsOf<T>[E]) => void) | undefined;
};
`;

/** Attributes that no property stands for. */
const withoutProperty = [
  ...new Set(
    elements.flatMap(({ attributes }) => attributes.filter(({ fieldName }) => !fieldName).map(({ name }) => name)),
  ),
];

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { AttributesOf, ElementOf, Listeners, Tag } from './elements.js';

/** What a tag takes in JSX: events are \`onco-ladder-change\` and so on. */
export type CoProps<T extends Tag> = AttributesOf<T> &
  Listeners<T, 'on'> &
  DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>;

type Elements = { [T in Tag]: CoProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const preact = `import type { HTMLAttributes } from 'preact';
import type { AttributesOf, ElementOf, Listeners, Tag } from './elements.js';

/** What a tag takes in JSX: events are \`onco-ladder-change\` and so on. */
export type CoProps<T extends Tag> = AttributesOf<T> & Listeners<T, 'on'> & HTMLAttributes<ElementOf<T>>;

type Elements = { [T in Tag]: CoProps<T> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const solid = `import type { JSX } from 'solid-js';
import type { AttributesOf, ElementOf, Listeners, Tag } from './elements.js';

/** Solid sets properties. These have none, and are written \`attr:words\` and so on. */
type WithoutProperty = ${withoutProperty.map((name) => `'${name}'`).join(' | ')};

/** What a tag takes in JSX: events are \`on:co-ladder-change\` and so on. */
export type CoProps<T extends Tag> = Omit<AttributesOf<T>, WithoutProperty> & {
  [A in keyof AttributesOf<T> as \`attr:\${A & string}\`]?: AttributesOf<T>[A];
} & Listeners<T, 'on:'> &
  JSX.HTMLAttributes<ElementOf<T>>;

type Elements = { [T in Tag]: CoProps<T> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const vue = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { AttributesOf, ElementOf, EventsOf, Tag } from './elements.js';

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;

/** What a tag takes in a template: events are \`@co-ladder-change\` and so on. */
export type CoComponent<T extends Tag> = new () => ElementOf<T> & {
  /** For the types of templates only. */
  $props: HTMLAttributes &
    PublicProps & { [A in keyof AttributesOf<T> as Camel<A & string>]?: AttributesOf<T>[A] } & {
      [data: \`data\${Capitalize<string>}\`]: unknown;
    };
  /** For the types of templates only. */
  $emit: EmitFn<{ [E in keyof EventsOf<T>]: (event: EventsOf<T>[E]) => void }>;
};

type Elements = { [T in Tag]: CoComponent<T> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
import type { AttributesOf, ElementOf, Listeners, Tag } from './elements.js';

/** What a tag takes in markup: events are \`onco-ladder-change\` and so on. */
export type CoProps<T extends Tag> = AttributesOf<T> & Listeners<T, 'on'> & HTMLAttributes<ElementOf<T>>;

type Elements = { [T in Tag]: CoProps<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries({ elements: common, react, preact, solid, vue, svelte })) {
  writeFileSync(path.join(folder, `${name}.d.ts`), `// Made by the build from custom-elements.json.\n${text}`);
}
