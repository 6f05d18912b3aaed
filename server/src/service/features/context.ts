import type { FrameworkStore } from '../index/frameworkStore';
import type { Spellers } from '../prose/speller';

/** What every feature works on: the documents and the index over them. */
export interface FeatureContext {
  readonly store: FrameworkStore;
  /** For suggestions; without it there are none. */
  readonly spellers?: Spellers;
  /** Takes lines for the developer's log. */
  readonly log?: (message: string) => void;
}
