import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { ParsedDocument } from '../documents/parse';
import { schemaErrors } from '../documents/schemas';
import type { SchemaError } from '../documents/schemas';
import { nodeAtPath } from '../documents/tree';
import { Emitter } from '../event';
import type { Disposable } from '../event';
import type { Framework } from '../index/framework';
import type { FrameworkStore, StoreChange } from '../index/frameworkStore';
import type { ReadProblem } from '../workspace';
import { closestNames } from './closest';
import { readProblemMessage } from './messages';
import { RULES } from './registry';
import type { FrameworkDiagnostic } from './diagnostic';
import type { DocumentRule, Finding, ReferenceRule, Rule, Severity } from './rule';

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'capability-framework';

interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const START = { line: 0, character: 0 };

/**
 * Keeps every document's findings. Document rules run once for each parse; reference rules run again
 * only for the documents that a change affects (law 3), and only when somebody asks.
 */
export class Checker implements Disposable {
  private readonly documentFindings = new Map<string, RuleFinding[]>();
  private readonly referenceFindings = new Map<string, RuleFinding[]>();
  private readonly stale = new Set<string>();
  private readonly unresolved = new Set<string>();
  /** Framework root → wrong name → what was probably meant, until a name comes or goes. */
  private readonly meant = new Map<string, Map<string, readonly string[]>>();
  private readonly brokenRules = new Set<string>();
  private readonly subscription: Disposable;
  private readonly emitter = new Emitter<ReadonlySet<string>>();
  /** Fires with the documents whose diagnostics may have changed. */
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly store: FrameworkStore,
    private readonly log: (message: string) => void,
    private readonly rulePage: ((code: string) => string) | undefined,
    private readonly rules: readonly Rule[] = RULES,
  ) {
    this.subscription = store.onDidChange((change) => this.accept(change));
  }

  /**
   * The diagnostics of a document, in the order of the text. While the index is incomplete only
   * those that need no other file.
   */
  diagnostics(uri: string): FrameworkDiagnostic[] {
    const framework = this.store.index.frameworkOf(uri);
    const found = [...(this.documentFindings.get(uri) ?? [])];
    if (this.store.isComplete) found.push(...this.referencesOf(uri, framework));
    const seen = new Set<string>();
    return found
      .flatMap(({ rule, finding }) => this.toDiagnostic(rule, finding, framework) ?? [])
      .filter((diagnostic) => {
        const { start, end } = diagnostic.range;
        const key = `${diagnostic.code} ${start.line}:${start.character}-${end.line}:${end.character} ${diagnostic.message}`;
        return !seen.has(key) && seen.add(key);
      })
      .sort(byPosition);
  }

  /** Every document that has, or had, something to report. */
  uris(): Set<string> {
    return new Set([...this.store.index.uris(), ...this.documentFindings.keys()]);
  }

  /** Asks for all reference rules to run again, for example once the index is complete. */
  invalidateAll(): void {
    const all = this.uris();
    for (const uri of all) this.stale.add(uri);
    this.emitter.fire(all);
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }

  private accept({ uri, parsed, problem, affected, namesChanged, framework }: StoreChange): void {
    const found = parsed ? this.checkDocument(parsed) : this.unreadable(problem);
    if (found.length > 0) this.documentFindings.set(uri, found);
    else this.documentFindings.delete(uri);
    const changed = new Set(affected);
    if (namesChanged) {
      this.meant.delete(framework.root);
      for (const other of this.unresolved) {
        if (this.store.index.frameworkOf(other) === framework) changed.add(other);
      }
    }
    for (const other of changed) this.stale.add(other);
    if (!parsed) this.forget(uri);
    this.emitter.fire(changed);
  }

  private forget(uri: string): void {
    this.stale.delete(uri);
    this.unresolved.delete(uri);
    this.referenceFindings.delete(uri);
  }

  private unreadable(problem: ReadProblem | undefined): RuleFinding[] {
    const message = problem && readProblemMessage(problem);
    const rule = this.rules.find(({ code }) => code === 'syntax');
    return message && rule
      ? [{ rule, finding: { range: { start: START, end: START }, message } }]
      : [];
  }

  private checkDocument(document: ParsedDocument): RuleFinding[] {
    const subject = { document, errors: reliableErrors(document) };
    return this.rules
      .filter((rule): rule is DocumentRule => rule.scope === 'document')
      .flatMap((rule) => this.run(rule, document.uri, () => rule.run(subject)));
  }

  private referencesOf(uri: string, framework: Framework): readonly RuleFinding[] {
    if (this.stale.delete(uri)) {
      const summary = this.store.index.summary(uri);
      const meantSkills = (name: string) => this.meantSkills(framework, name);
      const found = summary
        ? this.rules
            .filter((rule): rule is ReferenceRule => rule.scope === 'framework')
            .flatMap((rule) =>
              this.run(rule, uri, () => rule.run({ summary, framework, meantSkills })),
            )
        : [];
      if (found.length > 0) this.referenceFindings.set(uri, found);
      else this.referenceFindings.delete(uri);
      if (found.some(({ rule }) => rule.code === 'unknown-skill')) this.unresolved.add(uri);
      else this.unresolved.delete(uri);
    }
    return this.referenceFindings.get(uri) ?? [];
  }

  private meantSkills(framework: Framework, name: string): readonly string[] {
    const memory = this.meant.get(framework.root) ?? new Map<string, readonly string[]>();
    this.meant.set(framework.root, memory);
    const known = memory.get(name) ?? closestNames(name, framework.skillNames());
    memory.set(name, known);
    return known;
  }

  /** A rule that throws is named in the log once and never takes the others down. */
  private run(rule: Rule, uri: string, findings: () => Iterable<Finding>): RuleFinding[] {
    try {
      return [...findings()].map((finding) => ({ rule, finding }));
    } catch (error) {
      if (!this.brokenRules.has(rule.code)) {
        this.brokenRules.add(rule.code);
        this.log(`The rule ${rule.code} failed on ${uri}: ${String(error)}`);
      }
      return [];
    }
  }

  private toDiagnostic(
    rule: Rule,
    finding: Finding,
    framework: Framework,
  ): FrameworkDiagnostic | undefined {
    const severity = framework.severityOf(rule.code) ?? rule.severity;
    if (severity === 'off') return undefined;
    return {
      range: finding.range,
      severity: SEVERITIES[severity],
      code: rule.code,
      source: DIAGNOSTIC_SOURCE,
      message: finding.message,
      ...(this.rulePage && { codeDescription: { href: this.rulePage(rule.code) } }),
      ...(finding.related && { relatedInformation: [...finding.related] }),
      ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
      ...(finding.data && { data: finding.data }),
    };
  }
}

/**
 * The schema's errors that are not a consequence of broken YAML: from the first syntax problem on,
 * what was recovered is a guess, and "missing" means little.
 */
function reliableErrors(document: ParsedDocument): SchemaError[] {
  if (!document.root) return [];
  const errors = schemaErrors(document.kind, document.root);
  const [problem] = document.problems;
  if (!problem) return errors;
  return errors.filter(({ keyword, path }) => {
    const node = nodeAtPath(document.root, path)?.node;
    return keyword === 'type' && node !== undefined && node.end < problem.start;
  });
}

function byPosition(a: FrameworkDiagnostic, b: FrameworkDiagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
