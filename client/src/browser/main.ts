import { LanguageClient } from 'vscode-languageclient/browser';
import { extensionWith } from '../extension';
import { serverWorkers } from './serverWorker';

/** The extension in a web worker: the server is a worker of its own. */
export const { activate, deactivate } = extensionWith((context) => {
  const start = serverWorkers(context);
  return (id, name, options) => new LanguageClient(id, name, start, options);
});
