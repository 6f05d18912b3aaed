/** Builds and runs the measurements of test/bench. Some are TypeScript: run it with `--import tsx`. */
import './build.mjs';
import { sumUp } from '../test/bench/report.mjs';

await import('../test/bench/bench.mjs');
const { measureRules } = await import('../test/bench/rules.ts');
await measureRules();
const { measurePreview } = await import('../test/bench/preview.ts');
await measurePreview();
const { measureComparison } = await import('../test/bench/compare.ts');
await measureComparison(process.argv.includes('--quick') ? [300] : [300, 17_000]);
sumUp();
