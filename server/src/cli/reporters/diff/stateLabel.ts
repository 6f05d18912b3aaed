import type { StateName } from '../../diff/openStates';
import * as messages from './messages';

/** What a state is called, with the start of its commit's name where that says more. */
export function stateLabel({ label, commit }: StateName): string {
  return commit === undefined || commit.startsWith(label) ? label : messages.commit(label, commit);
}
