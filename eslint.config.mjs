import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', '**/testing/**', 'e2e/**', 'bench/**'];
const tools = ['tools/**', 'docker/**', '**/*.config.mjs', '*.mjs', '*.cjs'];

const size = {
  'max-lines': ['warn', { max: 250, skipBlankLines: false }],
  'max-lines-per-function': ['warn', { max: 50 }],
  'max-params': ['warn', 4],
};

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as a parameter.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take `now` as a parameter.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take the draw as a parameter.',
  },
];

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in libs/ground/src/config.ts only.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '**/compiled/**',
      '**/node_modules/**',
      '.data/**',
      '.tmp/**',
      '.nx/**',
      'courses/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      ...size,
      eqeqeq: 'error',
      'no-undef': 'off',
      // Control characters are looked for on purpose: in names that people typed and in archives.
      'no-control-regex': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'none' },
      ],
    },
  },
  {
    files: ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/**/*.ts', 'libs/**/*.tsx'],
    ignores: [...tests, 'apps/api/src/cli.ts', 'apps/api/src/commands/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/api/**/*.ts', 'apps/content/src/**/*.ts', 'libs/**/*.ts'],
    ignores: [...tests, 'libs/ground/src/config.ts', 'libs/{rules,formats}/**', 'apps/content/src/shell/**'],
    rules: { 'no-restricted-syntax': ['error', noEnvironment] },
  },
  {
    files: ['libs/rules/src/**/*.ts', 'libs/formats/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', noEnvironment, ...noClock] },
  },
  {
    files: ['apps/api/**/*.ts'],
    rules: {
      // Nest reads the types of a constructor's parameters at run time: an `import type` would leave them out.
      '@typescript-eslint/consistent-type-imports': 'off',
      // A class by which Nest finds a plain object takes the object's shape from an interface of the same name.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  // A migration is SQL, read from top to bottom.
  { files: ['apps/api/src/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['apps/portal/src/**/*.{ts,tsx}', 'libs/ui/src/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat.recommended,
  },
  { files: tests, rules: { 'max-lines-per-function': 'off', 'max-lines': ['warn', { max: 250 }] } },
  { files: tools, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
