import { t } from '@vscode/l10n';
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { statusNotification } from '../protocol';
import type { Face } from './face';

/** Starts and stops the first reading of the workspace. */
export interface Loading {
  start(): void;
  cancel(): void;
}

/** Reads the workspace with a work done progress that the person may cancel (LSP 3.15). */
export function loadWithProgress({ connection, service, client }: Face): Loading {
  const token = { isCancellationRequested: false };
  const cancel = () => {
    token.isCancellationRequested = true;
  };
  const status = (state: 'loading' | 'ready' | 'stopped') =>
    connection.sendNotification(statusNotification, { state, frameworks: service.figures() });

  const load = async () => {
    const progress = client.capabilities.window?.workDoneProgress
      ? await connection.window.createWorkDoneProgress()
      : undefined;
    progress?.begin(t('Reading the capability framework'), 0, undefined, true);
    const subscription = progress?.token.onCancellationRequested(cancel);
    await status('loading');
    let shown = 0;
    const complete = await service.load(token, (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent > shown) report(progress, (shown = percent), done, total);
    });
    subscription?.dispose();
    progress?.done();
    await status(complete ? 'ready' : 'stopped');
  };

  return {
    cancel,
    start: () =>
      void load().catch((error: unknown) => {
        connection.console.error(`Reading the workspace failed: ${String(error)}`);
      }),
  };
}

function report(
  progress: WorkDoneProgressServerReporter | undefined,
  percent: number,
  done: number,
  total: number,
): void {
  progress?.report(percent, t('{0} of {1} files', done, total));
}
