import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { roleText, skillText, suiteFiles } from '../support/files';
import { replaceText } from '../support/places';
import { Repository } from '../support/repository';
import {
  linesAre,
  messageIs,
  review,
  shownLines,
  shownReview,
  startReview,
  stopReview,
} from '../support/reviews';
import { waitFor } from '../support/wait';
import { closeEditors, openEditor, readFile, workspaceUri, writeFile } from '../support/workspace';

const ROLE = 'roles/beekeeper.role.yaml';
const SKILL = 'skills/keeping-bees.skill.yaml';
const GONE = 'roles/smoker.role.yaml';
const MOVED = 'skills/bees/keeping-bees.skill.yaml';
const ROLE_TEXT = roleText('Beekeeper', { 'Keeping bees': 'working' });
const RAISED = ROLE_TEXT.replace(': working', ': expert');
const SKILL_TEXT = skillText('Keeping bees', ['working', 'expert']);
const BETTER = SKILL_TEXT.replace('do it at the level working', 'do it well at the level working');
const RAISED_LINES = [
  '- Beekeeper (1)',
  '  - Keeping bees raised: working → expert (Beekeeper · 1 profile)',
];

/** Real repositories, through VS Code's own Git extension. */
describe('a review against git', function () {
  this.timeout(60_000);
  suiteFiles({
    [ROLE]: ROLE_TEXT,
    [SKILL]: SKILL_TEXT,
    'skills/bees': undefined,
    [GONE]: undefined,
  });
  let repository: Repository;
  before(async () => {
    await openEditor(ROLE);
    await waitFor(() => vscode.extensions.getExtension('vscode.git')?.isActive, {
      message: 'the Git extension to start',
    });
  });
  beforeEach(async () => {
    await writeFile(ROLE, ROLE_TEXT);
    await writeFile(SKILL, SKILL_TEXT);
    repository = new Repository();
    // VS Code tells of files some time after they changed.
    equal(await startReview({ kind: 'head' }), undefined);
    await messageIs('Nothing has changed since the last commit.');
    await stopReview();
  });
  afterEach(async () => {
    await stopReview();
    await vscode.workspace.saveAll();
    await closeEditors();
    repository.dissolve();
    for (const path of ['skills/bees', GONE])
      await vscode.workspace.fs
        .delete(workspaceUri(path), { recursive: true })
        .then(undefined, () => undefined);
  });

  const onBranch = async () => {
    repository.git('switch', '--quiet', '--create', 'raise');
    await writeFile(ROLE, RAISED);
    repository.commit('Raise');
  };

  it('shows what a branch changes since it left main, committed, staged, saved or not', async () => {
    await onBranch();
    equal(await startReview(), undefined);
    await linesAre(RAISED_LINES);
    equal((await shownReview())?.description, 'since main');
    equal((await shownReview())?.message, '0 of 1 change reviewed');
    await writeFile(
      SKILL,
      SKILL_TEXT.replace('do it at the level working', 'do it well at the level working'),
    );
    const { document } = await openEditor('roles/analyst.role.yaml');
    await replaceText(document, 'role: ', '# Said by nobody.\nrole: ');
    await linesAre([
      '- Analyst (1)',
      '  - Comment added: # Said by nobody. (not published)',
      ...RAISED_LINES,
      '- Keeping bees (1)',
      '  - Bullet reworded: do it well at the level working (working)',
    ]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leaves what came to main meanwhile out', async () => {
    await onBranch();
    repository.git('switch', '--quiet', 'main');
    await writeFile(
      SKILL,
      SKILL_TEXT.replace('do it at the level working', 'do it well at the level working'),
    );
    repository.commit('Go on');
    repository.git('switch', '--quiet', 'raise');
    equal(await startReview(), undefined);
    await linesAre(RAISED_LINES);
  });

  it('compares with the last commit, with what is staged, and with any branch, tag or commit', async () => {
    await onBranch();
    repository.git('tag', 'v1', 'main');
    const first = repository.git('rev-parse', 'main');
    equal(await startReview({ kind: 'head' }), undefined);
    await messageIs('Nothing has changed since the last commit.');
    for (const name of ['v1', 'main', first]) {
      equal(await startReview({ kind: 'ref', name }), undefined);
      await linesAre(RAISED_LINES);
      equal(
        (await shownReview())?.description,
        `since ${name.length > 8 ? first.slice(0, 8) : name}`,
      );
    }
    await writeFile(
      SKILL,
      SKILL_TEXT.replace('do it at the level working', 'do it well at the level working'),
    );
    repository.git('add', '--all');
    await writeFile(
      SKILL,
      SKILL_TEXT.replace(
        'do it at the level working',
        'do it well and with care at the level working',
      ),
    );
    equal(await startReview({ kind: 'index' }), undefined);
    equal((await shownReview())?.description, 'since the staged state');
    await linesAre([
      '- Keeping bees (1)',
      '  - Bullet reworded: do it well and with care at the level working (working)',
    ]);
    repository.git('add', '--all');
    await messageIs('Nothing has changed since the staged state.');
  });

  it('compares with another branch where this one left it, or as it is now, and says which', async () => {
    await onBranch();
    repository.git('switch', '--quiet', 'main');
    await writeFile(SKILL, BETTER);
    repository.commit('Go on');
    repository.git('switch', '--quiet', 'raise');
    equal(await startReview({ kind: 'ref', name: 'main' }), undefined);
    await linesAre(RAISED_LINES);
    equal((await shownReview())?.description, 'since main, where this branch left it');
    equal(await startReview({ kind: 'ref', name: 'main', isTip: true }), undefined);
    await linesAre([
      ...RAISED_LINES,
      '- Keeping bees (1)',
      '  - Bullet reworded: do it at the level working (working)',
    ]);
    equal((await shownReview())?.description, 'since main');
  });

  it('blames no branch for what main has here and not yet at its remote', async () => {
    repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    await writeFile(SKILL, BETTER);
    repository.commit('Go on');
    await onBranch();
    await waitFor(async () => (await startReview()) === undefined, { message: 'the review' });
    await linesAre(RAISED_LINES);
  });

  it('tells of line ends where Git shows them, and only there', async () => {
    await onBranch();
    const inCrLf = RAISED.replaceAll('\n', '\r\n');
    await writeFile(ROLE, inCrLf);
    await writeFile('.gitattributes', '*.yaml text eol=crlf\n');
    try {
      equal(await startReview(), undefined);
      await linesAre(RAISED_LINES);
      await writeFile('.gitattributes', '*.yaml -text\n');
      equal(await startReview(), undefined);
      await waitFor(
        async () => (await shownLines()).some((line) => line.includes('Layout of the file')),
        { message: 'the line ends as a change' },
      );
    } finally {
      await vscode.workspace.fs.delete(workspaceUri('.gitattributes'));
    }
  });

  it('follows commits and other branches', async () => {
    await writeFile(ROLE, RAISED);
    equal(await startReview({ kind: 'head' }), undefined);
    await linesAre(RAISED_LINES);
    repository.commit('Raise');
    await messageIs('Nothing has changed since the last commit.');
    repository.git('reset', '--quiet', '--soft', 'HEAD~1');
    await linesAre(RAISED_LINES);
  });

  it('tells new, removed and moved files', async () => {
    repository.git('switch', '--quiet', '--create', 'tidy');
    await vscode.workspace.fs.createDirectory(workspaceUri('skills/bees'));
    repository.git('mv', SKILL, MOVED);
    await writeFile('skills/bees/honey.skill.yaml', skillText('Honey'));
    await vscode.workspace.fs.delete(workspaceUri(ROLE));
    equal(await startReview(), undefined);
    await linesAre([
      '- Beekeeper (1)',
      '  - Role removed (1 profile)',
      '- Honey (1)',
      '  - Skill added',
      '- Keeping bees (1)',
      `  - File moved: ${SKILL} → ${MOVED} (not published)`,
    ]);
  });

  it('keeps marks of what was reviewed until it changes again', async () => {
    await onBranch();
    equal(await startReview(), undefined);
    await linesAre(RAISED_LINES);
    await review('markAll');
    await linesAre(['+ Beekeeper (1/1)', RAISED_LINES[1]!.replace('- ', '+ ')]);
    await messageIs('1 of 1 change reviewed');
    await writeFile(ROLE, RAISED.replace(': expert', ': practitioner'));
    await linesAre(RAISED_LINES.map((line) => line.replace('expert', 'practitioner')));
    await writeFile(ROLE, RAISED);
    await linesAre(['+ Beekeeper (1/1)', RAISED_LINES[1]!.replace('- ', '+ ')]);
    await stopReview();
    equal(await startReview(), undefined);
    await messageIs('1 of 1 change reviewed');
    await review('unmarkAll');
    await messageIs('0 of 1 change reviewed');
  });

  it('shows only what is published, and says what is left out', async () => {
    await onBranch();
    await writeFile(ROLE, `# A remark.\n${RAISED}`);
    equal(await startReview(), undefined);
    await linesAre([
      '- Beekeeper (2)',
      RAISED_LINES[1]!,
      '  - Comment added: # A remark. (not published)',
    ]);
    await review('publishedOnly');
    await linesAre(RAISED_LINES);
    await messageIs('0 of 2 changes reviewed\nShowing 1 of 2 changes.');
    await review('showAll');
    await messageIs('0 of 2 changes reviewed');
  });

  it('goes from change to change in the text, round and round', async () => {
    await onBranch();
    await writeFile(
      SKILL,
      SKILL_TEXT.replace('do it at the level working', 'do it well at the level working'),
    );
    equal(await startReview(), undefined);
    await linesAre([
      ...RAISED_LINES,
      '- Keeping bees (1)',
      '  - Bullet reworded: do it well at the level working (working)',
    ]);
    await openEditor('roles/analyst.role.yaml');
    const goes = async (command: string, file: string, line: string) => {
      await review(command);
      await waitFor(
        () => {
          const editor = vscode.window.activeTextEditor;
          if (!editor?.document.uri.path.endsWith(file)) return false;
          return editor.document.lineAt(editor.selection.active).text.trim() === line;
        },
        {
          message: () => `the line “${line}” of ${file}, not of ${activePath()}`,
        },
      );
    };
    await goes('next', ROLE, 'Keeping bees: expert');
    await goes('next', SKILL, '- do it well at the level working');
    await goes('next', ROLE, 'Keeping bees: expert');
    await goes('previous', SKILL, '- do it well at the level working');
    // What one went to can be marked without the mouse.
    await review('toggleMark');
    await messageIs('1 of 2 changes reviewed');
    equal((await shownLines()).slice(2), [
      '+ Keeping bees (1/1)',
      '  + Bullet reworded: do it well at the level working (working)',
    ]);
    await review('toggleMark');
    await messageIs('0 of 2 changes reviewed');
  });

  it('shows the earlier text of what is gone', async () => {
    // VS Code keeps what had an editor open for a while, so that it is another file.
    const text = roleText('Smoker', { 'Keeping bees': 'working' });
    await writeFile(GONE, text);
    repository.commit('Add what will go');
    repository.git('switch', '--quiet', '--create', 'away');
    await vscode.workspace.fs.delete(workspaceUri(GONE));
    equal(await startReview(), undefined);
    await linesAre(['- Smoker (1)', '  - Role removed (1 profile)']);
    await openEditor('roles/analyst.role.yaml');
    await review('next');
    await waitFor(() => vscode.window.activeTextEditor?.document.getText() === text, {
      message: () => `the earlier text, not that of ${activePath()}`,
    });
    const { document } = vscode.window.activeTextEditor!;
    equal(document.languageId, 'capability-role');
    // It is no part of the framework, where its role would be there once more.
    equal(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('compares what can be read of an earlier text, and says so', async () => {
    await writeFile(ROLE, `${ROLE_TEXT}broken: [\n`);
    repository.commit('Break');
    repository.git('switch', '--quiet', '--create', 'mend');
    await writeFile(ROLE, RAISED);
    repository.commit('Mend');
    equal(await startReview(), undefined);
    await waitFor(async () => (await shownReview())?.isComplete, { message: 'the comparison' });
    const shown = await shownReview();
    ok(shown?.message.includes('1 file could be compared only in part.'), shown?.message ?? '');
    ok(
      shown?.lines.some(
        ({ label, description }) =>
          label === 'beekeeper.role.yaml' && description.startsWith('Earlier text: Only the parts'),
      ),
      JSON.stringify(shown?.lines),
    );
    const opens = shown?.lines.find(({ label }) => label === 'beekeeper.role.yaml')?.opens;
    const earlier = await vscode.workspace.openTextDocument(vscode.Uri.parse(opens ?? ''));
    equal(earlier.getText(), `${ROLE_TEXT}broken: [\n`);
  });

  it('says why it cannot compare, and goes on with what it had', async () => {
    await onBranch();
    equal(await startReview({ kind: 'head' }), undefined);
    const missing = await startReview({ kind: 'ref', name: 'no-such-branch' });
    ok(missing?.includes('no branch, tag or commit called “no-such-branch”'), missing ?? '');
    repository.git('switch', '--quiet', '--orphan', 'elsewhere');
    await writeFile(ROLE, ROLE_TEXT);
    repository.commit('Begin elsewhere');
    await waitFor(async () => (await startReview())?.includes('does not reach back to where'), {
      message: 'the sentence on branches without a common commit',
    });
    equal((await shownReview())?.description, 'since the last commit');
    repository.git('switch', '--quiet', 'main');
    repository.git('branch', '--move', 'main', 'our-own');
    await waitFor(async () => (await startReview())?.includes('which branch of'), {
      message: 'the sentence on the main branch',
    });
  });

  it('shows the problems that the change brought, and no other', async () => {
    await writeFile(SKILL, skillText('Keeping bees', ['working']));
    await writeFile(ROLE, roleText('Beekeeper', { 'Keeping bees': 'working', Honey: 'working' }));
    repository.commit('Ask for honey that nobody describes');
    repository.git('switch', '--quiet', '--create', 'rename');
    await writeFile(SKILL, skillText('Keeping wasps', ['working']));
    equal(await startReview(), undefined);
    await review('problems');
    let latest: unknown;
    try {
      await waitFor(
        async () => {
          latest = await shownReview();
          const { lines = [], message = '' } = (await shownReview()) ?? {};
          const labels = lines.map(({ label }) => label).join('\n');
          return (
            message.includes('that this change brought') &&
            labels.includes('"Keeping bees" is not a skill') &&
            !labels.includes('Honey')
          );
        },
        {
          message: () => `the problem in the role, which did not change; ${JSON.stringify(latest)}`,
        },
      );
    } finally {
      await review('changes');
    }
  });

  it('drafts a change note, and puts it into the change log', async () => {
    await onBranch();
    equal(await startReview(), undefined);
    await linesAre(RAISED_LINES);
    await review('copyNoteMarkdown');
    const note = await waitFor(
      async () => {
        const text = await vscode.env.clipboard.readText();
        return text.includes('### Beekeeper') && text;
      },
      { message: 'the note in the clipboard' },
    );
    await review('copyNoteText');
    await waitFor(async () => !(await vscode.env.clipboard.readText()).includes('#'), {
      message: 'the note as text in the clipboard',
    });
    await writeFile('CHANGELOG.md', '# What is new\n\n## 1 March 2026\n\n- Begun\n');
    try {
      await review('insertNote');
      await waitFor(() => vscode.window.activeTextEditor?.document.isDirty, {
        message: 'the change log with the note',
      });
      const { document } = vscode.window.activeTextEditor!;
      equal(document.getText(), `# What is new\n\n${note}\n## 1 March 2026\n\n- Begun\n`);
      await document.save();
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(workspaceUri('CHANGELOG.md'));
    }
    ok(!(await readFile(ROLE)).includes('What is new'), 'The note went elsewhere.');
  });
});

function activePath(): string {
  return vscode.window.activeTextEditor?.document.uri.toString() ?? 'nothing';
}
