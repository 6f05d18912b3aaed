/** Builds and runs the measurements of test/bench. Some are TypeScript: run it with `--import tsx`. */
import './build.mjs';
import { sumUp } from '../test/bench/report.mjs';

await import('../test/bench/bench.mjs');
const { measureRules } = await import('../test/bench/rules.ts');
await measureRules();
const { measurePreview } = await import('../test/bench/preview.ts');
await measurePreview();
sumUp();
