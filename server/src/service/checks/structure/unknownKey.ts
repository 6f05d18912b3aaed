import { rangeOf } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import type { SchemaError } from '../../documents/schemas';
import { nodeAtPath } from '../../documents/tree';
import type { DocumentRule, DocumentSubject } from '../rule';
import { meantKey } from './meantKey';
import * as messages from './messages';
import { notIndented } from './notIndented';

/** A key that the format does not have at that place; `x-` keys are nobody's business. */
export const unknownKey: DocumentRule = {
  code: 'unknown-key',
  scope: 'document',
  severity: 'error',
  fixable: true,
  *run(subject) {
    const groups = notIndented(subject);
    const below = new Set(groups.flatMap(({ entries }) => entries));
    for (const { above, extent } of groups) {
      yield {
        range: rangeOf(subject.document, above.key),
        message: messages.notIndented(above.key.text),
        data: { fix: 'indent', from: extent.start, to: extent.end },
      };
    }
    for (const { error, key, meant, allowed } of unknownKeys(subject)) {
      const parent = nodeAtPath(subject.document.root, error.path)?.node;
      if (parent?.kind !== 'mapping') continue;
      const isRuleList = subject.document.kind === 'manifest' && error.path.at(-1) === 'rules';
      const message = isRuleList
        ? messages.unknownRule(key, meant)
        : meant === undefined && allowed.length === 0
          ? messages.unknownKeyAlone(key)
          : messages.unknownKey(key, meant, allowed);
      for (const entry of parent.entries) {
        if (entry.key.text !== key || below.has(entry)) continue;
        yield {
          range: rangeOf(subject.document, entry.key),
          message,
          data: { key, meant: meant ?? '' },
        };
      }
    }
  },
};

/** Each unknown key with the key that was probably meant, if it is not there already. */
export function unknownKeys({ document, errors }: DocumentSubject): {
  error: SchemaError;
  key: string;
  meant: string | undefined;
  allowed: string[];
}[] {
  return errors
    .filter((error) => error.keyword === 'additionalProperties')
    .map((error) => {
      const key = String(error.params.additionalProperty);
      const parent = nodeAtPath(document.root, error.path)?.node;
      const schema = schemaAt(document.kind, error.path);
      const mapping = parent?.kind === 'mapping' ? parent : undefined;
      const present = mapping?.entries.map((entry) => entry.key.text) ?? [];
      const allowed = Object.keys(schema?.properties ?? {}).filter(
        (name) => !present.includes(name),
      );
      const meant = mapping && schema && meantKey(key, mapping, schema, allowed);
      return { error, key, meant, allowed };
    });
}
