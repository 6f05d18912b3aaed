import type { SuppressionRule } from '../rule';

/** A `framework-disable` comment for something that is not reported there. */
export const unusedSuppression: SuppressionRule = {
  code: 'unused-suppression',
  scope: 'suppressions',
  severity: 'hint',
  fixable: true,
};
