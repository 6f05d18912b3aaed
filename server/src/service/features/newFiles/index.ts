import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Framework } from '../../index/framework';
import { defaultLevels } from '../../index/levels';
import { kebabCase } from '../../index/names';
import { isManifestName } from '../../documents/kinds';
import { baseName, childUri, parentUri } from '../../uris';
import type { FeatureContext } from '../context';
import { anySkill, folderOf } from '../frameworkHabits';
import { refuseWording } from '../nameWording';
import { writeScalar, writeText } from '../scalarText';
import { nameAtStart } from '../../prose/article';
import * as messages from './messages';

/** What a person asks for. */
export interface NewFileRequest {
  readonly kind: 'role' | 'skill' | 'framework';
  readonly name: string;
  /** URI of a folder: the file's own (`isExact`), or any of the framework's. */
  readonly folder: string;
  /** The file goes into that folder itself, not where the framework keeps its kind. */
  readonly isExact: boolean;
  /** A role's family, or a framework's first families. */
  readonly families: readonly string[];
}

/** A file to write, and the words in it to write over first. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
  readonly selection: Range;
}

/** The file, or a sentence that says why there can be none. */
export type NewFileAnswer = NewFile | { readonly problem: string };

/** Makes the text of a new role, skill or manifest, valid as it stands. Writes nothing. */
export function newFile({ store }: FeatureContext, request: NewFileRequest): NewFileAnswer {
  store.refreshOpenDocuments();
  const name = request.name.trim().replace(/\s+/g, ' ');
  const problem = refuseWording(name) ?? refuseFile(request.kind, name);
  if (problem !== undefined) return { problem };
  if (request.kind === 'framework') return newFramework(store.index.uris(), request, name);
  const framework = store.index.frameworkOf(childUri(request.folder, 'any.skill.yaml'));
  return request.kind === 'role'
    ? newRole(framework, request, name)
    : newSkill(framework, request, name);
}

function newRole(framework: Framework, request: NewFileRequest, name: string): NewFileAnswer {
  const [known] = framework.rolesNamedLike(name);
  if (known)
    return { problem: messages.roleExists(known.name?.value ?? name, baseName(known.uri)) };
  const skill = anySkill(framework);
  if (!skill) return { problem: messages.skillFirst() };
  const folder = request.isExact ? request.folder : folderOf(framework, 'role');
  const uri = freeUri(framework, folder, name, 'role');
  const begin = nameAtStart(name, (word) => framework.listsWord(word));
  const text = [
    `role: ${writeText(name)}`,
    `family: ${writeText(request.families[0] ?? '')}`,
    `description: ${writeText(begin + messages.roleDescription())}`,
    'levels:',
    `  - level: ${writeText(name)}`,
    `    description: ${writeText(begin + messages.roleLevelDescription())}`,
    '    skills:',
    `      ${writeText(skill.name)}: ${writeScalar(skill.level)}`,
    '',
  ].join('\n');
  return withSelection(uri, text, messages.roleDescription());
}

function newSkill(framework: Framework, request: NewFileRequest, name: string): NewFileAnswer {
  const [known] = framework.skillsNamedLike(name);
  if (known)
    return { problem: messages.skillExists(known.name?.value ?? name, baseName(known.uri)) };
  const [former] = framework.skillsFormerlyNamed(name);
  if (former) return { problem: messages.wasSkillName(name, former.name?.value ?? '') };
  const folder = request.isExact ? request.folder : folderOf(framework, 'skill');
  const uri = freeUri(framework, folder, name, 'skill');
  const text = [
    `skill: ${writeText(name)}`,
    `description: ${writeText(messages.skillDescription())}`,
    'levels:',
    ...framework.levels.flatMap((level) => [
      `  ${writeScalar(level.name)}:`,
      `    - ${writeText(messages.bullet(level.name))}`,
    ]),
    '',
  ].join('\n');
  return withSelection(uri, text, messages.skillDescription());
}

function newFramework(
  known: Iterable<string>,
  { folder, families }: NewFileRequest,
  name: string,
): NewFileAnswer {
  const uri = childUri(folder, 'capability-framework.yaml');
  for (const other of known) {
    if (parentUri(other) === folder && isManifestName(baseName(other))) {
      return { problem: messages.frameworkExists(baseName(other)) };
    }
  }
  const levels = defaultLevels();
  const text = [
    `framework: ${writeText(name)}`,
    'levels:',
    ...levels.map((level) => `  ${level.name}: ${writeText(level.definition ?? '')}`),
    ...(families.length > 0 ? ['families:', ...families.map((f) => `  - ${writeText(f)}`)] : []),
    '',
  ].join('\n');
  return withSelection(uri, text, levels[0]?.definition ?? name);
}

function refuseFile(kind: NewFileRequest['kind'], name: string): string | undefined {
  return kind !== 'framework' && kebabCase(name) === '' ? messages.needsLetter() : undefined;
}

/** A place for the file; where a name that differs in signs alone has taken it, with a number behind. */
function freeUri(
  framework: Framework,
  folder: string,
  name: string,
  kind: 'role' | 'skill',
): string {
  const stem = kebabCase(name);
  let uri = childUri(folder, `${stem}.${kind}.yaml`);
  for (let number = 2; framework.summary(uri); number++) {
    uri = childUri(folder, `${stem}-${number}.${kind}.yaml`);
  }
  return uri;
}

function withSelection(uri: string, text: string, selected: string): NewFile {
  const start = Math.max(0, text.indexOf(selected));
  const document = TextDocument.create(uri, '', 0, text);
  return {
    uri,
    text,
    selection: {
      start: document.positionAt(start),
      end: document.positionAt(start + selected.length),
    },
  };
}
