import { reaches } from '../../documents/suppressions';
import type { Suppression } from '../../documents/suppressions';
import { closestNames } from '../closest';
import type { Finding } from '../rule';
import * as messages from './messages';

/** Something reported: what a suppression needs to know of it. */
export interface Suppressible {
  readonly code: string;
  /** Zero-based. */
  readonly line: number;
}

/** What reports comments can be switched off as every rule. */
const SELF = 'unused-suppression';

/**
 * Takes out what the comments of a file suppress.
 * @param rules the codes of all rules.
 * @param isCertain whether all was checked for a rule, so that its unused suppression is unused for certain.
 * @returns what is left, and what to say of comments that suppress nothing.
 */
export function suppress<T extends Suppressible>(
  reported: readonly T[],
  suppressions: readonly Suppression[],
  rules: readonly string[],
  isCertain: (code: string) => boolean,
): { left: readonly T[]; unused: Finding[] } {
  if (suppressions.length === 0) return { left: reported, unused: [] };
  const used = new Set<object>();
  const left = reported.filter(({ code, line }) => {
    let isSuppressed = false;
    for (const suppression of suppressions) {
      if (!reaches(suppression, line)) continue;
      for (const written of suppression.codes) {
        if (written.value !== code) continue;
        used.add(written);
        isSuppressed = true;
      }
    }
    return !isSuppressed;
  });
  const unusedBy = (suppression: Suppression): Finding[] => {
    const { codes, range, meant } = suppression;
    const data = { from: range.start.line };
    if (meant !== undefined) {
      const fixes = { ...data, meant: meant === '' ? [] : [meant] };
      return [{ range, message: messages.noSuchComment(meant), data: fixes }];
    }
    if (codes.length === 0)
      return [{ range, message: messages.noCodes(), unnecessary: true, data }];
    return codes.flatMap((code): Finding[] => {
      const isKnown = rules.includes(code.value);
      if (used.has(code) || (isKnown && !isCertain(code.value))) return [];
      const closest = isKnown ? [] : closestNames(code.value, rules);
      const message = isKnown
        ? messages.unusedSuppression(code.value)
        : messages.unknownRule(code.value, closest[0]);
      const fixes = { ...data, meant: closest };
      return [{ range: code.range, message, unnecessary: isKnown, data: fixes }];
    });
  };
  const selves = suppressions.flatMap((suppression) =>
    suppression.codes.flatMap((code) => (code.value === SELF ? [{ suppression, code }] : [])),
  );
  const isOfSelf = ({ range }: Finding) => selves.some(({ code }) => code.range === range);
  const reportable = suppressions.flatMap(unusedBy).filter((finding) => {
    if (isOfSelf(finding)) return true;
    const by = selves.filter(({ suppression }) => reaches(suppression, finding.range.start.line));
    for (const { code } of by) used.add(code);
    return by.length === 0;
  });
  const unused = reportable.filter(
    (finding) => !selves.some(({ code }) => code.range === finding.range && used.has(code)),
  );
  return { left, unused };
}
