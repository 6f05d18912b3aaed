import type { FrameworkStore } from '../index/frameworkStore';

/** What every feature works on: the documents and the index over them. */
export interface FeatureContext {
  readonly store: FrameworkStore;
}
