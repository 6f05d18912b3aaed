/** Builds and runs the measurements of test/bench. */
import './build.mjs';
await import('../test/bench/bench.mjs');
