import type { ParsedDocument } from '../documents/parse';
import { groupOf } from './registry';
import type { Finding, ReferenceRule } from './rule';

/**
 * The lines of each document that are no whole YAML. A name that stands on one may be half typed, so
 * that nothing is said of it; and a file that lacks parts cannot be judged as a whole.
 */
export class BrokenLines {
  private readonly lines = new Map<string, ReadonlySet<number>>();

  /** Takes in a document's present state; undefined: it is gone. */
  note(uri: string, document: ParsedDocument | undefined): void {
    const problems = document?.problems ?? [];
    if (!document || problems.length === 0) this.lines.delete(uri);
    else
      this.lines.set(
        uri,
        new Set(problems.map(({ start }) => document.text.positionAt(start).line)),
      );
  }

  /** Whether a document is whole YAML, so that what is not found in it is not there. */
  isWhole(uri: string): boolean {
    return !this.lines.has(uri);
  }

  /** Whether a rule's finding in a document is a consequence of YAML that is not whole. */
  explain(uri: string, rule: ReferenceRule, { range }: Finding): boolean {
    const lines = this.lines.get(uri);
    return lines !== undefined && (groupOf(rule) === 'sense' || lines.has(range.start.line));
  }
}
