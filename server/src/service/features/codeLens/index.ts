import type { CodeLens, Command, Position } from 'vscode-languageserver-types';
import type { CancellationToken } from '../../cancellation';
import type { Located } from '../../documents/content';
import type { ParsedDocument } from '../../documents/parse';
import type { SkillUsePlace } from '../../index/framework';
import { CLIENT_COMMANDS } from '../clientCommands';
import type { FeatureContext } from '../context';
import { usesOfSkillEver } from '../occurrences';
import { textRange } from '../ranges';
import * as messages from './messages';

/** Which code lenses are wanted. */
export interface CodeLensOptions {
  /** Above a skill: how many role levels ask for it. */
  readonly skillUses: boolean;
  /** Above each level of a skill: how many role levels ask for that level. */
  readonly skillLevelUses: boolean;
  /** Above a role and each of its levels: its preview; above the role its levels compared, too. */
  readonly preview: boolean;
  /** Whether the client has {@link CLIENT_COMMANDS}; the titles of others cannot be clicked. */
  readonly clientCommands: boolean;
}

/** What a lens counts, noted in its `data` until it comes into view; without level: at any. */
interface Count {
  readonly uri: string;
  readonly skill: string;
  readonly level: string | undefined;
}

/**
 * The code lenses of a document (LSP, textDocument/codeLens), in the order of the text. Those that
 * count are without a title until they are resolved.
 */
export async function codeLenses(
  { store }: FeatureContext,
  uri: string,
  options: CodeLensOptions,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const document = await store.document(uri);
  if (!document || token.isCancellationRequested) return [];
  if (document.content.kind === 'role') return options.preview ? previews(document, options) : [];
  return document.content.kind === 'skill' ? counts(document, options) : [];
}

/**
 * The lens with its count as the title (LSP, codeLens/resolve). Waits until every file was read; a lens
 * that needs nothing comes back as it is.
 */
export async function resolveCodeLens(
  { store }: FeatureContext,
  lens: CodeLens,
  options: Pick<CodeLensOptions, 'clientCommands'>,
  token: CancellationToken,
): Promise<CodeLens> {
  const count = readCount(lens.data);
  if (!count) return lens;
  await store.loaded;
  if (token.isCancellationRequested) return lens;
  store.refreshOpenDocuments();
  const { uri, skill, level } = count;
  const framework = store.index.frameworkOf(uri);
  const all = usesOfSkillEver(framework, skill);
  const uses = level === undefined ? all : all.filter((use) => use.level?.value === level);
  const say = level === undefined ? messages.askedFor : messages.askedForAtLevel;
  const title = say(roleLevelsIn(uses), rolesIn(uses));
  const clickable = options.clientCommands && uses.length > 0;
  return { ...lens, command: toCommand(title, clickable, 'showUses', uri, lens.range.start) };
}

/** Above the role its page and its levels side by side, above each role level its page. */
function previews(document: ParsedDocument, options: CodeLensOptions): CodeLens[] {
  const { content, uri } = document;
  if (content.kind !== 'role' || !options.clientCommands) return [];
  const lens = (name: Located, title: string, command: keyof typeof CLIENT_COMMANDS): CodeLens => ({
    range: textRange(name, document.text),
    command: toCommand(title, true, command, uri, name.range.start),
  });
  const { name } = content;
  const levels = content.levels.flatMap((level) => level.name ?? []);
  return [
    ...(name ? [lens(name, messages.preview(), 'openPreviewAt')] : []),
    ...(name && levels.length > 1 ? [lens(name, messages.compareLevels(), 'compareLevels')] : []),
    ...levels.map((level) => lens(level, messages.preview(), 'openPreviewAt')),
  ];
}

function counts(document: ParsedDocument, options: CodeLensOptions): CodeLens[] {
  const { content, uri } = document;
  if (content.kind !== 'skill' || !content.name) return [];
  const { name } = content;
  const lens = (located: Located, level?: string): CodeLens => ({
    range: textRange(located, document.text),
    data: { uri, skill: name.value, ...(level !== undefined && { level }) },
  });
  return [
    ...(options.skillUses ? [lens(name)] : []),
    ...(options.skillLevelUses
      ? content.levels.map((level) => lens(level.name, level.name.value))
      : []),
  ].sort((a, b) => a.range.start.line - b.range.start.line);
}

function toCommand(
  title: string,
  clickable: boolean,
  command: keyof typeof CLIENT_COMMANDS,
  uri: string,
  position: Position,
): Command {
  // Without a command the title is text (VS Code; other editors show it all the same).
  if (!clickable) return { title, command: '' };
  return { title, command: CLIENT_COMMANDS[command], arguments: [uri, position] };
}

/** The note in a lens, read without trust: it has been through a client. */
function readCount(data: unknown): Count | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, skill, level }: { [key in keyof Count]?: unknown } = data;
  if (typeof uri !== 'string' || typeof skill !== 'string') return undefined;
  return { uri, skill, level: typeof level === 'string' ? level : undefined };
}

function roleLevelsIn(uses: readonly SkillUsePlace[]): number {
  return new Set(uses.map(({ roleLevel }) => roleLevel)).size;
}

function rolesIn(uses: readonly SkillUsePlace[]): number {
  return new Set(uses.map(({ uri }) => uri)).size;
}
