/// <reference lib="webworker" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from '../server';

const connection = createConnection(
  new BrowserMessageReader(globalThis as unknown as DedicatedWorkerGlobalScope),
  new BrowserMessageWriter(globalThis as unknown as DedicatedWorkerGlobalScope),
);
startServer(connection, { fileSystem: undefined, rulePages: undefined, dictionaries: undefined });
