import {
  changeNote,
  changeNoteMarkdown,
  changeNoteText,
} from '../../server/src/service/compare/changeNote';
import { describeFixtures } from '../harness/fixtures';
import { statesOf } from './comparedFixtures';
import { compared } from './comparedStates';

/** The note as Markdown, and as text in the section `text`; `# date: YYYY-MM-DD`, else 23 November 2026. */
describeFixtures('changeNote', async (fixture) => {
  const { before, after, moved } = statesOf(fixture);
  const { comparisons, dispose } = await compared(before, after, moved);
  dispose();
  const notes = comparisons.map((one) =>
    changeNote(one, fixture.flags.get('date') ?? '2026-11-23'),
  );
  return {
    '': notes.map(changeNoteMarkdown).join('\n'),
    text: notes.map(changeNoteText).join('\n'),
  };
});
