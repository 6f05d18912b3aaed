import { rangeOf } from '../../documents/parse';
import { schemaAt } from '../../documents/schemas';
import type { SchemaError } from '../../documents/schemas';
import { nodeAtPath } from '../../documents/tree';
import { closestNames } from '../closest';
import type { DocumentRule, DocumentSubject } from '../rule';
import * as messages from './messages';

/** A key that the format does not have at that place; `x-` keys are nobody's business. */
export const unknownKey: DocumentRule = {
  code: 'unknown-key',
  scope: 'document',
  severity: 'error',
  fixable: true,
  *run(subject) {
    for (const { error, key, meant, allowed } of unknownKeys(subject)) {
      const parent = nodeAtPath(subject.document.root, error.path)?.node;
      if (parent?.kind !== 'mapping') continue;
      const isRuleList = subject.document.kind === 'manifest' && error.path.at(-1) === 'rules';
      const message = isRuleList
        ? messages.unknownRule(key, meant)
        : meant === undefined && allowed.length === 0
          ? messages.unknownKeyAlone(key)
          : messages.unknownKey(key, meant, allowed);
      for (const entry of parent.entries.filter((candidate) => candidate.key.text === key)) {
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
      const present =
        parent?.kind === 'mapping' ? parent.entries.map((entry) => entry.key.text) : [];
      const allowed = Object.keys(schemaAt(document.kind, error.path)?.properties ?? {}).filter(
        (name) => !present.includes(name),
      );
      return { error, key, meant: closestNames(key, allowed, 1)[0], allowed };
    });
}
