import { neverCancelled } from '../../server/src/service/cancellation';
import { createFrameworkService } from '../../server/src/service';
import { SOURCE } from '../harness/dictionaries';
import { MemoryWorkspace, uriOf } from '../harness/memoryWorkspace';
import { roleText, skillName, skillText } from './generate.mjs';
import { report, valueOf } from './report.mjs';
import { percentile, timed } from './statistics.mjs';

const KEYSTROKES = 100;
const SKILLS = 240;

/**
 * Measures what a keystroke costs in a role of about 24 KB with every rule: the text parsed, the quick rules
 * on it, then the slow ones (spelling), which in an editor wait for a pause. No process and no protocol
 * between; the other server's time, from the same run, has both.
 */
export async function measureRules(): Promise<void> {
  const workspace = new MemoryWorkspace();
  const uri = uriOf('roles/engineer-0.role.yaml');
  const text = roleText(0, SKILLS, 16, 12);
  workspace.put(
    uriOf('capability-framework.yaml'),
    'framework: Generated\nfamilies: [IT operations]\n',
  );
  for (let n = 0; n < SKILLS; n++)
    workspace.put(uriOf(`skills/${skillName(n)}.skill.yaml`), skillText(n));
  workspace.put(uri, text);
  const service = createFrameworkService(workspace, { dictionaries: SOURCE });
  await service.load(neverCancelled);
  workspace.open(uri);
  while (await service.runSlowRules(Infinity, neverCancelled));
  console.log(`\nAll rules on a role of ${(text.length / 1024).toFixed(1)} KB`);
  const place = text.indexOf('      - work') + 8;
  let found = 0;
  const quick: number[] = [];
  const type = async (run: number) => {
    const started = performance.now();
    workspace.change(uri, text.slice(0, place) + 'x'.repeat(run + 1) + text.slice(place));
    service.refresh();
    service.diagnostics(uri);
    quick.push(performance.now() - started);
    await service.runSlowRules(1, neverCancelled);
    found += service.diagnostics(uri).filter(({ code }) => code === 'spelling').length;
  };
  await timed(20, type);
  quick.length = 0;
  const all = percentile(await timed(KEYSTROKES, type), 0.5);
  service.dispose();
  if (found === 0) throw new Error('The slow rules did not run.');
  report('a keystroke with the quick rules, median', percentile(quick, 0.5), 'ms');
  report('a keystroke with all rules, spelling too, median', all, 'ms');
  const peer = valueOf('yaml-language-server: keystroke to diagnostics, median');
  report('ratio of all rules to yaml-language-server', all / peer, '', 0.1);
}
