import type { CancellationToken } from '../cancellation';
import type { ParsedDocument } from '../documents/parse';
import type { Suppression } from '../documents/suppressions';
import { Emitter } from '../event';
import type { Disposable } from '../event';
import type { Framework } from '../index/framework';
import type { FrameworkStore, StoreChange } from '../index/frameworkStore';
import type { Speller, Spellers } from '../prose/speller';
import { baseName, relativePath } from '../uris';
import type { ReadProblem } from '../workspace';
import { BrokenLines } from './brokenLines';
import { closestNames } from './closest';
import { documentSubject } from './documentSubject';
import { readProblemMessage, secondManifest } from './messages';
import { RULES } from './registry';
import type { FrameworkDiagnostic } from './diagnostic';
import type { DocumentRule, Finding, ReferenceRule, Rule, Severity } from './rule';
import { FrameworkSettings } from './frameworkSettings';
import { byPosition, isWrong, withoutEchoes, withoutRepeats } from './reported';
import { SlowFindings } from './slowFindings';
import type { RuleFinding } from './slowFindings';
import { suppress } from './suppressions/suppress';
import { toDiagnostic } from './toDiagnostic';

const START = { line: 0, character: 0 };

/**
 * Keeps every document's findings. Document rules run once for each parse; reference rules run again
 * only for the documents that a change affects (law 3), and only when somebody asks.
 */
export class Checker implements Disposable {
  private readonly documentFindings = new Map<string, RuleFinding[]>();
  private readonly referenceFindings = new Map<string, RuleFinding[]>();
  private readonly slowFindings = new SlowFindings();
  private readonly brokenLines = new BrokenLines();
  private readonly suppressions = new Map<string, readonly Suppression[]>();
  /** Documents with findings that hold only as long as the framework does not know some word. */
  private readonly wordDependent = new Set<string>();
  private readonly settings: FrameworkSettings;
  /** Document → the settings under which the slow rules ran on it. */
  private readonly slowSettings = new Map<string, string>();
  private readonly stale = new Set<string>();
  private readonly unresolved = new Set<string>();
  /** Framework root → wrong name → what was probably meant, until a name comes or goes. */
  private readonly meant = new Map<string, Map<string, readonly string[]>>();
  private readonly codes: readonly string[];
  private readonly brokenRules = new Set<string>();
  private readonly quickRules: readonly DocumentRule[];
  private readonly slowRules: readonly DocumentRule[];
  private readonly subscription: Disposable;
  /** Knows what holds of files by themselves that this one has not read; see {@link beside}. */
  private peer: Checker | undefined;
  private readonly read = new Set<string>();
  private readonly emitter = new Emitter<ReadonlySet<string>>();
  /** Fires with the documents whose diagnostics may have changed. */
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly store: FrameworkStore,
    private readonly log: (message: string) => void,
    private readonly rulePage: ((code: string) => string) | undefined,
    private readonly forced: Readonly<Record<string, Severity>> = {},
    private readonly rules: readonly Rule[] = RULES,
    private readonly spellers?: Spellers,
  ) {
    this.settings = new FrameworkSettings(forced);
    this.codes = rules.map(({ code }) => code);
    this.quickRules = rules.filter(isDocumentRule).filter(({ isSlow }) => !isSlow);
    this.slowRules = rules.filter(isDocumentRule).flatMap((rule) => asSlowRule(rule) ?? []);
    this.subscription = store.onDidChange((change) => this.accept(change));
  }

  /**
   * A checker of another state of the same files. What holds of a file by itself it takes from this one,
   * until its own store reads the file.
   */
  beside(store: FrameworkStore): Checker {
    const { log, rulePage, forced, rules, spellers } = this;
    const other = new Checker(store, log, rulePage, forced, rules, spellers);
    other.peer = this;
    for (const uri of store.index.uris()) other.stale.add(uri);
    return other;
  }

  /** Whether what is checked in a document, and how, is the same as in another checker. */
  hasSettingsOf(other: Checker, uri: string): boolean {
    const keyOf = ({ settings, store }: Checker) => settings.of(store.index.frameworkOf(uri)).key;
    return keyOf(this) === keyOf(other);
  }

  /** The codes of the rules that {@link runSlowRules} runs. */
  get slowCodes(): readonly string[] {
    return this.slowRules.map(({ code }) => code);
  }

  /**
   * The diagnostics of a document, in the order of the text. While the index is incomplete only
   * those that need no other file.
   */
  diagnostics(uri: string): FrameworkDiagnostic[] {
    const framework = this.store.index.frameworkOf(uri);
    const own = this.readerOf(uri);
    const found = [...(own.documentFindings.get(uri) ?? []), ...own.slowFindings.of(uri)];
    if (this.store.isComplete) found.push(...this.referencesOf(uri, framework));
    found.push(...this.besideAnother(uri, framework));
    const isCertain = this.store.isComplete && own.brokenLines.isWhole(uri);
    const isLate = own.slowFindings.isWaiting(uri);
    const { left, unused } = suppress(
      found
        .filter(({ finding }) => isWrong(finding, framework))
        .map((each) => ({ ...each, code: each.rule.code, line: each.finding.range.start.line })),
      own.suppressions.get(uri) ?? [],
      this.codes,
      (code) => isCertain && !(isLate && this.slowRules.some((rule) => rule.code === code)),
    );
    const rule = this.rules.find(({ scope }) => scope === 'suppressions');
    const reported: readonly RuleFinding[] = rule
      ? [...left, ...unused.map((finding) => ({ rule, finding }))]
      : left;
    const { severities } = this.settings.of(framework);
    const path = relativePath(framework.root, uri);
    const diagnostics = reported.flatMap(
      (each) => toDiagnostic(each, severities.of(each.rule, path), this.rulePage) ?? [],
    );
    return withoutEchoes(withoutRepeats(diagnostics)).sort(byPosition);
  }

  /**
   * Runs the slow rules on documents whose text, or settings, they have not seen, open ones first.
   * @param most how many documents at most; the caller decides what happens in between.
   * @returns whether some are left.
   */
  async runSlowRules(most: number, token: CancellationToken): Promise<boolean> {
    const changed = new Set<string>();
    for (const uri of this.slowFindings.next(most, this.store.openUris())) {
      if (token.isCancellationRequested) break;
      const before = this.slowFindings.of(uri).length;
      await this.runSlowRulesOn(uri);
      const after = this.slowFindings.of(uri).length;
      // A suppression that waited for them may turn out to suppress nothing.
      if (before + after > 0 || this.suppressions.has(uri)) changed.add(uri);
    }
    if (changed.size > 0) this.emitter.fire(changed);
    return this.slowFindings.isAnyWaiting;
  }

  private async runSlowRulesOn(uri: string): Promise<void> {
    const framework = this.store.index.frameworkOf(uri);
    const { severities, language, key } = this.settings.of(framework);
    const path = relativePath(framework.root, uri);
    const rules = this.slowRules.filter((rule) => severities.of(rule, path) !== 'off');
    // Whoever switched them all off pays neither for a dictionary nor for reading the file.
    if (rules.length === 0) {
      this.slowFindings.forget(uri);
      this.slowSettings.set(uri, key);
      return;
    }
    const speller = await this.spellers?.of(language);
    const document = await this.store.document(uri);
    if (!document) {
      this.slowFindings.forget(uri);
      this.slowSettings.delete(uri);
      return;
    }
    // Meanwhile the manifest may have changed; then it is the next round's.
    if (this.settings.of(this.store.index.frameworkOf(uri)).key !== key) return;
    const found = this.runRules(rules, document, speller);
    this.slowFindings.checked(document, found, this.store.isOpen(uri));
    this.slowSettings.set(uri, key);
    this.noteWords(uri);
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

  private readerOf(uri: string): Checker {
    return this.peer && !this.read.has(uri) ? this.peer : this;
  }

  private accept({ uri, parsed, problem, affected, namesChanged, framework }: StoreChange): void {
    if (this.peer) this.read.add(uri);
    const found = parsed ? this.runRules(this.quickRules, parsed) : this.unreadable(uri, problem);
    if (found.length > 0) this.documentFindings.set(uri, found);
    else this.documentFindings.delete(uri);
    if (parsed && parsed.suppressions.length > 0) this.suppressions.set(uri, parsed.suppressions);
    else this.suppressions.delete(uri);
    this.brokenLines.note(uri, parsed);
    if (parsed && this.slowRules.length > 0) this.slowFindings.textChanged(parsed);
    this.noteWords(uri);
    const changed = new Set(affected);
    if (namesChanged) {
      for (const other of this.wordDependent) {
        if (this.store.index.frameworkOf(other) === framework) changed.add(other);
      }
      this.meant.delete(framework.root);
      for (const other of this.unresolved) {
        if (this.store.index.frameworkOf(other) === framework) changed.add(other);
      }
    }
    for (const other of changed) {
      this.stale.add(other);
      const checkedFor = this.slowSettings.get(other);
      const { key } = this.settings.of(this.store.index.frameworkOf(other));
      if (checkedFor !== undefined && checkedFor !== key) this.slowFindings.again(other);
    }
    if (!parsed) this.forget(uri);
    this.emitter.fire(changed);
  }

  private forget(uri: string): void {
    this.stale.delete(uri);
    this.unresolved.delete(uri);
    this.referenceFindings.delete(uri);
    this.slowFindings.forget(uri);
    this.slowSettings.delete(uri);
    this.wordDependent.delete(uri);
  }

  private noteWords(uri: string): void {
    const found = [...(this.documentFindings.get(uri) ?? []), ...this.slowFindings.of(uri)];
    if (found.some(({ finding }) => finding.unlessKnown ?? finding.unlessListed))
      this.wordDependent.add(uri);
    else this.wordDependent.delete(uri);
  }

  private unreadable(uri: string, problem: ReadProblem | undefined): RuleFinding[] {
    const isManifest = this.store.index.kindOf(uri) === 'manifest';
    const message = problem && readProblemMessage(problem, isManifest);
    const rule = this.rules.find(({ code }) => code === 'syntax');
    return message && rule
      ? [{ rule, finding: { range: { start: START, end: START }, message } }]
      : [];
  }

  /** A second manifest in one folder, which does not count. */
  private besideAnother(uri: string, { manifest }: Framework): RuleFinding[] {
    const rule = this.rules.find(({ code }) => code === 'syntax');
    if (!rule || !manifest || manifest.uri === uri) return [];
    if (this.store.index.summary(uri)?.kind !== 'manifest') return [];
    const message = secondManifest(baseName(manifest.uri));
    return [{ rule, finding: { range: { start: START, end: START }, message } }];
  }

  private runRules(
    rules: readonly DocumentRule[],
    document: ParsedDocument,
    speller?: Speller,
  ): RuleFinding[] {
    const subject = documentSubject(document, speller);
    return rules.flatMap((rule) => this.run(rule, document.uri, () => rule.run(subject)));
  }

  private referencesOf(uri: string, framework: Framework): readonly RuleFinding[] {
    if (this.stale.delete(uri)) {
      const summary = this.store.index.summary(uri);
      const meantSkills = (name: string) => this.meantSkills(framework, name);
      const found = summary
        ? this.rules
            .filter((rule): rule is ReferenceRule => rule.scope === 'framework')
            .filter(({ needs = [] }) => !needs.some((part) => framework.hasLost(part)))
            .flatMap((rule) =>
              this.run(rule, uri, () => rule.run({ summary, framework, meantSkills })).filter(
                ({ finding }) => !this.readerOf(uri).brokenLines.explain(uri, rule, finding),
              ),
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
}

/** The part of a rule that runs late; undefined where all of it is quick. */
function asSlowRule(rule: DocumentRule): DocumentRule | undefined {
  if (rule.isSlow) return rule;
  const { runLate } = rule;
  return runLate && { ...rule, isSlow: true, run: runLate };
}

function isDocumentRule(rule: Rule): rule is DocumentRule {
  return rule.scope === 'document';
}
