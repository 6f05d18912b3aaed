import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { FrameworkService } from '../service';

/** What a registration works with. */
export interface Face {
  readonly connection: Connection;
  readonly service: FrameworkService;
  /** What the client told about itself. */
  readonly client: InitializeParams;
}

/** Registers handlers for one request and says which capabilities that gives the server. */
export type Registration = (face: Face) => ServerCapabilities;
