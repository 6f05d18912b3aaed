import * as vscode from 'vscode';
import { equal } from '../support/assert';
import { replaceText } from '../support/places';
import { previewCalled, webviews } from '../support/previews';
import { startReview, stopReview } from '../support/reviews';
import { placeCursorAfter } from '../support/typing';
import { waitFor } from '../support/wait';
import { closeEditors, frameworkRead, openEditor, workspaceUri } from '../support/workspace';

const ROLE = 'roles/analyst.role.yaml';
const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`capabilityFramework.${name}`, ...args);

/** Pages as they were and as they are, here against the saved files, which every host has. */
describe('comparisons', () => {
  before(frameworkRead);
  afterEach(async () => {
    await stopReview();
    await closeEditors();
  });

  const labels = () => webviews('capabilityFramework.comparison').map(({ label }) => label);
  const comparisonCalled = (label: string) =>
    waitFor(() => labels().includes(label), {
      message: () => `a comparison called “${label}”; there is ${labels().join() || 'none'}`,
    });

  async function editRole(): Promise<vscode.TextEditor> {
    const editor = await openEditor(ROLE);
    await replaceText(editor.document, 'Running workshops: working', 'Running workshops: expert');
    placeCursorAfter(editor, 'level: Senior');
    equal(await startReview({ kind: 'saved' }), undefined);
    return editor;
  }

  it('show the page of the place in the editor, and follow what is typed', async () => {
    const { document } = await editRole();
    await vscode.window.showTextDocument(document);
    await run('review.openComparison');
    await comparisonCalled('Comparison: Senior analyst');
    await replaceText(document, 'level: Senior analyst', 'level: Leading analyst');
    await comparisonCalled('Comparison: Leading analyst');
  });

  it('show the page of a preview, in the one panel that there is', async () => {
    await editRole();
    await run('review.openComparison', { kind: 'role', uri: workspaceUri(ROLE).toString() });
    await comparisonCalled('Comparison: Analyst');
    const skill = workspaceUri('skills/running-workshops.skill.yaml').toString();
    await run('openPreview', { kind: 'skill', uri: skill });
    await previewCalled('Preview: Running workshops');
    await run('preview.compare');
    await comparisonCalled('Comparison: Running workshops');
    equal(labels().length, 1);
    await run('review.comparisonBack');
    await comparisonCalled('Comparison: Analyst');
    await run('review.comparisonForward');
    await comparisonCalled('Comparison: Running workshops');
  });

  it('show no page once the review has ended', async () => {
    const { document } = await editRole();
    await vscode.window.showTextDocument(document);
    await run('review.openComparison');
    await comparisonCalled('Comparison: Senior analyst');
    await stopReview();
    await comparisonCalled('Comparison');
  });

  it('are saved as a page to print or to send, as the panel shows it', async () => {
    const { document } = await editRole();
    await vscode.window.showTextDocument(document);
    await run('review.openComparison');
    await comparisonCalled('Comparison: Senior analyst');
    const file = workspaceUri('comparison.html');
    await run('review.exportComparison', file);
    try {
      const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      equal(html.startsWith('<!DOCTYPE html>'), true);
      for (const words of [
        'Comparison: Senior analyst',
        'As it is now',
        'Running workshops',
        '@media print',
      ])
        equal(html.includes(words), true, words);
      equal(/<script|<link|src="http/.test(html), false);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('show a page as text beside its earlier text, and follow what is typed', async () => {
    const { document } = await editRole();
    await vscode.window.showTextDocument(document);
    await run('review.openTextDiff');
    const [earlier, present] = await waitFor(
      () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputTextDiff
          ? [input.original, input.modified]
          : undefined;
      },
      { message: 'a comparison of texts' },
    );
    const { label = '' } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    equal(/^Senior analyst \(.+ ↔ now\)$/.test(label), true, label);
    const textOf = async (uri: vscode.Uri | undefined) =>
      uri ? (await vscode.workspace.openTextDocument(uri)).getText() : '';
    const before = await textOf(earlier);
    equal(before.includes('Role level: Senior analyst'), true);
    equal(before === (await textOf(present)), false);
    await replaceText(document, 'leads the analysis of a service', 'leads all analysis');
    await waitFor(async () => (await textOf(present)).includes('leads all analysis'), {
      message: 'the later text to follow',
    });
    equal(await textOf(earlier), before);
  });
});
