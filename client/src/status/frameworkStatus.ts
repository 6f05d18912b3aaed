import { commands, EventEmitter } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { statusNotification } from '../../../server/src/protocol';
import type { ServerStatus } from '../../../server/src/protocol';
import type { FrameworkFigures } from '../../../server/src/service';

/** For `when` clauses: whether there is a framework, and whether that is known yet. */
const HAS_FRAMEWORK = 'capabilityFramework.hasFramework';
const IS_LOADED = 'capabilityFramework.isLoaded';

/** The server's last word on its state, for every feature that shows some of it. */
export class FrameworkStatus implements Disposable {
  private last: ServerStatus = { state: 'loading', frameworks: [] };
  private readonly emitter = new EventEmitter<ServerStatus>();
  private readonly subscription: Disposable;
  readonly onDidChange = this.emitter.event;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscription = client.onNotification(statusNotification, (status) => {
      this.last = status;
      void commands.executeCommand('setContext', HAS_FRAMEWORK, status.frameworks.length > 0);
      void commands.executeCommand('setContext', IS_LOADED, status.state !== 'loading');
      this.emitter.fire(status);
    });
  }

  get current(): ServerStatus {
    return this.last;
  }

  /** The framework that a file belongs to: the one with the nearest folder above. */
  frameworkOf(uri: Uri): FrameworkFigures | undefined {
    const address = this.client.code2ProtocolConverter.asUri(uri);
    return this.last.frameworks
      .filter(({ root }) => address.startsWith(`${root}/`))
      .sort((a, b) => b.root.length - a.root.length)[0];
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }
}
