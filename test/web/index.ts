/** What VS Code calls in the web-worker extension host to run the suites. */
import 'mocha/mocha';
import LineReporter from '../vscode/support/reporter';

export async function run(): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    timeout: 30_000,
    reporter: LineReporter as unknown as Mocha.ReporterConstructor,
  });
  await import('virtual:suites');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`Failed tests: ${failures}`);
}
