import { commands, Disposable, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GitBaselines } from '../git/gitBaselines';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { readChoice } from './baselineProvider';
import type { BaselineChoice } from './baselineProvider';
import { registerChangeNotes } from './changeNotes';
import { chooseBaseline } from './chooseBaseline';
import { registerComparisons } from './comparisonFeature';
import { Decorations } from './decorations';
import { registerEarlierTexts } from './earlierTexts';
import { groupOf, KIND_GROUPS } from './kinds';
import type { KindGroup } from './kinds';
import { Marks } from './marks';
import * as messages from './messages';
import { Navigation } from './navigation';
import { compareText, openText } from './openChange';
import { Review } from './review';
import type { ChangeNode, ReviewNode } from './reviewNodes';
import { ReviewView } from './reviewView';
import { Shown } from './shown';

const VIEW = 'capabilityFramework.changes';
/** Shows the page of a change as it was and as it will be. Takes the framework’s root and the change’s id. */
const OPEN_COMPARISON = 'capabilityFramework.review.openComparison';

/** The review of a change in the framework's own terms: the view, and the commands about it. */
export function registerReview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const { workspaceState } = context;
  const provider = new GitBaselines();
  const review = new Review(client, status, provider, workspaceState);
  const shown = new Shown();
  const marks = new Marks(workspaceState);
  const view = new ReviewView(review, shown, marks);
  const navigation = new Navigation(view.tree);

  const choose = async () => {
    const choice = await chooseBaseline(provider, review.folders());
    if (choice) await start(choice);
  };
  /** @returns the sentence that the person gets where the review does not begin. */
  const start = async (choice: BaselineChoice): Promise<string | undefined> => {
    await commands.executeCommand(`${VIEW}.focus`);
    const problem = await window.withProgress({ location: { viewId: VIEW } }, () =>
      review.start(choice),
    );
    if (problem === undefined) return undefined;
    const button = messages.chooseButton();
    // Not waited for: the command has done what it could.
    void window.showWarningMessage(problem, button).then(async (chosen) => {
      if (chosen === button) await choose();
    });
    return problem;
  };
  const open = async (node: ChangeNode) => {
    navigation.goTo(node);
    await view.reveal(node);
    const known = await commands.getCommands(true);
    if (node.change.isPublished && known.includes(OPEN_COMPARISON)) {
      const { comparison, change } = node;
      await commands.executeCommand(OPEN_COMPARISON, { root: comparison.root, change: change.id });
    } else await openText(client, node);
  };
  const go = async (step: 1 | -1) => {
    const node = navigation.step(step);
    if (node && window.activeTextEditor) {
      // Who writes stays with the text.
      await view.reveal(node);
      await openText(client, node, true);
    } else if (node) await open(node);
    else
      void window.showInformationMessage(review.state ? messages.noChanges() : messages.noReview());
  };
  const onChange = (run: (node: ChangeNode) => Promise<void>) => async (node?: ReviewNode) => {
    if (node?.kind === 'change') await run(node);
  };
  const command = (name: string, run: (...values: never[]) => unknown) =>
    commands.registerCommand(`capabilityFramework.review.${name}`, run);

  void review.resume();
  return Disposable.from(
    review,
    shown,
    marks,
    view,
    new Decorations(client, review),
    registerChangeNotes(client, review),
    registerEarlierTexts(client, review),
    registerComparisons({ context, client, review }),
    command('start', (choice?: unknown) => start(readChoice(choice) ?? { kind: 'branch-point' })),
    command('choose', choose),
    command('stop', () => review.stop()),
    // What the view shows, as plain data, for other extensions and for tests.
    command('shown', () => view.shownNow),
    command('refresh', async () => {
      if (review.state) await start(review.state.choice);
    }),
    command('open', onChange(open)),
    command(
      'openText',
      onChange((node) => openText(client, node)),
    ),
    command(
      'compareText',
      onChange((node) => compareText(client, node, review.state?.label ?? '')),
    ),
    command('next', () => go(1)),
    command('previous', () => go(-1)),
    command('filter', () => filter(review, shown)),
    command('publishedOnly', () => (shown.publishedOnly = true)),
    command('showAll', () => {
      shown.publishedOnly = false;
      shown.groups = KIND_GROUPS;
    }),
    command('problems', () => (shown.problems = true)),
    command('changes', () => (shown.problems = false)),
    command('toggleMark', async (node?: ReviewNode) => {
      const marked = node ?? navigation.current;
      if (marked) await view.toggle(marked);
    }),
    command('markAll', () => view.mark(view.tree.roots, true)),
    command('unmarkAll', () => view.mark(view.tree.roots, false)),
  );
}

/** Asks which kinds of changes are to be seen. */
async function filter(review: Review, shown: Shown): Promise<void> {
  const counts = new Map<KindGroup, number>();
  for (const { changes } of review.state?.comparisons ?? [])
    for (const { kind } of changes) counts.set(groupOf(kind), (counts.get(groupOf(kind)) ?? 0) + 1);
  const chosen = await window.showQuickPick(
    KIND_GROUPS.map((group) => ({
      label: messages.groupName(group),
      description: String(counts.get(group) ?? 0),
      picked: shown.groups.includes(group),
      group,
    })),
    {
      canPickMany: true,
      title: messages.filterTitle(),
      placeHolder: messages.filterPlaceholder(),
    },
  );
  if (chosen) shown.groups = chosen.map(({ group }) => group);
}
