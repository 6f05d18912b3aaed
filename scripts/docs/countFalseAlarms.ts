import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { finishChecks, loadFromDisk } from '../../server/src/cli/diskService';
import { createFrameworkService } from '../../server/src/service';
import type { FrameworkService } from '../../server/src/service';
import { neverCancelled } from '../../server/src/service/cancellation';
import { RULE_GROUPS } from '../../server/src/service/checks/registry';
import { parseDocument } from '../../server/src/service/documents/parse';
import { kindOfFileName } from '../../server/src/service/documents/kinds';
import type { DocumentKind } from '../../server/src/service/documents/kinds';
import { kebabCase } from '../../server/src/service/index/names';
import { proseOf } from '../../server/src/service/prose/prose';
import { parseFixture } from '../../test/harness/fixtures';
import { MemoryWorkspace, uriOf } from '../../test/harness/memoryWorkspace';
import { SOURCE } from '../../test/harness/dictionaries';
import type { Count } from './falseAlarms';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  'capability-manifest': 'manifest',
  'capability-role': 'role',
  'capability-skill': 'skill',
};
const SEED_ROLE = 'infrastructure-engineer.role.yaml';

/** Counts what all rules report in the examples that have no mistakes. @param examples their folder. */
export async function countFalseAlarms(examples: string): Promise<Count[]> {
  return [
    await countExample('Example “government-digital”', join(examples, 'government-digital')),
    await countExample('Example “five-levels”', join(examples, 'five-levels')),
    await countSeed(join(examples, 'government-digital')),
    await countFixture(
      'Roles and skills of ten professions, preset strict, 5 words in the dictionary',
      join(examples, '..', 'test', 'service', 'fixtures', 'goodProse', 'many-professions.fixture'),
    ),
  ];
}

async function countFixture(title: string, path: string): Promise<Count> {
  const { documents } = parseFixture(basename(path), readFileSync(path, 'utf8'));
  const texts = new Map(documents.map((each) => [uriOf(each.path), each.text] as const));
  const workspace = new MemoryWorkspace();
  for (const [uri, text] of texts) workspace.put(uri, text);
  const service = createFrameworkService(workspace, { dictionaries: SOURCE });
  try {
    await service.load(neverCancelled);
    while (await service.runSlowRules(Infinity, neverCancelled));
    const textOf = (uri: string) => texts.get(uri) ?? '';
    return count(title, service, textOf, () => true);
  } finally {
    service.dispose();
  }
}

async function countExample(title: string, folder: string): Promise<Count> {
  const loaded = await loadFromDisk([folder]);
  await finishChecks(loaded);
  const { service } = loaded;
  const textOf = (uri: string) => readFileSync(URI.parse(uri).fsPath, 'utf8');
  try {
    return count(title, service, textOf, () => true);
  } finally {
    service.dispose();
  }
}

/**
 * The published profile that the government's framework is measured by, in a role and its skills, with
 * no manifest that would know some of its words. Rules on style only: on its own, it lacks the other
 * roles that ask for its skills.
 */
async function countSeed(folder: string): Promise<Count> {
  const role = readFileSync(join(folder, 'roles', SEED_ROLE), 'utf8');
  const asked = new Set([...role.matchAll(/^ {6}([^-\s].*): \w+$/gm)].map(([, name = '']) => name));
  const skills = readdirSync(join(folder, 'skills')).filter((file) =>
    [...asked].some((name) => file === `${kebabCase(name)}.skill.yaml`),
  );
  const workspace = new MemoryWorkspace();
  const files = [join(folder, 'roles', SEED_ROLE), ...skills.map((s) => join(folder, 'skills', s))];
  const texts = new Map(
    files.map((file) => [uriOf(basename(file)), readFileSync(file, 'utf8')] as const),
  );
  for (const [uri, text] of texts) workspace.put(uri, text);
  const service = createFrameworkService(workspace, { dictionaries: SOURCE });
  const style: readonly string[] = RULE_GROUPS.style.map(({ code }) => code);
  try {
    await service.load(neverCancelled);
    while (await service.runSlowRules(Infinity, neverCancelled));
    const title = 'The seed’s profile and its skills, style only, with no manifest';
    return count(
      title,
      service,
      (uri) => texts.get(uri) ?? '',
      (code) => style.includes(code),
    );
  } finally {
    service.dispose();
  }
}

function count(
  title: string,
  service: FrameworkService,
  textOf: (uri: string) => string,
  isWanted: (code: string) => boolean,
): Count {
  const found = new Map<string, number>();
  let words = 0;
  for (const uri of service.uris()) {
    for (const { code } of service.diagnostics(uri))
      if (isWanted(code)) found.set(code, (found.get(code) ?? 0) + 1);
    const kind = KINDS[service.languageId(uri) ?? ''] ?? kindOfFileName(uri) ?? 'manifest';
    words += wordsOf(uri, kind, textOf(uri));
  }
  return { title, words, found };
}

function wordsOf(uri: string, kind: DocumentKind, text: string): number {
  const document = parseDocument(kind, TextDocument.create(uri, 'yaml', 0, text));
  return proseOf(document).all.reduce(
    (sum, passage) => sum + (passage.text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0),
    0,
  );
}
