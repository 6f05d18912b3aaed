/**
 * Takes the pictures of README in a real VS Code that shows the example framework:
 *
 *     npm run screenshots [-- NAME…]
 *
 * writes `docs/images/NAME.png`, all of them without a name.
 */
import { statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Scene } from './screenshots/scene.mjs';
import { shots } from './screenshots/shots.mjs';
import { packPicture, requireTools, useTypefaces } from './screenshots/tools.mjs';
import { saveFailure } from './vscode/browser.mjs';
import { root } from './vscode/paths.mjs';
import { exitOnSignals } from './vscode/processes.mjs';

/** A page with larger pictures is slow to open; in bytes. */
const largest = 200_000;

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in shots));
if (unknown.length > 0) {
  console.error(
    `There is no picture “${unknown.join('”, “')}”, only ${Object.keys(shots).join(', ')}.`,
  );
  process.exit(2);
}
exitOnSignals();
requireTools();
useTypefaces();
const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

for (const name of names.length > 0 ? names : Object.keys(shots)) {
  const size = await picture(name);
  console.log(`docs/images/${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > largest) {
    console.error(`That is more than ${largest / 1000} kB: cut the picture, or show less.`);
    process.exitCode = 1;
  }
}

/**
 * Takes one picture and gives its size in bytes.
 * @param {string} name
 */
async function picture(name) {
  const { look, take, prepare } = shots[name];
  const scene = new Scene();
  prepare?.(scene);
  const workbench = await scene.open(look);
  try {
    const parts = await take(workbench, scene);
    const clip = parts && (await around(parts, look));
    const path = await workbench.screenshot(`docs/images/${name}.png`, clip ? { clip } : {});
    packPicture(path);
    return statSync(path).size;
  } catch (error) {
    await saveFailure(workbench.page, `screenshot-${name}`);
    throw error;
  } finally {
    await workbench.close();
    scene.remove();
  }
}

/**
 * The smallest part of the window that shows all of these.
 * @param {readonly import('playwright-core').Locator[]} parts
 * @param {{ width: number, height: number }} window
 */
async function around(parts, { width, height }) {
  const boxes = [];
  for (const part of parts) {
    const box = await part.boundingBox();
    if (!box) throw new Error(`${part} is not shown.`);
    boxes.push(box);
  }
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)));
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)));
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)));
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
