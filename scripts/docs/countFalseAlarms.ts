import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { finishChecks, loadFromDisk } from '../../server/src/cli/diskService';
import { parseDocument } from '../../server/src/service/documents/parse';
import type { DocumentKind } from '../../server/src/service/documents/kinds';
import { proseOf } from '../../server/src/service/prose/prose';
import type { Count } from './falseAlarms';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  'capability-manifest': 'manifest',
  'capability-role': 'role',
  'capability-skill': 'skill',
};

/** Counts what all rules report in the examples that have no mistakes. @param examples their folder. */
export async function countFalseAlarms(examples: string): Promise<Count[]> {
  return [
    await count(`Example “government-digital”`, join(examples, 'government-digital')),
    await count(`Example “five-levels”`, join(examples, 'five-levels')),
  ];
}

async function count(title: string, folder: string): Promise<Count> {
  const loaded = await loadFromDisk([folder]);
  await finishChecks(loaded);
  const { service } = loaded;
  try {
    const found = new Map<string, number>();
    let words = 0;
    for (const uri of service.uris()) {
      for (const { code } of service.diagnostics(uri)) found.set(code, (found.get(code) ?? 0) + 1);
      words += wordsOf(uri, KINDS[service.languageId(uri) ?? ''] ?? 'manifest');
    }
    return { title, words, found };
  } finally {
    service.dispose();
  }
}

function wordsOf(uri: string, kind: DocumentKind): number {
  const source = readFileSync(URI.parse(uri).fsPath, 'utf8');
  const document = parseDocument(kind, TextDocument.create(uri, 'yaml', 0, source));
  return proseOf(document).all.reduce(
    (sum, { text }) => sum + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0),
    0,
  );
}
