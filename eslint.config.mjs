import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import {defineConfig} from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** The house's own rules, as far as syntax shows them; `test/architecture/` holds the rest. */
const house = [
  {
    selector:
      ':matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility="private"]',
    message: 'Use #name for private members.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of strings.',
  },
  {
    selector:
      ':matches(VariableDeclarator, FunctionDeclaration, ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration) > Identifier.id[name=/^_/]',
    message: 'Names do not begin with an underscore.',
  },
  {
    selector:
      ':matches(PropertyDefinition, MethodDefinition, TSPropertySignature) > Identifier.key[name=/^_/]',
    message: 'Names do not begin with an underscore.',
  },
];

/** Of what runs in Node, too. */
const forNode = [
  ...house,
  {
    selector: 'MemberExpression[object.name="URL"][property.name="canParse"]',
    message: 'In Node 20 it denies right addresses; src/text/parse-address.ts says more.',
  },
];

export default defineConfig(
  {
    ignores: [
      // Mistakes are their purpose.
      'test/packaging/types/',
      'dist/',
      '.cache/',
      'site/',
      'coverage/',
      'data/citations.ts',
      'data/statement.ts',
      'data/strings/languages/',
    ],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-restricted-syntax': ['error', ...forNode],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: globals.node},
  },
  {
    files: ['demo/**/*.{js,mjs}', 'test/pages/**/*.{js,mjs}'],
    languageOptions: {globals: globals.browser},
    rules: {'no-restricted-syntax': ['error', ...house]},
  },
  {
    // Apps for browsers, and servers.
    files: ['test/consumers/**/*.js'],
    languageOptions: {globals: {...globals.browser, ...globals.node}},
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      // An argument that must be named to reach the next one.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
    },
  },
  {
    files: ['src/**/*.ts', 'data/**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      'no-console': ['error', {allow: ['warn']}],
      '@typescript-eslint/restrict-plus-operands': ['error', {allowNumberAndString: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // A listener may be async; nobody waits for it.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {arguments: false}}],
      // What an event is can only be asserted: its class may be another copy's.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Lit binds the handlers of a template to their element.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
    },
  },
  {
    // Programs talk to the console.
    files: ['src/cli/**/*.ts', 'src/site/**/*.ts'],
    rules: {'no-console': 'off'},
  },
  {
    files: ['src/elements/**/*.ts', 'src/controllers/**/*.ts'],
    extends: [lit['flat/recommended']],
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai asserts with properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
