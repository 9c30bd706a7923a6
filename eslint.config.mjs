import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

const browser = ['src/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts', 'test/**/*.ts'];
const unusedVars = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }];
const scripts = [
  'scripts/**/*.mjs',
  'test/**/*.mjs',
  'bench/**/*.mjs',
  'site/**/*.js',
  'receiver/**/*.js',
  'receiver/**/*.mjs',
  '*.mjs',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/node_modules/',
      'storybook-static/',
      'look/',
      'coverage/',
      'src/pictures/*.ts',
      'src/content/modules/',
      'src/locales/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: [...browser, ...scripts],
    rules: {
      'array-callback-return': 'error',
      'default-case-last': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-alert': 'error',
      'no-constant-binary-expression': 'error',
      'no-constructor-return': 'error',
      'no-eval': 'error',
      'no-implicit-coercion': ['error', { allow: ['!!'] }],
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-promise-executor-return': 'off',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-useless-assignment': 'error',
      'no-useless-concat': 'error',
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: browser,
    extends: [
      tseslint.configs.strict,
      tseslint.configs.stylistic,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Getters here are for subclasses to override, and mapped types can't all be records.
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A capturing group that matched and an attribute just asked for are there; TypeScript can't know it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': unusedVars,
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      // Delegated listeners on a container whose own controls are native; axe and the keyboard tests look at those.
      'lit-a11y/click-events-have-key-events': ['error', { allowCustomElements: true, allowList: ['dialog'] }],
      // Safari drops a list without markers from its accessibility tree unless it has the role.
      'lit-a11y/no-redundant-role': 'off',
      // A native checkbox tells its own state: role="switch" needs no aria-checked there.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      // Author's children are what a drawn element must look at, and it waits until they are parsed.
      'wc/no-child-traversal-in-connectedcallback': 'off',
      // It sees neither counted nor aborted listeners; the element contract test looks for what is left on removal.
      'wc/require-listener-teardown': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // The one voice of the library towards the developer is core/warn.ts.
      'no-console': 'error',
    },
  },
  { files: ['src/core/warn.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: scripts,
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': unusedVars },
  },
);
