import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction } from 'vscode-languageserver-types';
import type { FrameworkDiagnostic } from '../../checks/diagnostic';
import type { ParsedDocument } from '../../documents/parse';
import { inCaseOf } from '../../prose/capitals';
import type { FeatureContext } from '../context';
import { documentChanges, FixData } from './fix';
import { fixStyle } from './styleFixes';

/** More of them are no help to choose. */
const MOST = 5;

/**
 * The words that a misspelt one may stand for. Looking for them takes milliseconds, so it is done for
 * the words at the cursor only, and none of them is done unseen.
 */
export async function spellingSuggestions(
  { store, spellers }: FeatureContext,
  document: ParsedDocument,
  found: readonly FrameworkDiagnostic[],
): Promise<CodeAction[]> {
  const misspelt = found.filter(
    ({ code, data }) => code === 'spelling' && new FixData(data).list('use').length === 0,
  );
  if (misspelt.length === 0) return [];
  const framework = store.index.frameworkOf(document.uri);
  const speller = await spellers?.of(framework.manifest?.language?.value);
  const actions: CodeAction[] = [];
  for (const diagnostic of misspelt) {
    const given = new FixData(diagnostic.data);
    const [word = ''] = given.list('words');
    const use = [...new Set((speller?.suggest(word) ?? []).map((other) => inCaseOf(word, other)))];
    const data = new FixData({
      from: given.number('from'),
      to: given.number('to'),
      use: use.slice(0, MOST),
    });
    const subject = { store, framework, document, diagnostic, data, operations: [] };
    for (const fix of await fixStyle(subject)) {
      const edit = { documentChanges: documentChanges(fix) };
      const kind = CodeActionKind.QuickFix;
      actions.push({ title: fix.title, kind, diagnostics: [diagnostic], edit });
    }
  }
  return actions;
}
