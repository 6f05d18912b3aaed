import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Comparison } from '../../server/src/service/compare/comparison';
import { uriOf } from '../harness/memoryWorkspace';
import { compared } from './comparedStates';
import type { Files } from './comparedStates';
import { edits, statesAfter } from './editedFramework';

type Side = 'before' | 'after';

/** A line that git marks, without its mark. */
interface Marked {
  readonly side: Side;
  /** The number of the pair of states, then the path below it. */
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const SAMPLES = 120;

describe('what git marks as changed', () => {
  it('is told of by a change', async () => {
    const states = fc.sample(edits, { numRuns: SAMPLES, seed: 7 }).map(statesAfter);
    const folder = mkdtempSync(join(tmpdir(), 'framework-compare-'));
    try {
      states.forEach((one, index) => {
        for (const side of ['before', 'after'] as const) write(folder, side, index, one[side]);
      });
      const marked = gitDiff(folder);
      assert.ok(marked.length > 500, `${marked.length} lines`);
      for (const [index, { before, after }] of states.entries()) {
        const { comparisons, dispose, ...stores } = await compared(before, after);
        dispose();
        const files = { before, after };
        for (const one of marked.filter(({ path }) => path.startsWith(`${index}/`))) {
          const path = one.path.slice(`${index}/`.length);
          // A file that no framework takes in, because a manifest shuts it out, is nobody's.
          if (!stores[one.side].index.summary(uriOf(path))) continue;
          // Nor has one that cannot be read any lines to tell of.
          if (stores[one.side].notRead.has(uriOf(path))) continue;
          const told = toldLines(comparisons, one.side, uriOf(path));
          const texts = (files[one.side][path] ?? '').split(/\r?\n/);
          // Of equal lines a diff may mark one as well as the other.
          const isTold = [...told].some((line) => line === one.line || texts[line] === one.text);
          assert.ok(isTold, `${one.side} ${one.path}:${one.line + 1} ${one.text}`);
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);
});

function write(folder: string, side: Side, index: number, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, side, String(index), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The lines that changes tell of: those listed for the file, and all that a change is about. */
function toldLines(comparisons: readonly Comparison[], side: Side, uri: string): Set<number> {
  const told = new Set<number>();
  for (const { changes, files } of comparisons) {
    for (const file of files) {
      if (file[side] !== uri) continue;
      const lines = side === 'before' ? file.removedLines : file.addedLines;
      for (const { line } of lines) told.add(line);
    }
    for (const { [side]: part } of changes) {
      if (part?.uri !== uri) continue;
      for (const { start, end } of part.ranges)
        for (let line = start.line; line <= end.line; line++) told.add(line);
    }
  }
  return told;
}

function gitDiff(folder: string): Marked[] {
  const options = ['--no-index', '--no-renames', '--no-color', '--no-ext-diff', '--text', '-U0'];
  const patch = output(folder, [
    '-c',
    'core.autocrlf=false',
    'diff',
    ...options,
    'before',
    'after',
  ]);
  const marked: Marked[] = [];
  let path = '';
  let next: Record<Side, number> = { before: 0, after: 0 };
  for (const line of patch.split('\n')) {
    const file = /^(?:---|\+\+\+) [ab]\/(?:before|after)\/(.*?)\t?$/.exec(line);
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (file?.[1] !== undefined) path = file[1];
    else if (hunk) next = { before: Number(hunk[1]) - 1, after: Number(hunk[2]) - 1 };
    else if (/^[-+](?!-- |\+\+ )/.test(line)) {
      const side = line.startsWith('-') ? 'before' : 'after';
      marked.push({ side, path, line: next[side]++, text: line.slice(1).replace(/\r$/, '') });
    }
  }
  return marked;
}

/** Git exits with 1 where there are differences. */
function output(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string')
      return error.stdout;
    throw error;
  }
}
