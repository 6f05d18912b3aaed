import { run, temporaryFolder } from './cli';
import type { Run, TemporaryFolder } from './cli';

type Files = Parameters<typeof temporaryFolder>[0];

/** What the tests of a `describe` render with. */
export interface UsedRender {
  /** Makes a folder with these files, in place of the one that there is. */
  readonly makeFolder: (files: Files) => TemporaryFolder;
  /** The folder that was made last in the present test. */
  readonly folder: () => TemporaryFolder;
  /** Makes a folder with these files and runs `render ARGS…` in it. */
  readonly render: (files: Files, ...args: readonly string[]) => Promise<Run>;
  /** Runs `render ARGS…` in the folder that there is. */
  readonly renderThere: (...args: readonly string[]) => Promise<Run>;
}

/** Gives each test of the present `describe` a folder to render in, which is removed after it. */
export function usingRender(): UsedRender {
  let made: TemporaryFolder | undefined;
  const remove = () => {
    made?.remove();
    made = undefined;
  };
  afterEach(remove);
  const makeFolder = (files: Files) => {
    remove();
    return (made = temporaryFolder(files));
  };
  const folder = () => {
    if (!made) throw new Error('No folder was made.');
    return made;
  };
  const renderThere = (...args: readonly string[]) =>
    run(['render', ...args], { cwd: folder().path });
  const render = (files: Files, ...args: readonly string[]) => {
    makeFolder(files);
    return renderThere(...args);
  };
  return { makeFolder, folder, render, renderThere };
}
