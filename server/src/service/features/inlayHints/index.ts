import type { InlayHint, MarkupContent, Position, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type {
  Located,
  RoleContent,
  RoleLevel,
  SkillLevel,
  SkillUse,
} from '../../documents/content';
import type { ParsedDocument } from '../../documents/parse';
import type { Framework } from '../../index/framework';
import { stepsOf } from '../../index/progression';
import type { FeatureContext } from '../context';
import { bulletList, escapeMarkdown, markdown } from '../markdown';
import { presentName, skillMeant } from '../occurrences';
import { touches } from '../ranges';
import { firstWords } from './firstWords';
import * as messages from './messages';

/** How many characters of a skill's words are shown, where there is room for them, and at least. */
const MOST_WORDS = 60;
const LEAST_WORDS = 20;
/** The width of a line with its hints, so that in a usual editor none is wrapped. */
const LINE_WIDTH = 90;
/** Sets the words off from what stands before them, for editors show hints with hardly a gap. */
const BEFORE_WORDS = '· ';

/** Which inlay hints are wanted. */
export interface InlayHintOptions {
  /** Behind a skill: the first words of what its level means. */
  readonly wording: boolean;
  /** Behind a skill: that its level rises or falls against the role level below, or is new. */
  readonly levelChanges: boolean;
}

/** Of which level of which skill a hint shows the first words, noted in its `data`. */
interface Wording {
  readonly uri: string;
  readonly skill: string;
  readonly level: string;
}

/**
 * The inlay hints in a range of a role file (LSP, textDocument/inlayHint), line by line. Waits until
 * every file was read, for the words stand in the skills' files.
 */
export async function inlayHints(
  context: FeatureContext,
  uri: string,
  range: Range,
  options: InlayHintOptions,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const { store } = context;
  await store.loaded;
  const document = await store.document(uri);
  if (document?.content.kind !== 'role' || token.isCancellationRequested) return [];
  const framework = store.index.frameworkOf(uri);
  const hints: InlayHint[] = [];
  for (const { below, uses } of levelsInRange(document.content, range)) {
    const changes = options.levelChanges && below ? new LevelChanges(framework, below) : undefined;
    for (const { skill, level } of uses) {
      const position = level.range.end;
      const change = changes?.hint(skill.value, level.value);
      if (change) hints.push({ ...change, position, paddingLeft: true });
      if (!options.wording || !isLastOnLine(document, position)) continue;
      const lead = leadOf(framework, skill.value, level.value);
      const before = `${change?.label ?? ''} ${BEFORE_WORDS}`;
      const room = LINE_WIDTH - position.character - before.length;
      const most = Math.max(LEAST_WORDS, Math.min(MOST_WORDS, room));
      const words = firstWords(lead, most);
      if (words === undefined) continue;
      const data: Wording = { uri, skill: skill.value, level: level.value };
      hints.push({ label: BEFORE_WORDS + words, position, paddingLeft: true, data });
    }
  }
  return hints;
}

/** The hint with all bullets as its tooltip (LSP, inlayHint/resolve); others come back as they are. */
export async function resolveInlayHint(
  context: FeatureContext,
  hint: InlayHint,
  token: CancellationToken,
): Promise<InlayHint> {
  const wording = readWording(hint.data);
  if (!wording) return hint;
  const { uri, skill, level } = wording;
  const framework = context.store.index.frameworkOf(uri);
  const bullets = await bulletsOf(context, framework, skill, level);
  if (!bullets || token.isCancellationRequested) return hint;
  const name = presentName(framework, skill);
  const heading = `**${escapeMarkdown(name)}**: **${escapeMarkdown(level)}**`;
  return { ...hint, tooltip: markdown(heading, bulletList(bullets.map(escapeMarkdown))) };
}

interface LevelInRange {
  readonly below: RoleLevel | undefined;
  readonly uses: readonly (SkillUse & { readonly level: Located })[];
}

/** The role levels that have skill lines in the range, with those lines. */
function levelsInRange({ levels }: RoleContent, { start, end }: Range): LevelInRange[] {
  const below = new Map(stepsOf(levels).map((step) => [step.level, step.below]));
  return levels.flatMap((roleLevel) => {
    const { range, skills } = roleLevel;
    if (range.start.line > end.line || range.end.line < start.line) return [];
    const uses = skills.flatMap(({ skill, level }) => {
      const { line } = skill.range.start;
      if (!level || line < start.line || line > end.line) return [];
      // What an alias or merge key brings in is written, and shown, in another role level.
      const isOwn = [skill, level].every((part) => touches(range, part.range.start));
      return isOwn ? [{ skill, level }] : [];
    });
    return [{ below: below.get(roleLevel), uses }];
  });
}

interface LevelChange {
  readonly label: string;
  readonly tooltip: MarkupContent;
}

/** What a role level changes against the one below. */
class LevelChanges {
  private readonly order: readonly string[];
  private readonly belowName: string | undefined;
  private readonly before: ReadonlyMap<string, SkillUse>;

  constructor(
    private readonly framework: Framework,
    below: RoleLevel,
  ) {
    this.order = framework.levels.map(({ name }) => name);
    this.belowName = below.name && escapeMarkdown(below.name.value);
    this.before = new Map(
      below.skills.map((use) => [presentName(framework, use.skill.value), use]),
    );
  }

  /** ▲, ▼ or "new"; undefined where the level stays. */
  hint(skill: string, level: string): LevelChange | undefined {
    const name = presentName(this.framework, skill);
    const before = this.before.get(name);
    if (!before) {
      const tooltip = messages.levelBelowAsksNothing(this.belowName, escapeMarkdown(name));
      return { label: messages.newHere(), tooltip: markdown(tooltip) };
    }
    const old = before.level?.value;
    if (old === undefined) return undefined;
    const [from, to] = [this.order.indexOf(old), this.order.indexOf(level)];
    if (from < 0 || to < 0 || from === to) return undefined;
    const said = [escapeMarkdown(name), escapeMarkdown(old)] as const;
    return {
      label: from < to ? messages.risenFrom(old) : messages.fallenFrom(old),
      tooltip: markdown(messages.levelBelowAsks(this.belowName, ...said)),
    };
  }
}

/** Whether nothing but a comment follows: in braces the words would stand between two skills. */
function isLastOnLine({ text }: ParsedDocument, { line, character }: Position): boolean {
  const rest = text.getText({
    start: { line, character },
    end: { line: line + 1, character: 0 },
  });
  return /^\s*(?:\s#.*)?[\r\n]*$/.test(rest);
}

/** How the bullets begin that the skill's file has for the level; none where it says nothing. */
function leadOf(framework: Framework, skill: string, level: string): string[] {
  const found = skillMeant(framework, skill)?.levels.find(({ name }) => name.value === level);
  return found ? found.lead.split('\n') : [];
}

/** What the skill's file says for the level; undefined where it says nothing. */
async function bulletsOf(
  { store }: FeatureContext,
  framework: Framework,
  skill: string,
  level: string,
): Promise<string[] | undefined> {
  const declared = skillMeant(framework, skill);
  const document = declared && (await store.document(declared.uri));
  if (document?.content.kind !== 'skill') return undefined;
  const found: SkillLevel | undefined = document.content.levels.find(
    ({ name }) => name.value === level,
  );
  return found?.bullets.map(({ value }) => value);
}

/** The note in a hint, read without trust: it has been through a client. */
function readWording(data: unknown): Wording | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, skill, level }: { [key in keyof Wording]?: unknown } = data;
  if (typeof uri !== 'string' || typeof skill !== 'string' || typeof level !== 'string') {
    return undefined;
  }
  return { uri, skill, level };
}
