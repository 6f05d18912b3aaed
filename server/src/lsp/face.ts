import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { FrameworkService } from '../service';
import type { Disposable } from '../service/event';
import type { FileSystem } from './fileSystem';
import type { Reviews } from './reviews';
import type { Answer } from './runSafe';
import type { Settings } from './settings';

/** What a registration works with. */
export interface Face {
  readonly connection: Connection;
  readonly service: FrameworkService;
  /** What the client told about itself. */
  readonly client: InitializeParams;
  /** Runs a handler's work; every request is answered through it. */
  readonly answer: Answer;
  readonly settings: Settings;
  /** The version of a document in the editor, or undefined where it is closed. */
  readonly version: (uri: string) => number | undefined;
  /** The files on disk, or wherever the client has them; never the editor's texts. */
  readonly files: FileSystem;
  readonly reviews: Reviews;
  /** What ends with the session. */
  readonly subscriptions: Disposable[];
}

/** Registers handlers for one request and says which capabilities that gives the server. */
export type Registration = (face: Face) => ServerCapabilities;
