import { t } from '@vscode/l10n';
import { CancellationTokenSource } from 'vscode-languageserver';
import type { CancellationToken, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ServerStatus } from '../protocol';
import { detailOf } from '../service/errors';
import type { Face } from './face';
import type { StatusReporter } from './status';

/** Starts and stops the first reading of the workspace. */
export interface Loading {
  start(): void;
  cancel(): void;
}

/** Reads the workspace with a work done progress that the person may cancel (LSP 3.15). */
export function loadWithProgress(
  { connection, service, client }: Face,
  status: StatusReporter,
): Loading {
  const { token, cancel } = cancellation();
  const createProgress = async () => {
    if (!client.capabilities.window?.workDoneProgress) return undefined;
    try {
      return await connection.window.createWorkDoneProgress();
    } catch (error) {
      connection.console.warn(`The client shows no progress: ${String(error)}`);
      return undefined;
    }
  };

  const load = async () => {
    const progress = await createProgress();
    if (token.isCancellationRequested) return;
    progress?.begin(t('Reading the capability framework'), 0, undefined, true);
    const subscription = progress?.token.onCancellationRequested(cancel);
    await status.report('loading');
    let shown = 0;
    // Also where reading failed: whoever waits for it is to know that nothing more comes.
    let state: ServerStatus['state'] = 'stopped';
    try {
      const complete = await service.load(token, (done, total) => {
        const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
        if (percent <= shown) return;
        report(progress, (shown = percent), done, total);
        void status.reportProgress(done, total);
      });
      state = complete ? 'ready' : 'stopped';
    } finally {
      subscription?.dispose();
      progress?.done();
      await status.report(state);
    }
  };

  return {
    cancel,
    start: () =>
      void load().catch((error: unknown) => {
        connection.console.error(`Reading the workspace failed: ${detailOf(error)}`);
      }),
  };
}

/** A token of this side's own, and what cancels it. */
function cancellation(): { readonly token: CancellationToken; readonly cancel: () => void } {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}

function report(
  progress: WorkDoneProgressServerReporter | undefined,
  percent: number,
  done: number,
  total: number,
): void {
  progress?.report(percent, t('{0} of {1} files', done, total));
}
