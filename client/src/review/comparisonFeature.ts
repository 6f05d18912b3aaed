import { commands, Disposable, window } from 'vscode';
import { readComparisonState } from '../../webview/comparisonMessages';
import { comparedTarget } from './comparedTarget';
import type { ComparedTarget } from './comparedTarget';
import { browseComparison, exportComparison } from './comparisonForms';
import { ComparisonPanel, newPanel } from './comparisonPanel';
import type { ComparisonHost } from './comparisonPanel';
import * as messages from './comparisonWords';
import { openTextDiff, registerComparedTexts } from './textDiff';

const TYPE = 'capabilityFramework.comparison';
/** For `when` clauses. */
const HAS_COMPARISON = 'capabilityFramework.hasComparison';

/** Pages as they were and as they are: one panel for all of them, and the same as text. */
export function registerComparisons(host: ComparisonHost): Disposable {
  let shown: ComparisonPanel | undefined;
  const show = (panel: ComparisonPanel | undefined) => {
    shown = panel;
    void commands.executeCommand('setContext', HAS_COMPARISON, panel !== undefined);
  };
  const adopt = (...[panel, start]: [ReturnType<typeof newPanel>, ComparedTarget['wanted']?]) => {
    const made = new ComparisonPanel(host, panel, start, () => {
      if (shown === made) show(undefined);
    });
    show(made);
    return made;
  };
  const about = (act: (target: ComparedTarget) => unknown) => {
    return async (target?: unknown, place?: unknown) => {
      if (!host.review.state) {
        await offerReview();
        return;
      }
      const found = await comparedTarget(host.client, target ?? shownNow(), place);
      if (found) await act(found);
      else void window.showInformationMessage(messages.nothingHere());
    };
  };
  /** A button of the comparison's own title bar is about what is shown there. */
  const shownNow = () => (shown?.panel.active ? shown.wanted : undefined);
  const command = (name: string, act: (target?: unknown, place?: unknown) => unknown) =>
    commands.registerCommand(`capabilityFramework.review.${name}`, act);
  return Disposable.from(
    registerComparedTexts(host),
    command(
      'openComparison',
      about(({ wanted, place }) => {
        const panel = shown ?? adopt(newPanel(TYPE));
        panel.panel.reveal();
        panel.open(wanted, { place });
      }),
    ),
    command('openTextDiff', (target, place) =>
      about(({ wanted }) => openTextDiff(host, wanted))(shownNow() ?? target, place),
    ),
    command('nextInComparison', () => shown?.step(1)),
    command('previousInComparison', () => shown?.step(-1)),
    command('comparisonBack', () => shown?.go('back')),
    command('comparisonForward', () => shown?.go('forward')),
    command('openComparisonInBrowser', () => shown && browseComparison(shown, host)),
    command('exportComparison', (target) => shown && exportComparison(shown, host, target)),
    window.registerWebviewPanelSerializer(TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        adopt(panel, readComparisonState(state).wanted);
        return Promise.resolve();
      },
    }),
    new Disposable(() => shown?.dispose()),
  );
}

async function offerReview(): Promise<void> {
  const start = messages.startReview();
  if ((await window.showInformationMessage(messages.noReview(), start)) === start)
    await commands.executeCommand('capabilityFramework.review.choose');
}
