import type { CancellationToken } from './cancellation';
import type { Checker } from './checks/checker';
import type { FrameworkDiagnostic } from './checks/diagnostic';
import type { FileChange } from './compare/comparison';
import { newProblems } from './compare/newProblems';
import type { ProblemTexts } from './compare/newProblems';
import type { ComparisonSession } from './compare/session';
import type { FrameworkStore } from './index/frameworkStore';

/** How many documents the slow rules take at once, so that others get a turn. */
const SLOW_DOCUMENTS_AT_ONCE = 10;

/** Tells the problems that came since the earlier state of a session, whatever file they are in. */
export class ProblemsSince {
  private readonly earlier: Checker;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly session: ComparisonSession,
    private readonly store: FrameworkStore,
    private readonly present: Checker,
  ) {
    this.earlier = present.beside(session.before);
  }

  /**
   * @param withSlowRules whether what the slow rules have found in the present state counts, too; they
   *   then run on the earlier state of what differs.
   * @returns the new problems of each document that has some, in the order of the text; none once
   *   cancelled.
   */
  async find(
    withSlowRules: boolean,
    token: CancellationToken,
  ): Promise<Map<string, FrameworkDiagnostic[]>> {
    const comparisons = await this.session.compare(token);
    // The store may have read them before this checker listened.
    this.reading ??= this.session.before.read(this.session.differing);
    await this.reading;
    const later = this.laterProblems(withSlowRules);
    const otherSettings = [...later.keys()].filter(
      (uri) => !this.session.differing.has(uri) && !this.earlier.hasSettingsOf(this.present, uri),
    );
    if (withSlowRules && otherSettings.length > 0) await this.session.before.read(otherSettings);
    if (withSlowRules)
      while (await this.earlier.runSlowRules(SLOW_DOCUMENTS_AT_ONCE, token))
        if (token.isCancellationRequested) break;
    const files = new Map(
      comparisons.flatMap((one) => one.files.map((file) => [file.after, file] as const)),
    );
    const found = new Map<string, FrameworkDiagnostic[]>();
    for (const [uri, problems] of later) {
      if (token.isCancellationRequested) return new Map();
      const file = files.get(uri);
      const before = file ? file.before : this.wasThere(uri) ? uri : undefined;
      const known = before === undefined ? [] : this.earlier.diagnostics(before);
      const texts = file ? await this.textsOf(uri, file) : UNCHANGED;
      const own = newProblems(problems, known, texts);
      if (own.length > 0) found.set(uri, own);
    }
    return found;
  }

  private wasThere(uri: string): boolean {
    const { before, differing } = this.session;
    return (
      !differing.has(uri) || before.index.summary(uri) !== undefined || before.unreadable.has(uri)
    );
  }

  private laterProblems(withSlowRules: boolean): Map<string, FrameworkDiagnostic[]> {
    const slow = new Set(withSlowRules ? [] : this.present.slowCodes);
    const found = new Map<string, FrameworkDiagnostic[]>();
    for (const uri of this.present.uris()) {
      const problems = this.present.diagnostics(uri).filter(({ code }) => !slow.has(code));
      if (problems.length > 0) found.set(uri, problems);
    }
    return found;
  }

  private async textsOf(uri: string, { before, addedLines }: FileChange): Promise<ProblemTexts> {
    const lines = new Set(addedLines.map(({ line }) => line));
    return {
      before: await linesOf(this.session.before, before),
      after: await linesOf(this.store, uri),
      isNewLine: (line) => lines.has(line),
    };
  }
}

/** A line of a text that is the same in both states is known by its number. */
const UNCHANGED: ProblemTexts = { before: String, after: String, isNewLine: () => false };

async function linesOf(
  store: FrameworkStore,
  uri: string | undefined,
): Promise<(line: number) => string> {
  const document = uri === undefined ? undefined : await store.document(uri);
  const lines = document?.text.getText().split(/\r?\n/) ?? [];
  return (line) => lines[line] ?? '';
}
