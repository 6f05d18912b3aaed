/** The licences of everything that the bundles are made of, as those licences ask for. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The file that is shipped, in `dist/`. */
export const NOTICES = 'ThirdPartyNotices.txt';

/** The licence's own words (SPDX: MIT), for packages that name it and bring no copy. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO
EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR
THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What packages hold themselves, as their source maps tell, and how their notice is to begin. */
const WITHIN = new Map([['vscode-uri', ['path-browserify', 'James Halliday']]]);

/**
 * The text to ship.
 * @param {string} root the project's folder
 * @param {Iterable<string>} files every file that went into a bundle, from the project's folder
 * @throws Error where a package comes without its licence, and it is not the one known here
 */
export function noticesText(root, files) {
  const folders = new Set([...files].flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].map((folder) => noticeOf(join(root, folder)));
  for (const [outer, [name, holder]] of WITHIN)
    if ([...folders].some((folder) => folder.endsWith(`node_modules/${outer}`)))
      notices.push(`${name} (MIT)\n\n${mitOf(holder)}\n`);
  return [
    'This software holds the packages below, in whole or in part. Each has its own licence.\n',
    ...[...new Set(notices)].sort(),
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} file
 * @returns {string | undefined} the folder of the innermost package that the file belongs to
 */
export function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}

/** @param {string} folder of a package */
function noticeOf(folder) {
  const { name, version, license, author, contributors } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)\b/i.test(entry));
  const holder = nameOf(author) ?? nameOf(contributors?.[0]) ?? `the authors of ${name}`;
  if (!file && license !== 'MIT')
    throw new Error(`${name} comes without its licence (${license}): say here what it asks for.`);
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n')
    : mitOf(holder);
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
}

/** @param {string} holder */
function mitOf(holder) {
  return `Copyright (c) ${holder}\n\n${MIT}`;
}

/** @param {unknown} person as package.json names one: in a text or in parts */
function nameOf(person) {
  const text = typeof person === 'string' ? person : person?.name;
  return text?.replace(/\s*[<(].*$/, '');
}
