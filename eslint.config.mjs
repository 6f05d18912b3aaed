import { builtinModules } from 'node:module';
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
/** What draws a page, in the service and in the webview alike. */
const renderPackages = ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact-render-to-string'];
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
  regex: '^(?:\\.\\./)+(?:lsp|cli|node|browser|server|protocol|\\w+Protocol|client)(?:/|$)',
  message: 'The service never imports from the faces built on it (architecture, law 1).',
};
/** `..` and `../index` are the service’s factory; what it makes, and `../problemsSince`, stand beside it. */
const upward = {
  regex: '^(?:\\.\\./)+(?:index|frameworkService|problemsSince)$|^(?:\\.\\./)*\\.\\.$',
  message:
    'A part of the service never imports the service that is made of it (architecture, law 1).',
};
const vscodeAndClient = {
  regex: '^vscode$|^vscode-languageclient(?:/|$)|(?:^|/)client/',
  message: 'The server knows neither VS Code nor the client (architecture, law 1).',
};
const hostModules = {
  regex: `^(?:node:.*|${builtinModules.join('|')}|vscode-language(?:server|client)/(?:node|browser))$`,
  message: 'Only the mains and the command line know their host (architecture, law 1).',
};
/** @param {string} folders of server/src, parted by bars */
const sideways = (folders) => ({
  regex: `^(?:\\.{1,2}/)+(?:${folders})(?:/|$)`,
  message: `Nothing here imports from ${folders.replaceAll('|', ', ')} (architecture, law 1).`,
});
const throughProtocol = {
  regex: 'server/src/(?!protocol$)',
  allowTypeImports: true,
  message: 'The client reaches the server only through protocol.ts (architecture, law 1).',
};
const noImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const noHostGlobals = [
  ...['process', 'Buffer', 'require', 'window', 'document', 'fetch', 'self', 'global'],
  'globalThis',
].map((name) => ({ name, message: 'The service has no host (architecture, law 1).' }));
const lateImports = ['ImportExpression', 'TSImportType'].map((selector) => ({
  selector,
  message:
    'An import in the middle of the code hides what the service needs (architecture, law 1).',
}));
const moduleState = [
  ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
  'Program > VariableDeclaration > VariableDeclarator > NewExpression[arguments.length=0][callee.name=/^(?:Weak)?(?:Map|Set)$|Emitter$/]',
  // A sticky pattern is written to wherever it is used.
  'Program > VariableDeclaration > VariableDeclarator > Literal[regex.flags=/y/]',
].map((selector) => ({
  selector,
  message: 'No module keeps state that changes (architecture, law 4).',
}));

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
    files: ['server/src/**/*.{ts,tsx}', 'client/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...moduleState] },
  },
  {
    files: ['server/src/service/**/*.{ts,tsx}'],
    rules: {
      ...noImports(packageRule(servicePackages), outward),
      'no-restricted-globals': ['error', ...noHostGlobals],
      'no-restricted-syntax': ['error', ...moduleState, ...lateImports],
    },
  },
  {
    files: ['server/src/service/*.ts'],
    ignores: ['server/src/service/{index,frameworkService,problemsSince}.ts'],
    rules: noImports(
      packageRule(servicePackages),
      outward,
      upward,
      sideways(
        ['frameworkService', 'problemsSince', ...layers.map(({ folder }) => folder)].join('|'),
      ),
    ),
  },
  ...layers.map(({ folder, above }) => ({
    files: [`server/src/service/${folder}/**/*.{ts,tsx}`],
    rules: noImports(
      packageRule(folder === 'render' ? [...servicePackages, ...renderPackages] : servicePackages),
      outward,
      upward,
      {
        regex: `^(?:\\.\\./)+(?:${above.join('|')})(?:/|$)`,
        message: `${folder} lies below ${above.join(', ')} (architecture, law 1).`,
      },
    ),
  })),
  {
    files: ['server/src/lsp/**/*.ts'],
    rules: noImports(vscodeAndClient, hostModules, sideways('cli|node|browser')),
  },
  {
    files: ['server/src/*.ts'],
    rules: noImports(vscodeAndClient, hostModules, sideways('cli|node|browser')),
  },
  {
    files: ['server/src/*rotocol.ts'],
    rules: noImports(vscodeAndClient, hostModules, sideways('lsp|cli|node|browser|server')),
  },
  {
    files: ['server/src/cli/**/*.ts'],
    rules: noImports(vscodeAndClient, sideways('browser')),
  },
  {
    files: ['server/src/node/**/*.ts'],
    rules: noImports(vscodeAndClient, sideways('cli|browser')),
  },
  {
    files: ['server/src/browser/**/*.ts'],
    rules: noImports(vscodeAndClient, sideways('cli|node')),
  },
  {
    files: ['client/src/**/*.ts'],
    rules: noImports(throughProtocol, hostModules),
  },
  {
    files: ['client/src/{node,browser}/**/*.ts'],
    rules: noImports(throughProtocol),
  },
  {
    files: ['client/webview/**/*.{ts,tsx}'],
    rules: noImports(
      {
        regex:
          '^vscode(?!-languageserver-types$)|(?:^|/)(?:client/)?src/(?!service/(?:(?:compare|profile|render)/|features/ranges$))',
        message:
          'What runs in a webview shares only pages, and how places are compared, with the rest (architecture, law 1).',
      },
      hostModules,
    ),
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
