/** What VS Code calls in the Node extension host to run the suites. */
import Mocha from 'mocha';
import LineReporter from './support/reporter';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    forbidOnly: Boolean(process.env.CI),
    reporter: LineReporter as unknown as Mocha.ReporterConstructor,
  });
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await import('virtual:suites');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`Failed tests: ${failures}`);
}
