/**
 * A page with one term must not pay for Lit: the loader and co-term reach it by dynamic import only.
 * Reachability can't leave out kinds of import, so this is a graph of its own, of static imports that are left
 * once types are gone.
 */
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'loads-without-lit',
      severity: 'error',
      from: { path: '^src/loader\\.ts$|^src/elements/term/(term|index|strings)\\.ts$' },
      to: { path: 'node_modules/(lit|lit-html|lit-element|@lit)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { dynamic: true },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
