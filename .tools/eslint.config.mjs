import tseslint from 'typescript-eslint';

const clockAndEnvironment = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the Clock: only platform/clock.ts knows what time it is.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the Clock: only platform/clock.ts knows what time it is.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings come from app/config.ts.',
  },
];

/** The names that the conventions exclude: they say that something happens, not what. */
const emptyVerbs = {
  selector: 'FunctionDeclaration[id.name=/^(check|handle|process|manage)[A-Z]/]',
  message: 'Name what it does: check…, handle…, process… and manage… say nothing.',
};

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', { max: 3 }],
};

export default tseslint.config(
  { ignores: ['dist/**', 'var/**', 'node_modules/**', '**/*.cjs', '**/*.mjs', '**/*.mts', 'apps/web/vite/**'] },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'test/**/*.ts'],
    extends: [tseslint.configs.base],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: new URL('..', import.meta.url).pathname,
      },
    },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'error',
      'no-restricted-syntax': ['error', ...clockAndEnvironment, emptyVerbs],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // A loader of react-router throws the Response that redirects.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingUnknown: true, allow: [{ from: 'lib', name: 'Response' }] },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/unbound-method': 'error',
    },
  },
  {
    // Dependency injection names a constructor's parts: six at most, the seventh makes two services of one.
    files: ['apps/api/src/**/*.ts'],
    rules: {
      // Constructors count their own way, below.
      'max-params': 'off',
      'no-restricted-syntax': [
        'error',
        ...clockAndEnvironment,
        emptyVerbs,
        {
          selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
          message: 'Seven dependencies are two services.',
        },
        {
          selector: 'FunctionDeclaration[params.length>3]',
          message: 'More than three parameters are one object.',
        },
        {
          selector: "Decorator CallExpression[callee.name='InjectRepository']",
          message: 'Only Database gives repositories: an injected one ignores the open transaction.',
        },
      ],
    },
  },
  {
    files: [
      'apps/api/src/platform/clock.ts',
      'apps/api/src/platform/id.ts',
      'apps/api/src/app/config.ts',
      'apps/web/**',
      'libs/ui/**',
    ],
    rules: { 'no-restricted-syntax': ['error', emptyVerbs] },
  },
  {
    files: ['apps/web/**/*.tsx', 'libs/ui/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A spec is a list of sentences: it may be longer, and its describe blocks are not functions to keep short.
    files: ['**/*.spec.{ts,tsx}', '**/testing/**', 'test/**', '**/bench/**'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
