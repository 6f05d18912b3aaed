import { TextEdit } from 'vscode-languageserver-types';
import * as messages from '../../checks/style/messages';
import { inSentenceCase } from '../../checks/style/nameCase';
import { proseOf } from '../../prose/prose';
import type { Passage } from '../../prose/prose';
import { writeScalar } from '../scalarText';
import { replaceScalar, scalarAtRange } from '../treeEdits';
import { editsOfUses } from './referenceFixes';
import type { Fix, FixProvider, FixSubject } from './fix';

/** Every rule on style that can be put right: another text in place of a part of a passage. */
export const fixStyle: FixProvider = async (subject) => {
  const { document, diagnostic, data } = subject;
  const { all, names } = proseOf(document);
  const passage = passageAt(subject, all);
  if (!passage) return [];
  const from = data.number('from');
  const to = data.number('to');
  const isName = names.includes(passage);
  const fixes: Fix[] = [];
  for (const use of data.list('use')) {
    const text = passage.text.slice(0, from) + use + passage.text.slice(to);
    if (text.trim() === '') continue;
    if (isName) fixes.push(await fixName(subject, passage, text));
    else {
      const edit = replacePart(subject, passage, { from, to, use });
      const marked = document.text.getText(diagnostic.range).replace(/\s+/g, ' ');
      const isOpening = diagnostic.code === 'bullet-opening';
      const title = isOpening
        ? messages.fixRemove(marked)
        : titleOf(diagnostic.code, passage.text.slice(from, to), use);
      fixes.push({ title, edits: [{ uri: document.uri, edits: [edit] }] });
    }
  }
  return fixes.map((fix) => ({ ...fix, preferred: fixes.length === 1 }));
};

/** A name is put right wherever it is used. */
async function fixName(subject: FixSubject, passage: Passage, text: string): Promise<Fix> {
  const { document, framework, diagnostic, data } = subject;
  const isListed = (word: string) => framework.listsWord(word);
  const name =
    diagnostic.code === 'name-case'
      ? inSentenceCase(passage.text, data.list('words'), isListed)
      : text;
  const here = { uri: document.uri, edits: [replaceScalar(document, passage.range, name)] };
  const isSkill = document.content.kind === 'skill';
  const uses = isSkill ? await editsOfUses(subject, passage.text, name) : [];
  return { title: messages.fixRename(name), edits: [here, ...uses] };
}

function passageAt(
  { document, diagnostic }: FixSubject,
  passages: readonly Passage[],
): Passage | undefined {
  const { text } = document;
  const offset = text.offsetAt(diagnostic.range.start);
  return passages.find(
    ({ range }) => text.offsetAt(range.start) <= offset && offset < text.offsetAt(range.end),
  );
}

/** Replaces only the part, where the text can be written as it was; else the whole scalar anew. */
function replacePart(
  { document }: FixSubject,
  passage: Passage,
  { from, to, use }: { readonly from: number; readonly to: number; readonly use: string },
): TextEdit {
  const text = passage.text.slice(0, from) + use + passage.text.slice(to);
  const scalar = scalarAtRange(document, passage.range);
  const style = scalar?.node.style;
  const isPlainStill = style === 'plain' && writeScalar(text, scalar?.place) === text;
  const isQuotable = (style === 'double' || style === 'single') && !/["'\\]/.test(use);
  const range = passage.rangeOf(from, to);
  const isPart = from === to || range !== passage.range;
  if (isPart && (isPlainStill || isQuotable || style === 'block'))
    return TextEdit.replace(range, use);
  return replaceScalar(document, passage.range, text);
}

function titleOf(code: string, found: string, use: string): string {
  if (code === 'spacing') return messages.fixSpaces();
  if (code === 'description-sentence' && found === '') return messages.fixFullStop();
  return use.trim() === '' ? messages.fixRemove(found.trim()) : messages.fixReplace(found, use);
}
