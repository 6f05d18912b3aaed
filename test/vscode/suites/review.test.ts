import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { roleText, skillText, suiteFiles } from '../support/files';
import { replaceText } from '../support/places';
import { review, shownLines, shownReview, startReview, stopReview } from '../support/reviews';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor, workspaceUri, writeFile } from '../support/workspace';

const ROLE = 'roles/diver.role.yaml';
const SKILL = 'skills/diving.skill.yaml';
const ROLE_TEXT = roleText('Diver', { Diving: 'working' });
const RAISED_LINES = ['- Diver (1)', '  - Diving raised: working → expert (Diver · 1 profile)'];

/** What every host can compare with. */
describe('a review without git', function () {
  this.timeout(60_000);
  suiteFiles({
    [ROLE]: ROLE_TEXT,
    [SKILL]: skillText('Diving', ['working', 'expert']),
    '.earlier': undefined,
  });
  afterEach(async () => {
    await stopReview();
    await closeEditors();
  });

  it('says that there is none, and leaves the saved files and other folders', async () => {
    await openEditor(ROLE);
    const problem = await startReview();
    ok(problem?.includes('You can still compare with the saved files'), problem ?? 'It began.');
    equal(await shownReview(), undefined);
  });

  it('shows what is not saved, and nothing any more once it is', async () => {
    const { document } = await openEditor(ROLE);
    equal(await startReview({ kind: 'saved' }), undefined);
    equal((await shownReview())?.description, 'since the last save');
    await diverLines([]);
    await replaceText(document, 'working', 'expert');
    await diverLines(RAISED_LINES);
    await document.save();
    await diverLines([]);
    await replaceText(document, 'expert', 'working');
    await diverLines(
      RAISED_LINES.map((line) =>
        line.replace('raised: working → expert', 'lowered: expert → working'),
      ),
    );
    await document.save();
    await diverLines([]);
  });

  it('compares with another folder, and follows it', async () => {
    for (const [path, text] of Object.entries({
      'capability-framework.yaml': await textOf('capability-framework.yaml'),
      [ROLE]: ROLE_TEXT,
    }))
      await writeFile(`.earlier/${path}`, text);
    const choice = {
      kind: 'folder',
      uri: workspaceUri('.earlier').toString(),
      present: workspaceUri().toString(),
    };
    equal(await startReview(choice), undefined);
    equal((await shownReview())?.description, 'since .earlier');
    await review('publishedOnly');
    try {
      await waitFor(
        async () => labels().then((all) => all.includes('Diving') && !all.includes('Diver')),
        {
          message: 'what the earlier folder has not',
        },
      );
      await writeFile(`.earlier/${ROLE}`, ROLE_TEXT.replace('A role that', 'A diver that'));
      await waitFor(async () => (await labels()).includes('Diver'), {
        message: 'the change in the earlier folder',
      });
    } finally {
      await review('showAll');
    }
  });

  it('is there again when the server was started anew', async () => {
    const { document } = await openEditor(ROLE);
    equal(await startReview({ kind: 'saved' }), undefined);
    await replaceText(document, 'working', 'expert');
    await diverLines(RAISED_LINES);
    await vscode.commands.executeCommand('capabilityFramework.restart');
    let latest = '';
    await replaceText(document, 'A role that', 'A diver that');
    await waitFor(
      async () =>
        (latest = JSON.stringify(await shownReview())) &&
        (await labels()).some((label) => label.startsWith('Description of the role')),
      {
        message: () => `a change that was made since; there is ${latest}`,
      },
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  /** Other suites' texts may still be open, though their files are gone: they are not saved either. */
  async function diverLines(expected: readonly string[]): Promise<void> {
    let latest: readonly string[] = [];
    await waitFor(
      async () => {
        latest = await shownLines();
        const from = latest.findIndex((line) => line.startsWith('- Diver'));
        const own = from < 0 ? [] : latest.slice(from, from + 2);
        return (await shownReview())?.isComplete && own.join() === expected.join();
      },
      { message: () => `the lines ${expected.join('; ')}; there are ${latest.join('; ')}` },
    );
  }

  async function labels(): Promise<string[]> {
    return ((await shownReview())?.lines ?? []).map(({ label }) => label);
  }
});

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(path)));
}
