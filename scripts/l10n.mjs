/**
 * `npm run l10n`: collects every sentence that the extension, the server, the command line and the
 * webviews say into `l10n/bundle.l10n.json`, for translators. A translation stands beside it, as
 * `bundle.l10n.de.json`; VS Code looks it up by that name.
 *
 * (Microsoft's `@vscode/l10n-dev` sees `l10n.t(…)` only, not the `t(…)` of most of our modules.)
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { root } from './vscode/paths.mjs';

/** Where sentences are written. */
const FOLDERS = ['client', 'server/src'];
/** Modules whose `t`, or whose `l10n.t`, says a sentence. */
const MODULES = new Set(['vscode', '@vscode/l10n']);
/** What is written, from the project's root. */
export const BUNDLE = 'l10n/bundle.l10n.json';

/** The text of the bundle: every sentence once, sorted, so that the order of files makes no difference. */
export function bundleText() {
  const sentences = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) =>
        sentencesIn(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')),
      ),
  );
  const sorted = [...new Set(sentences)].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((one) => [one, one])), undefined, 2)}\n`;
}

/**
 * The sentences that a file says, in the order in which they stand there.
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 * @throws Error where a sentence is put together only when it is said, so that nobody can translate it.
 */
export function sentencesIn(file, text) {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const names = new Set(source.statements.flatMap(namesOf));
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && names.has(node.expression.getText())) {
      const said = node.arguments[0] && literal(node.arguments[0]);
      if (said === undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        throw new Error(`${file}:${line + 1}: the sentence is not written out: ${node.getText()}`);
      }
      found.push(said);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * What an import makes of the function that translates: `t`, or `l10n.t`, under whatever name.
 * @param {ts.Statement} statement
 * @returns {string[]}
 */
function namesOf(statement) {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
    return [];
  if (!MODULES.has(statement.moduleSpecifier.text)) return [];
  const bindings = statement.importClause?.namedBindings;
  if (!bindings) return [];
  if (ts.isNamespaceImport(bindings)) {
    const { text } = bindings.name;
    return [`${text}.t`, `${text}.l10n.t`];
  }
  return bindings.elements.flatMap(({ name, propertyName }) => {
    const imported = (propertyName ?? name).text;
    if (imported === 't') return [name.text];
    return imported === 'l10n' ? [`${name.text}.t`] : [];
  });
}

/**
 * @param {ts.Expression} node
 * @returns {string | undefined}
 */
function literal(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken)
    return undefined;
  const [left, right] = [literal(node.left), literal(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'l10n'), { recursive: true });
  writeFileSync(join(root, BUNDLE), bundleText());
}
