import type { ProtocolConnection } from 'vscode-languageserver/node';
import { URI, Utils } from 'vscode-uri';

/** Files that a client keeps for the server, and hands over only when the test wants it to. */
export interface SlowFiles {
  /** For `initialize`. */
  readonly initializationOptions: { readonly clientReadsFiles: true };
  /** The folder that holds the files, of a scheme that no server can read itself. */
  readonly folder: string;
  uri(file: string): string;
  /** Sets the handlers; see `ClientOptions.prepare`. */
  prepare(connection: ProtocolConnection): void;
  /** How many files the server waits for. */
  waiting(): number;
  /** Resolves when the server waits for a file. */
  asked(): Promise<void>;
  /** Hands over every file that is waited for and all to come. */
  release(): void;
  /** Takes a file away. */
  remove(file: string): void;
}

/** Makes files that are listed at once, but read only after `release`. */
export function slowFiles(texts: Readonly<Record<string, string>>): SlowFiles {
  const folder = 'slow-files:/framework';
  const uri = (file: string) => Utils.joinPath(URI.parse(folder), file).toString();
  const files = new Map(Object.entries(texts).map(([file, text]) => [uri(file), text]));
  const queue: (() => void)[] = [];
  let isReleased = false;
  let tell: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
  return {
    initializationOptions: { clientReadsFiles: true },
    folder,
    uri,
    prepare(connection) {
      connection.onRequest('capabilityFramework/findYamlFiles', () => [...files.keys()]);
      connection.onRequest(
        'capabilityFramework/readFile',
        async ({ uri: wanted }: { uri: string }) => {
          if (!isReleased) {
            await new Promise<void>((resolve) => {
              queue.push(resolve);
              tell();
            });
          }
          const text = files.get(wanted);
          return text === undefined ? { problem: 'missing' } : { text };
        },
      );
    },
    waiting: () => queue.length,
    asked: () => asked,
    release() {
      isReleased = true;
      for (const next of queue.splice(0)) next();
    },
    remove: (file) => void files.delete(uri(file)),
  };
}
