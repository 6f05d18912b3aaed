import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the service may import: pure libraries without a host API (architecture, law 1). */
const servicePackages = [
  'yaml',
  'vscode-languageserver-types',
  'vscode-languageserver-textdocument',
  'vscode-uri',
  '@vscode/l10n',
  'fastest-levenshtein',
  'diff',
  'picomatch/posix',
  'unified',
  'vfile',
  'retext-english',
  'retext-indefinite-article',
  'retext-repeated-words',
  'nspell',
];
/** Folders inside the service, lowest layer first: a folder imports only from those before it. */
const layers = [
  {
    folder: 'documents',
    above: ['prose', 'index', 'checks', 'features', 'profile', 'render', 'compare'],
  },
  { folder: 'prose', above: ['index', 'checks', 'features', 'profile', 'render', 'compare'] },
  { folder: 'index', above: ['prose', 'checks', 'features', 'profile', 'render', 'compare'] },
  { folder: 'checks', above: ['features', 'profile', 'render', 'compare'] },
  { folder: 'profile', above: ['checks', 'features', 'render', 'compare'] },
  { folder: 'render', above: ['checks', 'features', 'compare'] },
  { folder: 'features', above: ['compare'] },
  { folder: 'compare', above: ['features', 'checks'] },
];

const packageRule = (allowed) => ({
  regex: `^(?!\\.|(?:${allowed.map((name) => name.replace(/[/.]/g, '\\$&')).join('|')})$)`,
  message: 'The service imports only pure libraries (architecture, law 1).',
});
const outward = {
  regex: '^(?:\\.\\./)+(?:lsp|cli|node|browser|server|protocol|client)(?:/|$)',
  message: 'The service never imports from the faces built on it (architecture, law 1).',
};
const noHostGlobals = ['process', 'Buffer', 'require', 'window', 'document', 'fetch', 'self'];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      'out',
      '.vscode-test',
      '.test-results',
      'server/src/service/generated',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['server/src/service/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [packageRule(servicePackages), outward] }],
      'no-restricted-globals': ['error', ...noHostGlobals],
    },
  },
  ...layers.map(({ folder, above }) => ({
    files: [`server/src/service/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            packageRule(
              folder === 'render'
                ? [
                    ...servicePackages,
                    'preact',
                    'preact/hooks',
                    'preact/jsx-runtime',
                    'preact-render-to-string',
                  ]
                : servicePackages,
            ),
            outward,
            {
              regex: `^(?:\\.\\./)+(?:${above.join('|')})(?:/|$)`,
              message: `${folder} lies below ${above.join(', ')} (architecture, law 1).`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['server/src/lsp/**/*.ts', 'server/src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:vscode|\\.\\./.*client/.*)$',
              message: 'A server face never imports the client.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!protocol$)',
              allowTypeImports: true,
              message: 'The client reaches the server only through protocol.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        TextDecoder: 'readonly',
        document: 'readonly',
        window: 'readonly',
        globalThis: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
);
