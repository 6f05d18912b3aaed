import { commands } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Commands about the extension itself. */
export function registerCommands(_: ExtensionContext, client: BaseLanguageClient): Disposable {
  // For the palette: where no framework is, there is no server to restart.
  void commands.executeCommand('setContext', 'capabilityFramework.isActive', true);
  return commands.registerCommand('capabilityFramework.restart', async () => {
    await client.stop();
    await client.start();
  });
}
