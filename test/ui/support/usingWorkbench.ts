import { openWorkbench } from '../../../scripts/vscode/workbench.mjs';
import type { Workbench, WorkbenchOptions } from '../../../scripts/vscode/workbench.mjs';
import { showFailures } from './failures';
import type { copyOf } from './workspace';

/** What tests do with a workbench, while one runs. */
export type UsedWorkbench = Pick<Workbench, 'page' | 'webview' | 'openFile' | 'runCommand'>;

/**
 * Opens a workbench for the tests of the present `describe`, and saves what it showed when one failed.
 * @param folder which is removed after them.
 */
export function usingWorkbench(
  folder: ReturnType<typeof copyOf>,
  options: Omit<WorkbenchOptions, 'folder'> = {},
): UsedWorkbench {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ width: 1440, height: 900, ...options, folder: folder.path });
  });
  after(async () => {
    await workbench.close();
    folder.remove();
  });
  showFailures(() => workbench);
  return {
    get page() {
      return workbench.page;
    },
    webview: (...args) => workbench.webview(...args),
    openFile: (...args) => workbench.openFile(...args),
    runCommand: (...args) => workbench.runCommand(...args),
  };
}
