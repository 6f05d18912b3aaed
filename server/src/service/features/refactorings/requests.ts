import type { Range, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from '../../cancellation';
import type { ParsedDocument } from '../../documents/parse';
import type { Framework } from '../../index/framework';
import { parentUri } from '../../uris';
import type { FeatureContext } from '../context';
import { newFile } from '../newFiles';
import * as newFileMessages from '../newFiles/messages';
import { presentName, usesOfSkillEver } from '../occurrences';
import { symbolIn } from '../symbolAt';
import { toWorkspaceEdit } from './change';
import type { FileChange } from './change';
import { bulletsAt, extractBullets, extractedSkillText } from './extractSkill';
import { mergeSkills } from './mergeSkills';
import type { Problem } from './mergeSkills';
import * as messages from './messages';
import { moveLevels } from './moveLevel';
import type {
  RefactorAnswer,
  RefactorChoices,
  RefactorChoicesRequest,
  RefactorRequest,
} from './request';
import { roleLevelsOf, selectionOf } from './roleTree';
import { sortFramework } from './sortSkills';
import { roleLevelAt, splitRoleLevel } from './splitRoleLevel';

type Request<K extends RefactorRequest['kind']> = Extract<RefactorRequest, { kind: K }>;

const CANCELLED: Problem = { problem: '' };

/**
 * Works out a refactoring with what a person chose for it. Writes nothing.
 * @returns the edit, or a sentence that says why there is none; an empty one where the token stopped it.
 */
export async function refactor(
  context: FeatureContext,
  request: RefactorRequest,
  token: CancellationToken,
): Promise<RefactorAnswer> {
  const { store } = context;
  await store.loaded;
  store.refreshOpenDocuments();
  const framework = store.index.frameworkOf(request.uri);
  if (request.kind === 'sort-framework') {
    const changes = await sortFramework(store, framework, token);
    if (!changes) return CANCELLED;
    return changes.length > 0 ? toAnswer(changes) : { problem: messages.sorted() };
  }
  if (request.kind === 'merge-skill') {
    const { from, into } = request;
    const changes = await mergeSkills(store, framework, from, into, token);
    return changes ? toAnswer(changes) : CANCELLED;
  }
  const document = await store.document(request.uri);
  if (!document) return { problem: messages.noSkillLine() };
  if (request.kind === 'extract-skill') {
    return extractSkill(context, framework, document, request, token);
  }
  if (request.kind === 'split-role-level') return split(context, document, request);
  const direction = request.kind === 'raise-skill-level' ? 'up' : 'down';
  const selections = request.ranges.map((range) => selectionOf(document, range));
  const moved = moveLevels(document, framework, selections, direction);
  return 'problem' in moved ? moved : toAnswer([editsOf(document, moved)]);
}

/** What there is to choose from before {@link refactor} is asked. */
export async function refactorChoices(
  context: FeatureContext,
  { kind, uri, range }: RefactorChoicesRequest,
  token: CancellationToken,
): Promise<RefactorChoices> {
  const { store } = context;
  await store.loaded;
  const document = await store.document(uri);
  if (token.isCancellationRequested) return CANCELLED;
  const framework = store.index.frameworkOf(uri);
  if (document && document.problems.length > 0) return { problem: messages.notWhole() };
  switch (kind) {
    case 'extract-skill':
      return extractionChoices(document, framework, range);
    case 'merge-skill':
      return mergeChoices(document, framework, range);
    case 'split-role-level': {
      const level = document && roleLevelAt(document, selectionOf(document, range), 'text');
      if (!document || !level) return { problem: messages.noRoleLevel() };
      if (roleLevelsOf(document).length < 2) return { problem: messages.onlyRoleLevel() };
      return { kind, name: level.name };
    }
  }
}

function extractionChoices(
  document: ParsedDocument | undefined,
  framework: Framework,
  range: Range,
): RefactorChoices {
  const chosen = document && bulletsAt(document, selectionOf(document, range));
  if (!chosen) return { problem: messages.noBullets() };
  const levels = framework.levels.map(({ name }) => name);
  return { kind: 'extract-skill', bullets: chosen.texts, levels };
}

function mergeChoices(
  document: ParsedDocument | undefined,
  framework: Framework,
  range: Range,
): RefactorChoices {
  const symbol = document && symbolIn(document, range.start);
  if (symbol?.kind !== 'skill') return { problem: messages.noSkill() };
  const skill = presentName(framework, symbol.name);
  if (!framework.skill(skill)) return { problem: messages.notDeclaredOnce(skill) };
  const uses = usesOfSkillEver(framework, skill);
  return {
    kind: 'merge-skill',
    skill,
    roleLevels: new Set(uses.map(({ roleLevel }) => roleLevel)).size,
    others: framework.skillNames().filter((name) => name !== skill),
  };
}

async function extractSkill(
  context: FeatureContext,
  framework: Framework,
  document: ParsedDocument,
  { range, name, level }: Request<'extract-skill'>,
  token: CancellationToken,
): Promise<RefactorAnswer> {
  if (!framework.levels.some((known) => known.name === level)) {
    return { problem: messages.notALevel(level) };
  }
  const chosen = bulletsAt(document, selectionOf(document, range));
  if (!chosen) return { problem: messages.noBullets() };
  const folder = framework.root;
  const file = newFile(context, { kind: 'skill', name, folder, isExact: false, families: [] });
  if ('problem' in file) return file;
  const skill = name.trim().replace(/\s+/g, ' ');
  const addition = { skill, level };
  const { store } = context;
  const extraction = await extractBullets(store, framework, chosen.texts, addition, token);
  if (!extraction) return CANCELLED;
  if (!extraction.files.some(({ uri }) => uri === document.uri)) {
    return { problem: messages.noSkillsHere() };
  }
  const text = extractedSkillText(skill, level, extraction);
  const answer = toAnswer([{ uri: file.uri, text }, ...extraction.files]);
  const selection = rangeOfText(text, newFileMessages.skillDescription());
  return 'edit' in answer ? { ...answer, open: { uri: file.uri, selection } } : answer;
}

function split(
  context: FeatureContext,
  document: ParsedDocument,
  { uri, position, name }: Request<'split-role-level'>,
): RefactorAnswer {
  if (document.problems.length > 0) return { problem: messages.notWhole() };
  const selection = selectionOf(document, { start: position, end: position });
  const level = roleLevelAt(document, selection, 'text');
  if (!level) return { problem: messages.noRoleLevel() };
  const folder = parentUri(uri);
  const file = newFile(context, { kind: 'role', name, folder, isExact: true, families: [] });
  if ('problem' in file) return file;
  const role = name.trim().replace(/\s+/g, ' ');
  const answer = toAnswer(splitRoleLevel(document, level, role, file.uri));
  const start = { line: 0, character: 0 };
  return 'edit' in answer
    ? { ...answer, open: { uri: file.uri, selection: { start, end: start } } }
    : answer;
}

function toAnswer(changes: readonly FileChange[] | Problem): RefactorAnswer {
  return 'problem' in changes ? changes : { edit: toWorkspaceEdit(changes) };
}

function editsOf({ uri }: ParsedDocument, edits: readonly TextEdit[]): FileChange {
  return { uri, edits };
}

function rangeOfText(text: string, part: string): Range {
  const document = TextDocument.create('', '', 0, text);
  const start = Math.max(0, text.indexOf(part));
  return {
    start: document.positionAt(start),
    end: document.positionAt(start + part.length),
  };
}
