import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';

const documentedTypes = new WeakMap();

const isElement = (declaration) => declaration.kind === 'class' && declaration.tagName;

/**
 * Leaves what a user of the package can reach: public elements under the addresses that the package exports.
 * A class has no side effect and is defined by the index.ts beside it, so the analyzer sees no definition of its own.
 */
const asPublished = {
  name: 'as-published',
  // The analyzer prefers a field's type ("string | undefined") to the values that the doc block lists.
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    if (!declaration) return;
    const block = node.jsDoc?.map((doc) => doc.getText()).join('\n') ?? '';
    documentedTypes.set(
      declaration,
      new Map([...block.matchAll(/@attr(?:ibute)? \{([^}]+)\} \[?([\w-]+)/g)].map(([, type, name]) => [name, type])),
    );
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules
      .filter(({ declarations = [] }) => declarations.some(isElement))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((module) => {
        const room = /^src\/elements\/([^/]+)\//.exec(module.path)[1];
        const path = `dist/elements/${room}/class.js`;
        const declarations = module.declarations.filter(isElement).map(published);
        const names = declarations.map(({ name }) => name);
        const exports = module.exports
          .filter(({ kind, name }) => kind === 'js' && names.includes(name))
          .map((exported) => ({ ...exported, declaration: { ...exported.declaration, module: path } }));
        const definitions = declarations.map(({ name, tagName }) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: path },
        }));
        return [
          { ...module, path, declarations, exports },
          { kind: 'javascript-module', path: `dist/elements/${room}.js`, declarations: [], exports: definitions },
        ];
      });
  },
};

/** A base class is no part of what is published: what comes from it is the element's own. */
function own({ inheritedFrom: _, ...described }) {
  return described;
}

function published(whole) {
  const { superclass, ...declaration } = whole;
  const types = documentedTypes.get(whole);
  // What the doc block doesn't name is internal state of Lit's.
  const attributes = declaration.attributes
    ?.filter(({ name }) => types?.has(name))
    .map((attribute) => withDefault({ ...own(attribute), type: { text: types.get(attribute.name) } }));
  const documented = new Set(attributes?.map(({ name }) => name));
  const members = declaration.members
    ?.filter(
      ({ name, kind, privacy, static: isStatic, attribute }) =>
        (privacy ?? 'public') === 'public' &&
        !isStatic &&
        !name.startsWith('#') &&
        (kind === 'method' ? !/Callback$|^(update|updated|willUpdate|render|createRenderRoot)$/.test(name) : true) &&
        (!attribute || documented.has(attribute)),
    )
    .map(own);
  return { ...declaration, attributes, members };
}

/** "Default `read`." at the end of a description is how a doc block tells it. */
function withDefault(attribute) {
  const told = /\bDefault:? (?:`([^`]+)`|([\w-]+)\.?$)/i.exec(attribute.description ?? '');
  return told && !attribute.default ? { ...attribute, default: told[1] ?? told[2] } : attribute;
}

export default {
  globs: ['src/elements/*/*.ts', 'src/core/*.ts'],
  exclude: ['src/elements/*/{fixtures,strings,styles,index}.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    asPublished,
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', excludeCss: true, packageJson: false, hideLogs: true }),
  ],
};
