import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { Located } from '../documents/content';
import { rangeOf } from '../documents/parse';
import type { Framework } from '../index/framework';
import type { ManifestSummary, SkillSummary } from '../index/summary';
import type { FeatureContext } from './context';
import { textRange } from './ranges';
import { symbolAt } from './symbolAt';
import type { FrameworkSymbol, SymbolInDocument } from './symbolAt';

/** A place to go to: the name, and all that belongs to it. */
interface Target {
  readonly uri: string;
  readonly name: Located;
  /** Undefined: the whole file. */
  readonly whole: Range | undefined;
}

/**
 * Where the thing that is named at a position is described (LSP `textDocument/definition`): a skill
 * in its file, a level in the skill's file or the manifest, a family or grade in the manifest. On
 * the description itself the answer is that place, from which an editor goes on to the uses.
 * @param position zero-based UTF-16 (LSP).
 * @returns several links where several files describe one name; none for an unknown name.
 */
export async function definition(
  context: FeatureContext,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<LocationLink[]> {
  const found = await symbolAt(context, uri, position, token);
  if (!found) return [];
  const framework = context.store.index.frameworkOf(uri);
  const links: LocationLink[] = [];
  for (const target of targetsOf(found, framework)) {
    const document = await context.store.document(target.uri);
    if (token.isCancellationRequested) return [];
    const targetSelectionRange = textRange(target.name, document?.text);
    links.push({
      originSelectionRange: found.symbol.range,
      targetUri: target.uri,
      targetRange:
        target.whole ?? (document?.root ? rangeOf(document, document.root) : targetSelectionRange),
      targetSelectionRange,
    });
  }
  return links;
}

function targetsOf({ symbol, document }: SymbolInDocument, framework: Framework): Target[] {
  const { uri, content } = document;
  switch (symbol.kind) {
    case 'skill':
      return skillTargets(symbol, uri, framework);
    case 'skill-level':
      return levelTargets(symbol, uri, framework);
    case 'family':
      return listed(framework.manifest, framework.families, symbol.name);
    case 'grade':
      return listed(framework.manifest, framework.grades, symbol.name);
    case 'role':
      return content.kind === 'role' && content.name
        ? [{ uri, name: content.name, whole: undefined }]
        : [];
    case 'role-level': {
      const { name, range } = symbol.roleLevel;
      return name ? [{ uri, name, whole: range }] : [];
    }
    default:
      return [];
  }
}

function skillTargets(
  symbol: Extract<FrameworkSymbol, { kind: 'skill' }>,
  uri: string,
  framework: Framework,
): Target[] {
  if (symbol.place === 'use') {
    return skillsMeant(framework, symbol.name).flatMap((skill) => toSkill(skill));
  }
  const { name } = symbol.content;
  return name ? [{ uri, name, whole: undefined }] : [];
}

/** The skills of exactly that name; where there is none, those that were once called so. */
function skillsMeant(framework: Framework, name: string): SkillSummary[] {
  const present = framework.skillsNamedLike(name).filter((skill) => skill.name?.value === name);
  return present.length > 0 ? present : framework.skillsFormerlyNamed(name);
}

function toSkill({ uri, name }: SkillSummary): Target[] {
  return name ? [{ uri, name, whole: undefined }] : [];
}

function levelTargets(
  symbol: Extract<FrameworkSymbol, { kind: 'skill-level' }>,
  uri: string,
  framework: Framework,
): Target[] {
  const inManifest = (framework.manifest?.levels ?? [])
    .filter(({ name }) => name.value === symbol.name)
    .map(({ name, definition: text }) => ({
      uri: framework.manifest?.uri ?? uri,
      name,
      whole: { start: name.range.start, end: (text ?? name).range.end },
    }));
  switch (symbol.place) {
    case 'manifest':
      return inManifest;
    case 'skill':
      // Where the levels are the default ones no file describes them: the place itself will do.
      return inManifest.length > 0
        ? inManifest
        : [{ uri, name: symbol.level.name, whole: symbol.level.range }];
    case 'use': {
      const inSkills = skillsMeant(framework, symbol.use.skill.value).flatMap((skill) =>
        skill.levels
          .filter(({ name }) => name.value === symbol.name)
          .map(({ name, range }) => ({ uri: skill.uri, name, whole: range })),
      );
      return inSkills.length > 0 ? inSkills : inManifest;
    }
  }
}

function listed(
  manifest: ManifestSummary | undefined,
  list: readonly Located[],
  name: string,
): Target[] {
  const entry = list.find(({ value }) => value === name);
  return manifest && entry ? [{ uri: manifest.uri, name: entry, whole: entry.range }] : [];
}
