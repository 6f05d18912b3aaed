import { isNamedAfter, kebabCase } from '../../index/names';
import { baseName } from '../../uris';
import type { ReferenceRule } from '../rule';
import * as messages from './messages';

/** A file that is not called by the kebab-case of the name in it. */
export const fileName: ReferenceRule = {
  code: 'file-name',
  scope: 'framework',
  severity: 'hint',
  fixable: true,
  *run({ summary }) {
    if (summary.kind === 'manifest' || !summary.name) return;
    const file = baseName(summary.uri);
    // Files that a manifest's globs found are named as their repository likes.
    const ending = new RegExp(`\\.${summary.kind}\\.ya?ml$`).exec(file)?.[0];
    const name = kebabCase(summary.name.value);
    if (ending === undefined || name === '') return;
    const expected = `${name}${ending}`;
    if (isNamedAfter(file.slice(0, -ending.length), summary.name.value)) return;
    yield {
      range: summary.name.range,
      message: messages.fileName(expected),
      data: { expected },
    };
  },
};
