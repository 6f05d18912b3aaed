import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComparedSide, ComparedStatus } from '../../comparedPage';

/** How a compared page is shown. */
export interface ComparisonView {
  /** Both states in one text, or one beside the other. */
  readonly layout: 'inline' | 'sides';
  /** Only what changed, with the rest folded away, or everything. */
  readonly shows: 'changes' | 'everything';
  /** What people call the earlier state. */
  readonly label: string;
  /** Within something that stands there as a whole: the state that it is shown of, without marks. */
  readonly only?: ComparedSide;
  /** The depth of the page's own heading. */
  readonly depth: number;
}

export const View = createContext<ComparisonView>({
  layout: 'inline',
  shows: 'everything',
  label: '',
  depth: 1,
});

/** For components only. */
export function useView(): ComparisonView {
  return useContext(View);
}

/** Whether a state has something of that status. */
export function isOn(side: ComparedSide | undefined, status: string): boolean {
  return side === undefined || status !== (side === 'before' ? 'added' : 'removed');
}

/** The state that shows that something changed, where both are shown: the later one that has it. */
export function isTold(side: ComparedSide | undefined, status: string): boolean {
  return side === undefined || side === (status === 'removed' ? 'before' : 'after');
}

/** The attributes of what a reader goes to when they go from change to change. */
export function changeMark(
  { only }: ComparisonView,
  side: ComparedSide | undefined,
  { status, moved = false }: { readonly status: string; readonly moved?: boolean },
): Record<string, string | number> {
  const isChange = (status !== 'same' || moved) && only === undefined && isTold(side, status);
  return isChange ? { 'data-change': '', tabIndex: -1 } : {};
}

/** The status of something whose whole shows: an entry that moved is no longer as it was. */
export function isSame(part: { readonly status: string; readonly moved?: boolean }): boolean {
  return part.status === 'same' && part.moved !== true;
}

/** Whether something stands in one of the states only. */
export function isWhole(status: string): status is Extract<ComparedStatus, 'added' | 'removed'> {
  return status === 'added' || status === 'removed';
}
