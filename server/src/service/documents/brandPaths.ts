import { t } from '@vscode/l10n';

/** The keys of the manifest's `preview` that name a file. */
export type BrandKey = 'logo' | 'stylesheet';

const PICTURES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The media type of a picture, by its file's name; undefined: it is none that pages show. */
export function pictureType(path: string): string | undefined {
  return PICTURES[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
}

/**
 * Why pages do not take the file of a path, in a sentence; undefined where nothing speaks against it
 * before it is read. Only files in the framework's own folder count: nothing remote, and nothing of the
 * machine that the manifest is not about (law 9).
 */
export function brandPathProblem(key: BrandKey, path: string): string | undefined {
  const example = key === 'logo' ? 'brand/logo.svg' : 'brand/pages.css';
  if (path.includes('\\'))
    return t('Write "/" instead of "\\" between folders, as in "{0}".', example);
  if (/^(?:\/\/|[a-z][a-z\d+.-]+:)/i.test(path))
    return t(
      '"{0}" is an address, and pages load nothing from elsewhere. Put the file into this folder and write its path, such as "{1}".',
      path,
      example,
    );
  if (/^\/|^[a-z]:/i.test(path) || leavesFolder(path))
    return t(
      '"{0}" is not in this file’s folder or below it. Put the file there and write its path from here, such as "{1}".',
      path,
      example,
    );
  if (/[?#]/.test(path))
    return t('Write the path of a file without "?" and "#", as in "{0}".', example);
  if (key === 'logo' && pictureType(path) === undefined)
    return t(
      '"{0}" is no picture that pages can show. Use an SVG, PNG, JPEG, GIF or WebP file.',
      path,
    );
  if (key === 'stylesheet' && !/\.css$/i.test(path))
    return t('"{0}" is no style sheet. Use a file whose name ends in ".css".', path);
  return undefined;
}

function leavesFolder(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
