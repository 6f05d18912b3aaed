/** Every suite of a host; `scripts/vscode/bundle-tests.mjs` makes it. */
declare module 'virtual:suites';
