import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type {
  Located,
  ManifestContent,
  RoleContent,
  RoleLevel,
  SkillContent,
  SkillLevel,
} from '../documents/content';
import { parseDocument } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import { entryOf } from '../documents/tree';
import { openingOf } from './openings';

/** What the index keeps of a file: names with their places, no prose and no syntax tree. */
export type Summary = RoleSummary | SkillSummary | ManifestSummary;

interface SummaryBase {
  readonly uri: string;
  /** Whether the file is whole YAML; else it may say more than could be read. */
  readonly isWhole: boolean;
}

/** A role without its prose. */
export interface RoleSummary extends SummaryBase, Omit<RoleContent, 'description' | 'levels'> {
  /**
   * Names in it that may ask for a skill, of a role that could not be read to its end: a mistake in one
   * file is not to change what is said of others.
   */
  readonly perhaps: readonly string[];
  readonly levels: readonly RoleLevelSummary[];
}
/** A role level without its prose. */
export type RoleLevelSummary = Omit<RoleLevel, 'description' | 'responsibilities'>;

/** A skill without its prose. */
export interface SkillSummary extends SummaryBase, Omit<SkillContent, 'description' | 'levels'> {
  readonly levels: readonly SkillLevelSummary[];
}
/** A skill level with no more of its bullets than suggestions and hints show. */
export interface SkillLevelSummary extends Omit<SkillLevel, 'bullets'> {
  /** How its bullets open. */
  readonly openings: readonly string[];
  /** The first characters of its bullets, one a line, for hints that show many skills at once. */
  readonly lead: string;
}

/** How many characters of bullets the index keeps. */
const LEAD = 100;

/** The parts of a manifest on which findings in other files depend. */
const MANIFEST_PARTS = ['levels', 'families', 'grades', 'dictionary', 'files', 'exclude'] as const;
/** One of them, by its key. */
export type ManifestPart = (typeof MANIFEST_PARTS)[number];

/** A manifest, which is kept whole: everything in it may matter to other files. */
export type ManifestSummary = SummaryBase &
  ManifestContent & {
    /** Parts that the manifest may well have, but that could not be read for certain. */
    readonly lost: readonly ManifestPart[];
  };

/** Gives one shared copy of a string, detached from the (large) text that it was cut from. */
export class StringPool {
  private readonly strings = new Map<string, string>();

  intern(value: string): string {
    const known = this.strings.get(value);
    if (known !== undefined) return known;
    // A substring keeps its whole source text alive in V8; a round trip makes it stand alone.
    const own = JSON.parse(JSON.stringify(value)) as string;
    this.strings.set(own, own);
    return own;
  }
}

/**
 * A name and its place in a third of the memory of nested objects: an index of a large framework holds
 * hundreds of thousands of them.
 */
class CompactName implements Located {
  private readonly startLine: number;
  private readonly startCharacter: number;
  private readonly endLine: number;
  private readonly endCharacter: number;

  constructor(
    readonly value: string,
    { start, end }: Range,
  ) {
    this.startLine = start.line;
    this.startCharacter = start.character;
    this.endLine = end.line;
    this.endCharacter = end.character;
  }

  get range(): Range {
    return {
      start: { line: this.startLine, character: this.startCharacter },
      end: { line: this.endLine, character: this.endCharacter },
    };
  }
}

/** Cuts a document down to what the index keeps. */
export function summarize(document: ParsedDocument, pool: StringPool): Summary {
  const { uri, content, problems } = document;
  const isWhole = problems.length === 0;
  const keep = ({ value, range }: Located): Located => new CompactName(pool.intern(value), range);
  const maybe = (located: Located | undefined) => located && keep(located);
  switch (content.kind) {
    case 'role':
      return {
        kind: 'role',
        uri,
        isWhole,
        name: maybe(content.name),
        family: maybe(content.family),
        perhaps:
          isWhole && isFinished(content) ? [] : namesIn(document).map((name) => pool.intern(name)),
        levels: content.levels.map((level) => ({
          name: maybe(level.name),
          path: maybe(level.path),
          grades: level.grades.map(keep),
          skills: level.skills.map((use) => ({ skill: keep(use.skill), level: maybe(use.level) })),
          range: level.range,
        })),
      };
    case 'skill':
      return {
        kind: 'skill',
        uri,
        isWhole,
        name: maybe(content.name),
        formerly: content.formerly.map(keep),
        levels: content.levels.map(({ name, range, bullets }) => ({
          name: keep(name),
          range,
          lead: pool.intern(leadOf(bullets)),
          openings: bullets.flatMap(({ value }) => {
            const opening = openingOf(value);
            return opening === undefined ? [] : [pool.intern(opening)];
          }),
        })),
      };
    case 'manifest':
      return { ...content, uri, isWhole, lost: lostParts(document) };
  }
}

/** What stands for a manifest that is there, but gives no text: it governs what lies below all the same. */
export function unreadManifest(uri: string): ManifestSummary {
  const nothing = parseDocument('manifest', TextDocument.create(uri, '', 0, ''));
  const summary = summarize(nothing, new StringPool());
  if (summary.kind !== 'manifest') throw new TypeError(summary.kind);
  return { ...summary, isWhole: false, lost: MANIFEST_PARTS };
}

/** What stands for a skill's file that is there, but gives no text: some role may ask for what is in it. */
export function unreadSkill(uri: string): SkillSummary {
  return { kind: 'skill', uri, isWhole: false, name: undefined, formerly: [], levels: [] };
}

/** From the first mistake in the YAML on, what was recovered is a guess; what nobody wrote is not lost. */
function lostParts({ problems: [problem], root, text }: ParsedDocument): readonly ManifestPart[] {
  if (!problem) return [];
  return MANIFEST_PARTS.filter((part) => {
    const entry = entryOf(root, part);
    if (entry && Math.max(entry.key.end, entry.value.end) <= problem.start) return false;
    return new RegExp(`\\b${part}\\b`).test(text.getText());
  });
}

/** Whether skills were found wherever a role has some. */
function isFinished({ levels }: RoleContent): boolean {
  return levels.length > 0 && levels.every(({ skills }) => skills.length > 0);
}

const NAME =
  /(?:^|[{,])[ \t]*(?:[-?] +)*(["']?)([^\s"'{}[\],:#][^"'{}[\],:#\r\n]*?)\1[ \t]*(?::(?=\s|$)|$)/gm;

/** Whatever may be a name before a colon, or to be one once somebody has typed on. */
function namesIn({ text }: ParsedDocument): string[] {
  return [...new Set([...text.getText().matchAll(NAME)].map(([, , name = '']) => name))];
}

function leadOf(bullets: readonly Located[]): string {
  let lead = '';
  for (const { value } of bullets) {
    if (lead.length >= LEAD) break;
    lead += `${lead === '' ? '' : '\n'}${value.replace(/\s+/g, ' ')}`;
  }
  // Not within a character that takes two code units.
  return lead.slice(0, LEAD).replace(/[\uD800-\uDBFF]$/, '');
}
