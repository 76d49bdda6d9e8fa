// The house rules a machine can see (CONTRIBUTING.md has them in words).
import { existsSync, readdirSync } from 'node:fs';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import vue from 'eslint-plugin-vue';
import ts from 'typescript-eslint';

const SERVER = ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts', 'migrations/**/*.ts'];
const WEB = ['apps/web/**/*.{ts,vue}'];
const TESTS = ['test/**/*.{ts,mjs}', '**/*.spec.ts'];
const PLATFORM = ['libs/platform/**/*.ts'];
const USE_CASES = ['libs/*/**/*.service.ts', 'apps/api/**/*.controller.ts'];

const libs = existsSync('libs') ? readdirSync('libs', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : [];

const CLOCK = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The clock is scope.now and scope.today; only the platform asks the machine.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'The clock is scope.now and scope.today; only the platform asks the machine.'],
  ['MemberExpression[object.name="Temporal"][property.name="Now"]', 'The clock is scope.now and scope.today; only the platform asks the machine.'],
];
const WEB_CLOCK = CLOCK.map(([selector]) => [selector, 'Only apps/web/src/app asks the machine what time it is.']);
const CONTEXT = [
  [':matches(Literal[value=/set_config/i], TemplateElement[value.raw=/set_config/i])', 'Only the platform tells the database who is asking.'],
];
const ONE_AT_A_TIME = [
  ['MemberExpression[object.name="Promise"][property.name=/^(all|allSettled|race|any)$/]', 'A scope is one connection: wait for one thing at a time.'],
];

const EVERY_TEST = [
  ['MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip)$/]', 'Every test runs, and none runs alone.'],
];
const DAYS_OF_THE_HOUSE = [
  ['CallExpression[callee.property.name="slice"][callee.object.callee.property.name="toISOString"]', 'The days of the house are counted in Stockholm: inDays and daysAgo of test/web/support/asking.ts.'],
];

function forbid(...lists) {
  return { 'no-restricted-syntax': ['error', ...lists.flat().map(([selector, message]) => ({ selector, message }))] };
}

/** A lib is entered through its index alone: '#platform', never a path into it. */
function onlyThroughTheIndex() {
  const names = libs.join('|') || 'none';
  return {
    'no-restricted-imports': ['error', {
      patterns: [
        { regex: `^(\\.\\./)+(libs/)?(${names})(/|$)`, message: 'Import a lib as #name.' },
        { regex: '^(\\.\\./)+libs/', message: 'Import a lib as #name.' },
        { regex: '^#[^/]+/', message: 'A lib is entered through its index: #name.' },
      ],
    }],
  };
}

const SIZES = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 40 }],
  'max-params': ['error', 4],
};

/** Mistakes that are never meant. TypeScript sees the rest. */
const MISTAKES = Object.fromEntries([
  'no-async-promise-executor', 'no-compare-neg-zero', 'no-cond-assign', 'no-constant-binary-expression', 'no-constant-condition', 'no-control-regex',
  'no-debugger', 'no-dupe-else-if', 'no-duplicate-case', 'no-empty', 'no-fallthrough', 'no-irregular-whitespace', 'no-loss-of-precision',
  'no-misleading-character-class', 'no-self-assign', 'no-self-compare', 'no-sparse-arrays', 'no-template-curly-in-string',
  'no-unmodified-loop-condition', 'no-unreachable-loop', 'no-unsafe-finally', 'no-unsafe-optional-chaining', 'no-useless-escape', 'no-useless-catch',
  'use-isnan', 'valid-typeof',
].map((rule) => [rule, 'error']));

export default ts.config(
  { ignores: ['dist/', 'data/', 'test-results/', 'playwright-report/', 'coverage/', 'libs/contract/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  vue.configs['no-layout-rules'],
  accessibility.configs['flat/recommended'],
  {
    rules: {
      ...SIZES,
      ...MISTAKES,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A Nest module is an empty class that carries its decorator.
      '@typescript-eslint/no-extraneous-class': 'off',
      'vue/multi-word-component-names': 'off',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: SERVER,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest reads a constructor's types when it runs: an injected class is a value, though it looks like a type.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      ...onlyThroughTheIndex(),
      ...forbid(CLOCK, CONTEXT),
    },
  },
  { files: USE_CASES, rules: forbid(CLOCK, CONTEXT, ONE_AT_A_TIME) },
  // The terminal has no scope: what it asks of the clock is the day it is run.
  { files: ['apps/cli/src/demo/**/*.ts'], rules: forbid(CONTEXT) },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', ...forbid(CLOCK) } },
  { files: PLATFORM, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: WEB,
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      ...forbid(WEB_CLOCK),
      // FKUI has properties of its own that begin with aria-.
      'vuejs-accessibility/aria-props': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  { files: ['apps/web/src/app/*.{ts,vue}'], rules: { 'no-restricted-syntax': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', ...forbid(EVERY_TEST) } },
  { files: ['test/web/**/*.ts'], rules: forbid(EVERY_TEST, DAYS_OF_THE_HOUSE) },
  // The guards of the house look into every room.
  { files: ['test/**/*.ts'], ignores: ['test/architecture/**'], rules: onlyThroughTheIndex() },
);
