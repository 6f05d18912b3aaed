/**
 * Lets output go nowhere once its reader has gone (`check | head -1`): that is no mistake of anyone's.
 * Without a listener Node would end the process with a stack. Other errors come to {@link write}.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/**
 * Writes to standard output and waits until it has left, so that a long text is whole in a pipe.
 * @throws the system's error where it cannot be written, for example to a full disk.
 */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    });
  });
}

/** Tells the person something beside the result, on standard error. */
export function note(text: string): void {
  process.stderr.write(`${harmless(text)}\n`);
}

const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The text on one line, unable to command the terminal: names come from files that anyone may have
 * written, and a quoted YAML text can hold any character.
 */
export function harmless(text: string): string {
  return text.replace(CONTROLS, (character) => (/\s/.test(character) ? ' ' : '\ufffd'));
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}
