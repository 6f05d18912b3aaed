import type { Position, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type {
  Content,
  LevelDefinition,
  Located,
  ManifestContent,
  RoleContent,
  RoleLevel,
  SkillContent,
  SkillLevel,
  SkillUse,
} from '../documents/content';
import type { ParsedDocument } from '../documents/parse';
import { rangeOf } from '../documents/parse';
import type { ScalarNode, ValueNode } from '../documents/tree';
import type { FeatureContext } from './context';
import { comparePositions, textRange, touches } from './ranges';

interface SymbolBase {
  /** The name as it reads, without quotes. */
  readonly name: string;
  /** Where its text stands: inside the quotes, where there are any. */
  readonly range: Range;
}

/** A line of a role level's `skills`, around a skill or skill level that stands in it. */
export interface UseContext {
  readonly roleLevel: RoleLevel;
  readonly use: SkillUse;
}

/** A skill's name: after `skill:`, in `formerly`, or in a role level's `skills`. */
export type SkillSymbol = SymbolBase & { readonly kind: 'skill' } & (
    | { readonly place: 'declaration' | 'former-name'; readonly content: SkillContent }
    | ({ readonly place: 'use' } & UseContext)
  );

/** A skill level: in the manifest's `levels`, in a skill's, or behind a skill in a role. */
export type SkillLevelSymbol = SymbolBase & { readonly kind: 'skill-level' } & (
    | { readonly place: 'manifest'; readonly definition: LevelDefinition }
    | { readonly place: 'skill'; readonly content: SkillContent; readonly level: SkillLevel }
    | ({ readonly place: 'use' } & UseContext)
  );

/** A role's name after `role:`. */
export interface RoleSymbol extends SymbolBase {
  readonly kind: 'role';
  readonly content: RoleContent;
}

/** A role level's name after `level:`. */
export interface RoleLevelSymbol extends SymbolBase {
  readonly kind: 'role-level';
  readonly content: RoleContent;
  readonly roleLevel: RoleLevel;
}

/** A role family or a grade: in the manifest's list, or in a role. */
export interface ListedSymbol extends SymbolBase {
  readonly kind: 'family' | 'grade';
  readonly place: 'manifest' | 'use';
}

/** A key of the schema; `path` holds keys and list positions from the root, the key itself last. */
export interface KeySymbol extends SymbolBase {
  readonly kind: 'key';
  readonly path: readonly string[];
}

/** A rule's code in the manifest's `rules`. */
export interface RuleSymbol extends SymbolBase {
  readonly kind: 'rule';
}

/** What can stand at a position, as far as the framework has a meaning for it. */
export type FrameworkSymbol =
  | SkillSymbol
  | SkillLevelSymbol
  | RoleSymbol
  | RoleLevelSymbol
  | ListedSymbol
  | KeySymbol
  | RuleSymbol;

/** A symbol and the document that it stands in. */
export interface SymbolInDocument {
  readonly document: ParsedDocument;
  readonly symbol: FrameworkSymbol;
}

/**
 * What stands at a position of a document, open or not.
 * @param position zero-based UTF-16 (LSP); either edge of a name counts.
 * @returns undefined where there is nothing the framework knows, such as prose.
 */
export async function symbolAt(
  context: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<SymbolInDocument | undefined> {
  const document = await context.store.document(uri);
  if (!document || token.isCancellationRequested) return undefined;
  const symbol = symbolIn(document, position);
  return symbol && { document, symbol };
}

/** {@link symbolAt} for a document that is at hand. */
export function symbolIn(
  document: ParsedDocument,
  position: Position,
): FrameworkSymbol | undefined {
  return new Finder(document, position).find();
}

class Finder {
  constructor(
    private readonly document: ParsedDocument,
    private readonly position: Position,
  ) {}

  find(): FrameworkSymbol | undefined {
    // Names first: a skill's name is also a key to YAML, but a name to everybody else.
    return this.name(this.document.content) ?? this.key();
  }

  private name(content: Content): FrameworkSymbol | undefined {
    if (content.kind === 'role') return this.inRole(content);
    return content.kind === 'skill' ? this.inSkill(content) : this.inManifest(content);
  }

  private inRole(content: RoleContent): FrameworkSymbol | undefined {
    if (this.at(content.name)) return { kind: 'role', ...this.named(content.name), content };
    if (this.at(content.family)) {
      return { kind: 'family', place: 'use', ...this.named(content.family) };
    }
    // With anchors one line of text serves several role levels: the one around it goes first.
    const around = content.levels.filter((level) => touches(level.range, this.position));
    for (const roleLevel of new Set([...around, ...content.levels])) {
      const found = this.inRoleLevel(content, roleLevel);
      if (found) return found;
    }
    return undefined;
  }

  private inRoleLevel(content: RoleContent, roleLevel: RoleLevel): FrameworkSymbol | undefined {
    if (this.at(roleLevel.name)) {
      return { kind: 'role-level', ...this.named(roleLevel.name), content, roleLevel };
    }
    const grade = roleLevel.grades.find((candidate) => this.at(candidate));
    if (grade) return { kind: 'grade', place: 'use', ...this.named(grade) };
    const asked = roleLevel.skills.find(({ skill }) => this.at(skill));
    if (asked) {
      return { kind: 'skill', place: 'use', ...this.named(asked.skill), roleLevel, use: asked };
    }
    const use = this.useAtLevel(roleLevel);
    return (
      use?.level && { kind: 'skill-level', place: 'use', ...this.named(use.level), roleLevel, use }
    );
  }

  /** The line whose skill level stands here; of several that share it by an anchor, its own. */
  private useAtLevel(roleLevel: RoleLevel): SkillUse | undefined {
    const uses = roleLevel.skills.filter(({ level }) => this.at(level));
    const before = uses
      .filter(({ skill, level }) => level && isBefore(skill, level))
      .sort((a, b) => comparePositions(b.skill.range.start, a.skill.range.start));
    return before[0] ?? uses[0];
  }

  private inSkill(content: SkillContent): FrameworkSymbol | undefined {
    if (this.at(content.name)) {
      return { kind: 'skill', place: 'declaration', ...this.named(content.name), content };
    }
    const former = content.formerly.find((candidate) => this.at(candidate));
    if (former) return { kind: 'skill', place: 'former-name', ...this.named(former), content };
    const level = content.levels.find(({ name }) => this.at(name) && !isExtension(name.value));
    return (
      level && { kind: 'skill-level', place: 'skill', ...this.named(level.name), content, level }
    );
  }

  private inManifest(content: ManifestContent): FrameworkSymbol | undefined {
    const definition = content.levels.find(({ name }) => this.at(name) && !isExtension(name.value));
    if (definition) {
      return {
        kind: 'skill-level',
        place: 'manifest',
        ...this.named(definition.name),
        definition,
      };
    }
    const family = content.families.find((candidate) => this.at(candidate));
    if (family) return { kind: 'family', place: 'manifest', ...this.named(family) };
    const grade = content.grades.find((candidate) => this.at(candidate));
    return grade && { kind: 'grade', place: 'manifest', ...this.named(grade) };
  }

  private key(): KeySymbol | RuleSymbol | undefined {
    const found = this.keyBelow(this.document.root, []);
    if (!found) return undefined;
    const { key, path } = found;
    const named = this.named({ value: key.text, range: rangeOf(this.document, key) });
    const inRules = path.length === 2 && path[0] === 'rules' && !isExtension(key.text);
    return this.document.kind === 'manifest' && inRules
      ? { kind: 'rule', ...named }
      : { kind: 'key', path, ...named };
  }

  private keyBelow(
    node: ValueNode | undefined,
    path: readonly string[],
  ): { key: ScalarNode; path: readonly string[] } | undefined {
    if (!node || node.kind === 'scalar') return undefined;
    const inside = (part: ValueNode) => touches(rangeOf(this.document, part), this.position);
    if (node.kind === 'list') {
      const index = node.items.findIndex(inside);
      return index < 0 ? undefined : this.keyBelow(node.items[index], [...path, String(index)]);
    }
    // What a merge key brings in stands elsewhere, and is found there.
    const entries = node.entries.filter((entry) => !entry.merged);
    const own = entries.find((entry) => inside(entry.key));
    if (own) return { key: own.key, path: [...path, own.key.text] };
    const around = entries.find((entry) => inside(entry.value));
    return around && this.keyBelow(around.value, [...path, around.key.text]);
  }

  private at(located: Located | undefined): located is Located {
    return located !== undefined && touches(located.range, this.position);
  }

  private named(located: Located): { name: string; range: Range } {
    return { name: located.value, range: textRange(located, this.document.text) };
  }
}

function isBefore(a: Located, b: Located): boolean {
  return comparePositions(a.range.end, b.range.start) <= 0;
}

/** Keys that start with `x-` pass through every tool untouched (content format). */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}
