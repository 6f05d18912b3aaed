/**
 * Mocha's reporter for every suite of this project: prints what a person reads, and beside it one
 * line an event that `scripts/test.mjs` counts. Lines, because they are the one channel that leads
 * out of Node, out of VS Code's extension host and out of a web worker alike; and one an event, so
 * that what ran is known even when the rest died.
 */
import type { Runnable, Runner, Suite, Test } from 'mocha';

/** What an event line starts with; `scripts/test/events.mjs` looks for the same. */
const marker = '##capability-framework-test ';

export type TestEvent =
  | { readonly event: 'start'; readonly total: number }
  | { readonly event: 'pass' | 'skip'; readonly title: string }
  | {
      readonly event: 'fail';
      readonly title: string;
      readonly message: string;
      /** Where the test is written, if mocha read it from a file. */
      readonly file?: string | undefined;
    }
  | { readonly event: 'end' };

export default function LineReporter(runner: Runner): void {
  const failures: string[] = [];
  let depth = 0;
  const say = (text: string) => {
    console.log('  '.repeat(depth) + text);
  };
  runner.on('start', () => {
    tell({ event: 'start', total: runner.total });
  });
  runner.on('suite', (suite: Suite) => {
    if (!suite.root) say(suite.title);
    depth += 1;
  });
  runner.on('suite end', () => {
    depth -= 1;
  });
  runner.on('pass', (test: Test) => {
    const duration = test.duration ?? 0;
    say(`✓ ${test.title}${duration > test.slow() ? ` (${duration} ms)` : ''}`);
    tell({ event: 'pass', title: test.fullTitle() });
  });
  runner.on('pending', (test: Test) => {
    say(`- ${test.title} (skipped)`);
    tell({ event: 'skip', title: test.fullTitle() });
  });
  runner.on('fail', (test: Runnable, error: unknown) => {
    const message = describe(error);
    failures.push(`${test.fullTitle()}\n${message}`);
    say(`${failures.length}) ${test.title}`);
    tell({ event: 'fail', title: test.fullTitle(), message, file: test.file });
  });
  runner.on('end', () => {
    failures.forEach((failure, index) => {
      console.log(`\n${index + 1}) ${failure}`);
    });
    tell({ event: 'end' });
  });
}

function tell(event: TestEvent): void {
  console.log(marker + JSON.stringify(event));
}

/** A line of a stack that tells where Node, mocha or VS Code called us from. */
const foreignFrame =
  /^\s+at .*(?:node:internal|extensionHost(?:Process|WorkerMain)\.js|node_modules\/mocha\/)/;

/** An error in words, cut so that one line of the log can carry it. */
function describe(error: unknown): string {
  const { message, stack } =
    error instanceof Error ? error : { message: String(error), stack: undefined };
  // Some engines leave the message out of the stack.
  const text = stack?.includes(message) === false ? `${message}\n${stack}` : (stack ?? message);
  const ours = text.split('\n').filter((line) => !foreignFrame.test(line));
  return ours.join('\n').slice(0, 8000);
}
