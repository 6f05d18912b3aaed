import { EXIT, UsageError } from './exit';
import { note, outliveReaders } from './output';
import { run } from './run';

outliveReaders();
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) note(error.message);
    // Anything else is a mistake of this program, and its place is what a report of it needs.
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT.unusable;
  },
);
