import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { Emitter } from '../service/event';
import type { Disposable } from '../service/event';

const SECTION = 'capabilityFramework';

/** The switches that the server reads; all are on where a client has no settings. */
export interface Switches {
  readonly codeLens: {
    readonly skillUses: boolean;
    readonly skillLevelUses: boolean;
    readonly preview: boolean;
  };
  readonly inlayHints: { readonly wording: boolean; readonly levelChanges: boolean };
}

/**
 * The client's settings. Kept from the first question on for as long as the client promises to tell
 * of changes; asked for again each time where it does not.
 */
export class Settings implements Disposable {
  private readonly known = new Map<string, Promise<Switches>>();
  private readonly emitter = new Emitter<undefined>();
  private readonly asks: boolean;
  private tells = false;
  private registering: Promise<void> | undefined;
  /** Fires when a setting may have changed. */
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly connection: Connection,
    { capabilities }: InitializeParams,
  ) {
    this.asks = capabilities.workspace?.configuration === true;
    const isDynamic = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    if (this.asks && !isDynamic) this.registering = Promise.resolve();
    connection.onDidChangeConfiguration(() => {
      this.known.clear();
      this.emitter.fire(undefined);
    });
  }

  /** A document was closed: what holds for it is asked for again when it comes back. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** The switches that hold for a file. Only once the client has sent `initialized`. */
  async switches(uri: string): Promise<Switches> {
    if (!this.asks) return readSwitches(undefined);
    await (this.registering ??= this.register());
    const known = this.known.get(uri);
    if (known) return known;
    const asked = this.connection.workspace
      .getConfiguration({ scopeUri: uri, section: SECTION })
      .then(readSwitches);
    if (this.tells) this.known.set(uri, asked);
    // What the client could not answer is asked for again.
    asked.catch(() => this.known.delete(uri));
    return asked;
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private async register(): Promise<void> {
    try {
      const options = { section: SECTION };
      await this.connection.client.register(DidChangeConfigurationNotification.type, options);
      this.tells = true;
    } catch (error) {
      this.connection.console.warn(`The client does not tell of settings: ${String(error)}`);
    }
  }
}

/** Reads what a client gives for the section; a switch that is not plainly off is on. */
function readSwitches(section: unknown): Switches {
  const isOn = (...path: readonly string[]) => {
    let value = section;
    for (const key of path) {
      const entries: [string, unknown][] =
        typeof value === 'object' && value !== null ? Object.entries(value) : [];
      value = entries.find(([name]) => name === key)?.[1];
    }
    return value !== false;
  };
  return {
    codeLens: {
      skillUses: isOn('codeLens', 'skillUses'),
      skillLevelUses: isOn('codeLens', 'skillLevelUses'),
      preview: isOn('codeLens', 'preview'),
    },
    inlayHints: {
      wording: isOn('inlayHints', 'wording'),
      levelChanges: isOn('inlayHints', 'levelChanges'),
    },
  };
}
