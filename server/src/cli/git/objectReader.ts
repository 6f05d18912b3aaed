import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { gitArguments, gitEnvironment } from './git';
import type { Repository } from './repository';

/** What git keeps of a file. */
export interface KeptObject {
  readonly bytes: Buffer;
  /** Whether git turns its line ends over when it writes the file to disk. */
  readonly isTurnedOver: boolean;
}

interface Waiting {
  readonly resolve: (found: KeptObject | undefined) => void;
}

/**
 * Reads objects of a repository through one process, however many they are, as git would write them to
 * disk, with the filters that the repository has for each path, but with the line ends that git keeps.
 */
export class ObjectReader {
  private process: ChildProcessWithoutNullStreams | undefined;
  private readonly waiting: Waiting[] = [];
  private chunks: Buffer[] = [];
  /**
   * Git says the length before the filters, so the end of each text is marked by asking for an object
   * that there cannot be. Nobody can have guessed its name and written it into a file.
   */
  private readonly mark = `end-${randomBytes(16).toString('hex')}`;
  private readonly end = Buffer.from(`\n${this.mark} missing\n`);

  constructor(private readonly repository: Repository) {}

  /** A file's object; undefined where git cannot give it. */
  read(object: string, path: string): Promise<KeptObject | undefined> {
    // The path is the rest of the line: it chooses the filters, and nothing else.
    const rest = path.includes('\n') ? 'x.yaml' : path;
    return new Promise((resolve) => {
      this.waiting.push({ resolve });
      this.start().stdin.write(`${object} ${rest}\n${this.mark} x\n`);
    });
  }

  /** Ends the process; what was asked for before is still answered. */
  dispose(): void {
    this.process?.stdin.end();
    this.process = undefined;
  }

  private start(): ChildProcessWithoutNullStreams {
    if (this.process) return this.process;
    const started = spawn('git', gitArguments(['cat-file', '--batch', '--filters']), {
      cwd: this.repository.folder,
      env: gitEnvironment(),
      windowsHide: true,
    });
    started.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    // Whoever asks learns of it by the process's end.
    for (const stream of [started.stdin, started.stdout, started.stderr])
      stream.on('error', () => undefined);
    started.stderr.resume();
    const ended = () => {
      if (this.process === started) this.process = undefined;
      this.chunks = [];
      for (const { resolve } of this.waiting.splice(0)) resolve(undefined);
    };
    started.once('error', ended);
    started.once('close', ended);
    this.process = started;
    return started;
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    // The mark may lie across chunks; a large text is put together once only.
    let first = this.chunks.length - 1;
    for (let more = this.end.length; first > 0 && more > 0; more -= this.chunks[first]?.length ?? 0)
      first--;
    if (!Buffer.concat(this.chunks.slice(first)).includes(this.mark)) return;
    let bytes = Buffer.concat(this.chunks);
    for (let at = bytes.indexOf(this.end); at >= 0; at = bytes.indexOf(this.end)) {
      this.waiting.shift()?.resolve(contentOf(bytes.subarray(0, at)));
      bytes = bytes.subarray(at + this.end.length);
    }
    this.chunks = [bytes];
  }
}

/** What follows the line `OBJECT blob SIZE`; undefined where the line says anything else. */
function contentOf(answer: Buffer): KeptObject | undefined {
  const lineEnd = answer.indexOf('\n');
  const head = lineEnd < 0 ? '' : answer.toString('latin1', 0, lineEnd);
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(head) ?? [];
  if (size === undefined) return undefined;
  const bytes = answer.subarray(lineEnd + 1);
  // The size is the one before filters: so many bytes more are the carriage returns that git put in.
  const more = bytes.length - Number(size);
  const plain = more > 0 ? withoutReturns(bytes) : bytes;
  const isTurnedOver = more > 0 && plain.length === Number(size);
  return { bytes: isTurnedOver ? plain : bytes, isTurnedOver };
}

function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/\r\n/g, '\n'), 'latin1');
}
