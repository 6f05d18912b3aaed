import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { FrameworkService } from '../service';
import type { Answer } from './runSafe';

/** What a registration works with. */
export interface Face {
  readonly connection: Connection;
  readonly service: FrameworkService;
  /** What the client told about itself. */
  readonly client: InitializeParams;
  /** Runs a handler's work; every request is answered through it. */
  readonly answer: Answer;
}

/** Registers handlers for one request and says which capabilities that gives the server. */
export type Registration = (face: Face) => ServerCapabilities;
