import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ParsedDocument } from '../documents/parse';
import type { Finding, Rule } from './rule';

/** What a rule found. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

interface Entry {
  /** The text that was checked; kept for open documents, whose next text comes soon. */
  readonly text: TextDocument | undefined;
  readonly findings: readonly RuleFinding[];
}

/**
 * The findings of the slow rules, which lag behind the text. Until a new text has been checked, those
 * of the old one stay at the words that did not change, so that marks do not flicker as one types.
 */
export class SlowFindings {
  private readonly entries = new Map<string, Entry>();
  private readonly waiting = new Set<string>();
  /** Document → hash of the text that was checked last, to know it again when it is opened. */
  private readonly checkedTexts = new Map<string, number>();

  of(uri: string): readonly RuleFinding[] {
    return this.entries.get(uri)?.findings ?? [];
  }

  /** Whether the document's present text is still to be checked. */
  isWaiting(uri: string): boolean {
    return this.waiting.has(uri);
  }

  /** A document is to be checked again, with the findings it has until then. */
  again(uri: string): void {
    this.waiting.add(uri);
  }

  get isAnyWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Documents still to be checked, so many at most, those in `first` before the others. */
  next(most: number, first: Iterable<string>): readonly string[] {
    const chosen = new Set<string>();
    for (const uri of first) {
      if (chosen.size >= most) break;
      if (this.waiting.has(uri)) chosen.add(uri);
    }
    for (const uri of this.waiting) {
      if (chosen.size >= most) break;
      chosen.add(uri);
    }
    return [...chosen];
  }

  /** A document has a new text. */
  textChanged(document: ParsedDocument): void {
    const { uri, text } = document;
    const entry = this.entries.get(uri);
    if (!this.waiting.has(uri) && this.checkedTexts.get(uri) === hashOf(text)) {
      if (entry) this.set(uri, text, entry.findings);
      return;
    }
    this.waiting.add(uri);
    if (!entry) return;
    const findings = entry.text ? moved(entry.findings, entry.text, text) : [];
    this.set(uri, text, findings);
  }

  /** A text was checked. @param keepText whether its next version may be compared with it. */
  checked(document: ParsedDocument, findings: readonly RuleFinding[], keepText: boolean): void {
    this.waiting.delete(document.uri);
    this.checkedTexts.set(document.uri, hashOf(document.text));
    this.set(document.uri, keepText ? document.text : undefined, findings);
  }

  forget(uri: string): void {
    this.waiting.delete(uri);
    this.checkedTexts.delete(uri);
    this.entries.delete(uri);
  }

  private set(uri: string, text: TextDocument | undefined, findings: readonly RuleFinding[]): void {
    if (findings.length > 0) this.entries.set(uri, { text, findings });
    else this.entries.delete(uri);
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hashOf(document: TextDocument): number {
  const text = document.getText();
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** The findings before and behind the one stretch in which two texts differ, at their new places. */
function moved(
  findings: readonly RuleFinding[],
  before: TextDocument,
  after: TextDocument,
): RuleFinding[] {
  const old = before.getText();
  const now = after.getText();
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === now.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  ) {
    tail++;
  }
  const shift = now.length - old.length;
  return findings.flatMap(({ rule, finding }) => {
    const from = before.offsetAt(finding.range.start);
    const to = before.offsetAt(finding.range.end);
    if (to < start) return [{ rule, finding }];
    if (from <= old.length - tail) return [];
    const range = { start: after.positionAt(from + shift), end: after.positionAt(to + shift) };
    return [{ rule, finding: { ...finding, range } }];
  });
}
