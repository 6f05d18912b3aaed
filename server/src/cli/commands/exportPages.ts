import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { neverCancelled } from '../../service/cancellation';
import type { FrameworkService } from '../../service';
import { kebabCase } from '../../service/index/names';
import { pageKey } from '../../service/profile/address';
import type { PageAddress } from '../../service/profile/address';
import type { Page, PageFrame } from '../../service/profile/profile';
import { renderHtmlDocument } from '../../service/render/html/document';
import { writeReason } from '../../node/readProblem';
import { readBrand } from '../brandFiles';
import { UsageError } from '../exit';
import * as messages from '../messages';
import styles from '../../service/render/html/page.scss?text';

/**
 * Writes every page of a framework as HTML that needs nothing else, with links from page to page.
 * @param root URI of the framework's folder.
 * @returns how many pages were written.
 * @throws UsageError where they cannot be written.
 */
export async function exportPages(
  service: FrameworkService,
  root: string,
  folder: string,
): Promise<number> {
  const pages = await allPages(service, root);
  const files = fileNames(pages);
  const hrefOf = (address: PageAddress) => files.get(pageKey(address));
  const brand = await readBrand(pages[0]?.page.brand);
  const written = pages.map(({ address, page }) => ({
    path: join(folder, hrefOf(address) ?? ''),
    html: renderHtmlDocument(page, styles, hrefOf, brand),
  }));
  await orSay(folder, mkdir(folder, { recursive: true }));
  for (const { path, html } of written) await orSay(path, writeFile(path, html));
  return pages.length;
}

/** Waits for what is written, and puts what the system says against it into words. */
async function orSay(path: string, written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    throw new UsageError(messages.couldNotWrite(path, writeReason(error)));
  }
}

/** The longest name of a page's file, without its ending. */
const MOST_BYTES = 120;

interface FoundPage {
  readonly address: PageAddress;
  readonly page: Page & PageFrame;
}

/** The framework's index, and every page that it leads to. */
async function allPages(service: FrameworkService, root: string): Promise<FoundPage[]> {
  const seen = new Set<string>();
  const pages: FoundPage[] = [];
  const waiting: PageAddress[] = [{ kind: 'framework', root }];
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (seen.has(pageKey(address))) continue;
    seen.add(pageKey(address));
    const page = await service.page(address, neverCancelled);
    if (!page || page.kind === 'none') continue;
    pages.push({ address, page });
    waiting.push(...linksOf(page));
  }
  return pages;
}

function linksOf(page: Page): PageAddress[] {
  switch (page.kind) {
    case 'framework':
      return [
        ...page.families.map(({ family }) => family.address),
        ...page.roles.map(({ address }) => address),
        { kind: 'skills', root: page.root },
        ...page.skills.map(({ address }) => address),
      ];
    case 'family':
      return page.roles.map(({ role }) => role.address);
    case 'role':
      return [
        { kind: 'progression', uri: page.uri },
        ...page.levels.map((_, level): PageAddress => ({ kind: 'profile', uri: page.uri, level })),
      ];
    default:
      return [];
  }
}

/** A file for each page, in small letters and hyphens; pages of one name get a number. */
function fileNames(pages: readonly FoundPage[]): Map<string, string> {
  const taken = new Set<string>();
  const files = new Map<string, string>();
  for (const { address, page } of pages) {
    const name = shortened(baseName(page));
    let file = `${name}.html`;
    for (let number = 2; taken.has(file); number++) file = `${name}-${number}.html`;
    taken.add(file);
    files.set(pageKey(address), file);
  }
  return files;
}

/** As much of a name as every file system takes, which count bytes, with a number behind it. */
function shortened(name: string): string {
  let bytes = 0;
  let short = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) break;
    short += character;
  }
  return short.replace(/-$/, '');
}

function baseName(page: Page): string {
  const named = (kind: string, ...names: readonly (string | undefined)[]) =>
    [kind, ...names.map((name) => kebabCase(name ?? ''))].filter((part) => part !== '').join('-');
  switch (page.kind) {
    case 'framework':
      return 'index';
    case 'skills':
      return 'skills';
    case 'family':
      return named('family', page.name);
    case 'profile':
      return named('role-level', page.role?.text, page.roleLevel?.text);
    default:
      return named(page.kind, page.name?.text);
  }
}
