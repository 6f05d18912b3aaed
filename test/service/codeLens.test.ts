import { neverCancelled } from '../../server/src/service/cancellation';
import { codeLenses, resolveCodeLens } from '../../server/src/service/features/codeLens';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';
import { showRange } from './places';

/**
 * Flags: `# without: skillUses, preview` switches lenses off, `# foreign-client` is one without our
 * commands. Each line is a lens: its place, its title once resolved and where its command leads.
 */
describeFixtures('codeLens', async (fixture) => {
  const { context, uri, dispose } = await openFixture(fixture);
  const off = fixture.flags.get('without')?.split(', ') ?? [];
  const options = {
    skillUses: !off.includes('skillUses'),
    skillLevelUses: !off.includes('skillLevelUses'),
    preview: !off.includes('preview'),
    clientCommands: !fixture.flags.has('foreign-client'),
  };
  try {
    const lines: string[] = [];
    for (const lens of await codeLenses(context, uri, options, neverCancelled)) {
      // As it comes back from a client.
      const sent = JSON.parse(JSON.stringify(lens)) as typeof lens;
      const { range, command } = await resolveCodeLens(context, sent, options, neverCancelled);
      const position: unknown = command?.arguments?.[1];
      const leads = command?.command ? `${command.command} ${JSON.stringify(position)}` : 'text';
      lines.push(`${showRange(range)} ${command?.title ?? '?'} | ${leads}`);
    }
    return lines.length > 0 ? lines.join('\n') : '(nothing)';
  } finally {
    dispose();
  }
});
