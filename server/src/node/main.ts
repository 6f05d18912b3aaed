import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { nodeRuntime } from './runtime';

const connection = createConnection(ProposedFeatures.all);
startServer(
  connection,
  nodeRuntime((message) => connection.console.log(message)),
);
