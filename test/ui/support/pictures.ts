import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { resultsFolder, root } from '../../../scripts/vscode/paths.mjs';

const FOLDER = join(root, 'test', 'ui', 'pictures');
/** How much of a picture may differ: versions of a browser smooth letters and lines a little otherwise. */
const TOLERANCE = 0.01;
/** Pictures of letters on plain ground become small so. */
const SMALL = { colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0 } as const;

/**
 * Asserts that a picture is as the one that was looked at and kept under that name. With
 * `UPDATE_FIXTURES=1` the picture is kept from now on. Where too much differs, what is shown now and what
 * differs are written to the folder of results.
 * @param picture a PNG.
 */
export function assertPicture(name: string, picture: Buffer): void {
  const path = pathOf(name);
  const isKept = existsSync(path);
  if (process.env.UPDATE_FIXTURES && (!isKept || isAnother(name, picture)))
    writeFileSync(path, PNG.sync.write(PNG.sync.read(picture), SMALL));
  if (!existsSync(path)) throw new Error(`No picture ${name} is kept. UPDATE_FIXTURES=1 keeps it.`);
  const { differs, shown } = compare(readFileSync(path), picture);
  if (differs <= TOLERANCE) return;
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${name}.png`), picture);
  if (shown) writeFileSync(join(resultsFolder, `${name}-differs.png`), PNG.sync.write(shown));
  throw new Error(
    `${name} differs by ${(differs * 100).toFixed(1)} %: see ${join(resultsFolder, name)}*.png`,
  );
}

/** Whether a picture is another than the one that is kept under that name. */
export function isAnother(name: string, picture: Buffer): boolean {
  return compare(readFileSync(pathOf(name)), picture).differs > TOLERANCE;
}

function pathOf(name: string): string {
  return join(FOLDER, `${name}.png`);
}

/** The share of points that differ, from 0 to 1, and a picture that shows them. */
function compare(kept: Buffer, now: Buffer): { differs: number; shown?: PNG } {
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(now)];
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return { differs: 1 };
  const shown = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, shown.data, width, height, { threshold: 0.15 });
  return { differs: count / (width * height), shown };
}

/** Styles that show all texts in one font that is the same on every machine. */
export function fontStyles(): string {
  const require = createRequire(join(root, 'package.json'));
  const face = (weight: number) => {
    const file = `atkinson-hyperlegible-latin-${weight}-normal.woff2`;
    const data = readFileSync(
      require.resolve(`@fontsource/atkinson-hyperlegible/files/${file}`),
    ).toString('base64');
    return `@font-face{font-family:Test;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  };
  return `${face(400)}${face(700)}*{font-family:Test!important}`;
}
