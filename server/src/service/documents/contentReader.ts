import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type {
  Content,
  LevelDefinition,
  Located,
  ManifestContent,
  RoleContent,
  RoleLevel,
  RuleOverride,
  RuleSetting,
  SkillContent,
  SkillLevel,
} from './content';
import type { DocumentKind } from './kinds';
import { entryOf } from './tree';
import type { MappingEntry, ScalarNode, ValueNode } from './tree';

/** Reads what a file of that kind says, leniently: what is not of the expected form is left out. */
export function readContent(
  kind: DocumentKind,
  root: ValueNode | undefined,
  text: TextDocument,
): Content {
  const reader = new ContentReader(text);
  if (kind === 'role') return reader.role(root);
  return kind === 'skill' ? reader.skill(root) : reader.manifest(root);
}

class ContentReader {
  constructor(private readonly text: TextDocument) {}

  role(root: ValueNode | undefined): RoleContent {
    return {
      kind: 'role',
      name: this.textAt(root, 'role'),
      family: this.textAt(root, 'family'),
      description: this.textAt(root, 'description'),
      levels: itemsOf(entryOf(root, 'levels')?.value)
        .filter((item) => item.kind === 'mapping')
        .map((item) => this.roleLevel(item)),
    };
  }

  private roleLevel(node: ValueNode): RoleLevel {
    return {
      name: this.textAt(node, 'level'),
      path: this.textAt(node, 'path'),
      description: this.textAt(node, 'description'),
      grades: this.listAt(node, 'grades'),
      responsibilities: this.listAt(node, 'responsibilities'),
      skills: entriesOf(entryOf(node, 'skills')?.value).map((entry) => ({
        skill: this.located(entry.key),
        level: this.skillLevelAsked(entry.value),
      })),
      range: this.range(node.start, node.end),
    };
  }

  /** True and false are no name of a level, but a value of the wrong type. */
  private skillLevelAsked(node: ValueNode): Located | undefined {
    return node.kind === 'scalar' && typeof node.value === 'boolean'
      ? undefined
      : this.scalar(node);
  }

  skill(root: ValueNode | undefined): SkillContent {
    return {
      kind: 'skill',
      name: this.textAt(root, 'skill'),
      description: this.textAt(root, 'description'),
      formerly: this.listAt(root, 'formerly'),
      levels: entriesOf(entryOf(root, 'levels')?.value).map((entry) => this.skillLevel(entry)),
    };
  }

  private skillLevel(entry: MappingEntry): SkillLevel {
    return {
      name: this.located(entry.key),
      bullets: this.list(entry.value),
      range: this.range(entry.key.start, Math.max(entry.value.end, entry.key.end)),
    };
  }

  manifest(root: ValueNode | undefined): ManifestContent {
    const files = entryOf(root, 'files')?.value;
    const preview = entryOf(root, 'preview')?.value;
    return {
      kind: 'manifest',
      name: this.textAt(root, 'framework'),
      levels: entriesOf(entryOf(root, 'levels')?.value).map((entry): LevelDefinition => ({
        name: this.located(entry.key),
        definition: this.scalar(entry.value),
      })),
      families: this.listAt(root, 'families'),
      grades: this.listAt(root, 'grades'),
      dictionary: this.listAt(root, 'dictionary'),
      language: this.textAt(root, 'language'),
      preset: this.preset(root),
      rules: this.ruleSettings(root),
      overrides: itemsOf(entryOf(root, 'overrides')?.value).map((item): RuleOverride => ({
        files: this.textOrList(item, 'files'),
        preset: this.preset(item),
        rules: this.ruleSettings(item),
      })),
      roleFiles: this.listAt(files, 'roles'),
      skillFiles: this.listAt(files, 'skills'),
      exclude: this.listAt(root, 'exclude'),
      preview: {
        title: this.textAt(preview, 'title'),
        logo: this.textAt(preview, 'logo'),
        stylesheet: this.textAt(preview, 'stylesheet'),
        grading: this.textAt(preview, 'grading'),
      },
    };
  }

  private preset(node: ValueNode | undefined): Located | undefined {
    return this.textAt(entryOf(node, 'rules')?.value, 'preset');
  }

  private ruleSettings(node: ValueNode | undefined): RuleSetting[] {
    return entriesOf(entryOf(node, 'rules')?.value)
      .filter(({ key }) => key.text !== 'preset')
      .flatMap((entry) => {
        const severity = this.scalar(entry.value);
        return severity ? [{ code: this.located(entry.key), severity }] : [];
      });
  }

  private textOrList(node: ValueNode, key: string): Located[] {
    const one = this.textAt(node, key);
    return one ? [one] : this.listAt(node, key);
  }

  private textAt(node: ValueNode | undefined, key: string): Located | undefined {
    return this.scalar(entryOf(node, key)?.value);
  }

  private listAt(node: ValueNode | undefined, key: string): Located[] {
    return this.list(entryOf(node, key)?.value);
  }

  private list(node: ValueNode | undefined): Located[] {
    return itemsOf(node).flatMap((item) => this.scalar(item) ?? []);
  }

  private scalar(node: ValueNode | undefined): Located | undefined {
    return node?.kind === 'scalar' && node.text.trim() !== '' ? this.located(node) : undefined;
  }

  private located(node: ScalarNode): Located {
    // A block scalar's last line breaks are punctuation, not part of the text a reader sees.
    const value = node.style === 'block' ? node.text.trimEnd() : node.text;
    return { value, range: this.range(node.start, node.end) };
  }

  private range(start: number, end: number): Range {
    return { start: this.text.positionAt(start), end: this.text.positionAt(end) };
  }
}

function itemsOf(node: ValueNode | undefined): readonly ValueNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Entries with a key that names something: keys that start with `x-` are the author's own (content format). */
function entriesOf(node: ValueNode | undefined): readonly MappingEntry[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.filter(({ key }) => key.text !== '' && !key.text.startsWith('x-'));
}
