import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { neverCancelled } from '../../service/cancellation';
import { foldName } from '../../service/index/names';
import type { FrameworkService } from '../../service';
import type { PageKind } from '../../service/profile/address';
import type { Page, PageFrame, Profile } from '../../service/profile/profile';
import { renderHtmlDocument } from '../../service/render/html/document';
import { pageMarkdown, pageText } from '../../service/render/renderPage';
import { isBelow } from '../../service/uris';
import { readBrand } from '../brandFiles';
import { loadFromDisk } from '../diskService';
import { EXIT, UsageError } from '../exit';
import { relativeFile } from '../files';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import { note, write } from '../output';
import { pageJson } from '../reporters/pageJson';
import { exportPages } from './exportPages';
import styles from '../../service/render/html/page.scss?text';

const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
const KINDS = ['profile', 'role', 'progression', 'family', 'skill', 'skills', 'framework'] as const;

const START = { line: 0, character: 0 };

/**
 * `render FILE`: one page as readers see it; of a role file the profile of a role level, or with
 * `--page` another page. `render FOLDER --out DIR`: every page, as HTML. The text form of a profile ends
 * without a line break.
 */
export async function runRender(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['level', 'page', 'format', 'out']);
  const format = choice('--format', values.get('format'), FORMATS);
  const kind = choice('--page', values.get('page'), KINDS);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError(messages.renderNeedsFile());
  const out = values.get('out');
  if (out !== undefined) {
    const unfit = ['level', 'page'].find((name) => values.has(name));
    if (unfit !== undefined) throw new UsageError(messages.notForFolders(`--${unfit}`));
    if (values.has('format') && format !== 'html')
      throw new UsageError(messages.notForFolders(`--format ${format}`));
  }
  const { service, targets } = await loadFromDisk([path]);
  const uri = targets[0] ?? '';
  if (out !== undefined) return exportFolder(service, path, uri, out);
  const language = service.uris().has(uri) ? service.languageId(uri) : undefined;
  if (language === undefined) throw new UsageError(messages.notRenderable(path));
  const errors = service
    .diagnostics(uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error);
  const broken = errors.find(({ code }) => code === 'syntax')?.message;
  const level = values.get('level');
  const isProfile = language === 'capability-role' && kind === 'profile';
  if (level !== undefined && !isProfile) throw new UsageError(messages.levelOfProfiles());
  const page = isProfile
    ? await profileOf(service, uri, path, level, broken)
    : await otherPage(service, uri, kind);
  if (!page || saysNothing(page)) {
    const reason = page ? messages.nothingToRender(path) : messages.notRenderable(path);
    throw new UsageError(broken === undefined ? reason : messages.couldNotRead(path, broken));
  }
  if (values.has('page') && page.kind !== kind)
    throw new UsageError(messages.noSuchPage(path, kind));
  if (errors.length > 0) note(messages.perhapsIncomplete(path));
  const manifest = service.brokenManifestOf(uri);
  if (manifest !== undefined && manifest !== uri)
    note(messages.manifestNotWhole(relativeFile(manifest)));
  service.dispose();
  await write(await rendered(page, format));
  return EXIT.ok;
}

async function exportFolder(
  service: FrameworkService,
  path: string,
  target: string,
  out: string,
): Promise<number> {
  const roots = new Set<string>();
  for (const uri of service.uris()) {
    if (uri !== target && !isBelow(uri, target)) continue;
    const address = await service.pageAddress(uri, START, 'framework', neverCancelled);
    if (address?.kind === 'framework') roots.add(address.root);
  }
  const [root] = roots;
  if (root === undefined) throw new UsageError(messages.noFramework(path));
  if (roots.size > 1) throw new UsageError(messages.severalFrameworks(path));
  const count = await exportPages(service, root, out);
  service.dispose();
  note(messages.pagesWritten(count, out));
  return EXIT.ok;
}

async function profileOf(
  service: FrameworkService,
  uri: string,
  path: string,
  level: string | undefined,
  broken: string | undefined,
): Promise<Profile & PageFrame> {
  const profiles = await service.profilesOf(uri, neverCancelled);
  if (profiles.length === 0) {
    throw new UsageError(
      broken === undefined ? messages.noRoleLevels(path) : messages.couldNotRead(path, broken),
    );
  }
  const profile = chosen(profiles, level);
  const address = { kind: 'profile', uri, level: profiles.indexOf(profile) } as const;
  const page = await service.page(address, neverCancelled);
  return page?.kind === 'profile' ? page : profile;
}

async function otherPage(
  service: FrameworkService,
  uri: string,
  kind: PageKind,
): Promise<(Page & PageFrame) | undefined> {
  const address = await service.pageAddress(uri, START, kind, neverCancelled);
  const page = address && (await service.page(address, neverCancelled));
  return page?.kind === 'none' ? undefined : page;
}

/** Whether a page is an empty frame, because nothing of its file could be read. */
function saysNothing(page: Page): boolean {
  return (
    (page.kind === 'skill' || page.kind === 'role') &&
    !page.name &&
    !page.description &&
    page.levels.length === 0
  );
}

/** The role level of that name, in any case and spacing; without a name the first. */
function chosen(profiles: readonly Profile[], level: string | undefined): Profile {
  const wanted = level === undefined ? undefined : foldName(level);
  const found =
    profiles.find(({ roleLevel }) => roleLevel?.text === level) ??
    profiles.find(({ roleLevel }) => roleLevel && foldName(roleLevel.text) === wanted) ??
    (wanted === undefined ? profiles[0] : undefined);
  if (found) return found;
  const names = profiles.flatMap(({ roleLevel }) => roleLevel?.text ?? []);
  throw new UsageError(messages.noSuchLevel(level ?? '', names));
}

async function rendered(page: Page & PageFrame, format: (typeof FORMATS)[number]): Promise<string> {
  switch (format) {
    case 'text':
      return pageText(page);
    case 'markdown':
      return pageMarkdown(page);
    case 'html':
      return renderHtmlDocument(page, styles, undefined, await readBrand(page.brand));
    case 'json':
      return pageJson(page);
  }
}
