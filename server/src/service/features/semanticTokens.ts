import type { Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { Located, ManifestContent, RoleContent, SkillContent } from '../documents/content';
import { rangeOf } from '../documents/parse';
import type { ParsedDocument } from '../documents/parse';
import { schemaAt } from '../documents/schemas';
import type { ValueNode } from '../documents/tree';
import type { Framework } from '../index/framework';
import type { FeatureContext } from './context';
import { skillMeant } from './occurrences';
import { comparePositions, textRange } from './ranges';
import { isExtension } from './symbolAt';

/** What a token is; the first five also name what they are elsewhere in the product. */
export const TOKEN_TYPES = [
  'capabilitySkill',
  'capabilitySkillLevel',
  'capabilityRole',
  'capabilityRoleLevel',
  'capabilityFamily',
  'capabilityGrade',
  'property',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/**
 * What else is to say of a token: that it stands where its thing is declared; that it is a name from
 * before a skill was renamed; that nothing of that name is defined.
 */
export const TOKEN_MODIFIERS = ['declaration', 'deprecated', 'unresolved'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A part of one line; positions and length in UTF-16 code units. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The names and keys of a document (LSP `textDocument/semanticTokens`), in the order of the text and
 * without overlaps. What only the framework knows shows in the modifiers, and not before all files
 * were read.
 */
export async function semanticTokens(
  context: FeatureContext,
  uri: string,
  token: CancellationToken,
): Promise<SemanticToken[]> {
  const document = await context.store.document(uri);
  if (!document || token.isCancellationRequested) return [];
  const { index, isComplete } = context.store;
  const names = new Names(isComplete ? index.frameworkOf(uri) : undefined);
  const collector = new Collector(document, names);
  collector.collect();
  return collector.inOrder();
}

/** What the framework says about names; nothing, as long as it is not known. */
class Names {
  constructor(private readonly framework: Framework | undefined) {}

  skill(name: string): TokenModifier[] {
    if (!this.framework || this.framework.skill(name)) return [];
    return skillMeant(this.framework, name) ? ['deprecated'] : ['unresolved'];
  }

  /** @param skill the skill that is asked for at that level; undefined for any. */
  skillLevel(name: string, skill: string | undefined): TokenModifier[] {
    if (!this.framework) return [];
    const isKnown = this.framework.levels.some((level) => level.name === name);
    const meant = skill === undefined ? undefined : skillMeant(this.framework, skill);
    const isWorded = !meant || meant.levels.some((level) => level.name.value === name);
    return isKnown && isWorded ? [] : ['unresolved'];
  }

  family(name: string): TokenModifier[] {
    return this.listed(name, this.framework?.families);
  }

  grade(name: string): TokenModifier[] {
    return this.listed(name, this.framework?.grades);
  }

  /** A framework that lists nothing leaves the names to its files. */
  private listed(name: string, list: readonly Located[] = []): TokenModifier[] {
    return list.length === 0 || list.some(({ value }) => value === name) ? [] : ['unresolved'];
  }
}

class Collector {
  private readonly tokens: SemanticToken[] = [];
  private readonly names: Names;

  constructor(
    private readonly document: ParsedDocument,
    names: Names,
  ) {
    this.names = names;
  }

  collect(): void {
    const { content, root } = this.document;
    if (content.kind === 'role') this.role(content);
    else if (content.kind === 'skill') this.skill(content);
    else this.manifest(content);
    if (root) this.keys(root, []);
  }

  /** Each place once: by an anchor the same text may serve several role levels. */
  inOrder(): SemanticToken[] {
    const sorted = this.tokens.sort((a, b) => a.line - b.line || a.character - b.character);
    let line = -1;
    let end = 0;
    return sorted.filter((token) => {
      if (token.line === line && token.character < end) return false;
      line = token.line;
      end = token.character + token.length;
      return true;
    });
  }

  private role({ name, family, levels }: RoleContent): void {
    this.add(name, 'capabilityRole', ['declaration']);
    this.add(family, 'capabilityFamily', (value) => this.names.family(value));
    for (const level of levels) {
      this.add(level.name, 'capabilityRoleLevel', ['declaration']);
      for (const grade of level.grades) {
        this.add(grade, 'capabilityGrade', (value) => this.names.grade(value));
      }
      for (const use of level.skills) {
        if (isExtension(use.skill.value)) continue;
        this.add(use.skill, 'capabilitySkill', (value) => this.names.skill(value));
        this.add(use.level, 'capabilitySkillLevel', (value) =>
          this.names.skillLevel(value, use.skill.value),
        );
      }
    }
  }

  private skill({ name, formerly, levels }: SkillContent): void {
    this.add(name, 'capabilitySkill', ['declaration']);
    for (const former of formerly) {
      this.add(former, 'capabilitySkill', ['declaration', 'deprecated']);
    }
    for (const level of levels) {
      if (isExtension(level.name.value)) continue;
      this.add(level.name, 'capabilitySkillLevel', (value) =>
        this.names.skillLevel(value, undefined),
      );
    }
  }

  private manifest({ levels, families, grades }: ManifestContent): void {
    for (const { name } of levels) {
      if (!isExtension(name.value)) this.add(name, 'capabilitySkillLevel', ['declaration']);
    }
    for (const family of families) this.add(family, 'capabilityFamily', ['declaration']);
    for (const grade of grades) this.add(grade, 'capabilityGrade', ['declaration']);
  }

  /** The keys that the schema knows; all others are names, or of no meaning to the framework. */
  private keys(node: ValueNode, path: readonly string[]): void {
    if (node.kind === 'scalar') return;
    if (node.kind === 'list') {
      for (const [position, item] of node.items.entries()) {
        if (node.start <= item.start) this.keys(item, [...path, String(position)]);
      }
      return;
    }
    const known = schemaAt(this.document.kind, path)?.properties;
    for (const { key, value, merged } of node.entries) {
      if (merged || isExtension(key.text)) continue;
      if (known && Object.hasOwn(known, key.text)) {
        const range = rangeOf(this.document, key);
        this.add({ value: key.text, range }, 'property', []);
      }
      // What an alias stands for has its keys where it is written.
      if (key.end <= value.start) this.keys(value, [...path, key.text]);
    }
  }

  private add(
    located: Located | undefined,
    type: TokenType,
    modifiers: readonly TokenModifier[] | ((name: string) => readonly TokenModifier[]),
  ): void {
    if (!located) return;
    const given = typeof modifiers === 'function' ? modifiers(located.value) : modifiers;
    for (const { start, end } of this.linesOf(textRange(located, this.document.text))) {
      const length = end.character - start.character;
      if (length <= 0) continue;
      this.tokens.push({ ...start, length, type, modifiers: given });
    }
  }

  /** A range cut at line breaks, without the white space around them. */
  private linesOf(range: Range): Range[] {
    const { start, end } = range;
    if (start.line === end.line) return [range];
    const { text } = this.document;
    const lines: Range[] = [];
    for (let line = start.line; line <= end.line; line++) {
      const whole = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      const written = text.getText(whole).trimEnd();
      const indent = written.length - written.trimStart().length;
      const first = { line, character: line === start.line ? start.character : indent };
      const last = { line, character: line === end.line ? end.character : written.length };
      if (comparePositions(first, last) < 0) lines.push({ start: first, end: last });
    }
    return lines;
  }
}
