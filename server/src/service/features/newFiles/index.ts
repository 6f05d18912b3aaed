import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Framework } from '../../index/framework';
import { defaultLevels } from '../../index/levels';
import { kebabCase } from '../../index/names';
import { baseName, childUri, parentUri } from '../../uris';
import type { FeatureContext } from '../context';
import { anySkill, folderOf } from '../frameworkHabits';
import { writeScalar } from '../scalarText';
import { indefiniteArticle, nameInSentence } from '../../prose/article';
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
  const problem = wording(name);
  if (problem !== undefined) return { problem };
  if (request.kind === 'framework') return newFramework(store.index.uris(), request, name);
  const framework = store.index.frameworkOf(childUri(request.folder, 'any.skill.yaml'));
  return request.kind === 'role'
    ? newRole(framework, request, name)
    : newSkill(framework, request, name);
}

function newRole(framework: Framework, request: NewFileRequest, name: string): NewFileAnswer {
  const [known] = framework.rolesNamedLike(name);
  if (known) return { problem: messages.roleExists(name, baseName(known.uri)) };
  const skill = anySkill(framework);
  if (!skill) return { problem: messages.skillFirst() };
  const folder = request.isExact ? request.folder : folderOf(framework, 'role');
  const uri = childUri(folder, `${kebabCase(name)}.role.yaml`);
  const begin = `${indefiniteArticle(name)} ${nameInSentence(name)} `;
  const text = [
    `role: ${writeScalar(name)}`,
    `family: ${writeScalar(request.families[0] ?? '')}`,
    `description: ${writeScalar(begin + messages.roleDescription())}`,
    'levels:',
    `  - level: ${writeScalar(name)}`,
    `    description: ${writeScalar(begin + messages.roleLevelDescription())}`,
    '    skills:',
    `      ${writeScalar(skill.name)}: ${writeScalar(skill.level)}`,
    '',
  ].join('\n');
  return unlessThere(framework, uri, text, messages.roleDescription());
}

function newSkill(framework: Framework, request: NewFileRequest, name: string): NewFileAnswer {
  const [known] = framework.skillsNamedLike(name);
  if (known) return { problem: messages.skillExists(name, baseName(known.uri)) };
  const [former] = framework.skillsFormerlyNamed(name);
  if (former) return { problem: messages.wasSkillName(name, former.name?.value ?? '') };
  const folder = request.isExact ? request.folder : folderOf(framework, 'skill');
  const uri = childUri(folder, `${kebabCase(name)}.skill.yaml`);
  const text = [
    `skill: ${writeScalar(name)}`,
    `description: ${writeScalar(messages.skillDescription())}`,
    'levels:',
    ...framework.levels.flatMap((level) => [
      `  ${writeScalar(level.name)}:`,
      `    - ${writeScalar(messages.bullet(level.name))}`,
    ]),
    '',
  ].join('\n');
  return unlessThere(framework, uri, text, messages.skillDescription());
}

function newFramework(
  known: Iterable<string>,
  { folder, families }: NewFileRequest,
  name: string,
): NewFileAnswer {
  const uri = childUri(folder, 'capability-framework.yaml');
  for (const other of known) {
    if (parentUri(other) === folder && /^capability-framework\.ya?ml$/.test(baseName(other))) {
      return { problem: messages.frameworkExists(baseName(other)) };
    }
  }
  const levels = defaultLevels();
  const text = [
    `framework: ${writeScalar(name)}`,
    'levels:',
    ...levels.map((level) => `  ${level.name}: ${writeScalar(level.definition ?? '')}`),
    ...(families.length > 0 ? ['families:', ...families.map((f) => `  - ${writeScalar(f)}`)] : []),
    '',
  ].join('\n');
  return withSelection(uri, text, levels[0]?.definition ?? name);
}

function wording(name: string): string | undefined {
  if (name === '') return messages.typeName();
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return messages.noLineBreaks();
  return name.startsWith('x-') ? messages.extensionName() : undefined;
}

function unlessThere(
  framework: Framework,
  uri: string,
  text: string,
  selected: string,
): NewFileAnswer {
  if (framework.summary(uri)) return { problem: messages.fileExists(baseName(uri)) };
  return withSelection(uri, text, selected);
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
