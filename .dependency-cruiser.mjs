/**
 * The arrows between our own folders: core <- content, glossary, pictures <- elements <- loader, embed, cli, index.
 * What may reach Lit is a question of its own (.dependency-cruiser.lit.mjs): there type and dynamic imports don't count.
 */
const top = '^src/(co-elements|loader|integrity|index)\\.ts$|^src/(embed|cli)/';
/** What a class file of a room is: everything in it but the file that defines it, and the data for stories and tests. */
const classFile = '^src/elements/([^/]+)/(?!index\\.ts$).+';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle makes the order of evaluation a matter of chance. A dynamic import breaks it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'not-to-nowhere',
      severity: 'error',
      from: {},
      // Generated before the build: content modules by scripts/content.mjs.
      to: { couldNotResolve: true, pathNot: 'content/modules/' },
    },
    {
      name: 'core-stands-alone',
      comment: 'Labels of other languages are data that imports nothing; lit-localize writes them from xliff/.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/(core|locales)/' },
    },
    {
      name: 'data-imports-core-only',
      comment:
        'content, glossary and pictures import core and their own folder; generated content brings its pictures.',
      severity: 'error',
      from: { path: '^src/(content|glossary|pictures)/', pathNot: '^src/content/modules/' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/$1/'] },
    },
    {
      name: 'content-modules-import-pictures-too',
      severity: 'error',
      from: { path: '^src/content/modules/' },
      to: { path: '^src/', pathNot: '^src/(core|content|pictures)/' },
    },
    {
      name: 'rooms-look-down',
      severity: 'error',
      from: { path: '^src/elements/' },
      to: { path: top },
    },
    {
      name: 'classes-of-other-rooms-only',
      comment: "A class takes types and templates from another room's <name>.ts; its index.ts sees to the definitions.",
      severity: 'error',
      from: { path: classFile },
      to: { path: '^src/elements/([^/]+)/', pathNot: ['^src/elements/$1/', '^src/elements/([^/]+)/\\1\\.ts$'] },
    },
    {
      name: 'only-an-index-defines',
      comment: 'A class without side effects stays one: importing an index.ts defines a tag.',
      severity: 'error',
      from: { path: classFile },
      to: { path: '^src/elements/[^/]+/index\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'an-index-imports-its-class-and-other-indexes',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/index\\.ts$' },
      to: { path: '^src/elements/', pathNot: ['^src/elements/$1/', '^src/elements/[^/]+/(index|later)\\.ts$'] },
    },
    {
      name: 'fixtures-are-for-tests-and-stories',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/elements/[^/]+/fixtures\\.ts$' },
      to: { path: '/fixtures\\.ts$' },
    },
    {
      name: 'runtime-dependencies-only',
      comment:
        'The package has two runtime dependencies, and idb-keyval is bundled; everything else stays out of what is shipped.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: 'node_modules/(lit|lit-html|lit-element|@lit/reactive-element|@lit/localize|idb-keyval)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
