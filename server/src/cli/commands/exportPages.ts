import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { neverCancelled } from '../../service/cancellation';
import type { FrameworkService } from '../../service';
import { kebabCase } from '../../service/index/names';
import { pageKey } from '../../service/profile/address';
import type { PageAddress } from '../../service/profile/address';
import type { Page, PageFrame } from '../../service/profile/profile';
import { renderHtmlDocument } from '../../service/render/html/document';
import { readBrand } from '../brandFiles';
import styles from '../../service/render/html/page.scss?text';

/**
 * Writes every page of a framework as HTML that needs nothing else, with links from page to page.
 * @param root URI of the framework's folder.
 * @returns how many pages were written.
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
  await mkdir(folder, { recursive: true });
  for (const { address, page } of pages) {
    const path = join(folder, hrefOf(address) ?? '');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, renderHtmlDocument(page, styles, hrefOf, brand));
  }
  return pages.length;
}

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
    if (page.kind === 'role') waiting.push({ kind: 'progression', uri: page.uri });
  }
  return pages;
}

function linksOf(page: Page): PageAddress[] {
  switch (page.kind) {
    case 'framework':
      return [
        ...page.families.map(({ family }) => family.address),
        ...page.roles.map(({ address }) => address),
        ...page.skills.map(({ address }) => address),
      ];
    case 'family':
      return page.roles.map(({ role }) => role.address);
    case 'role':
      return page.levels.map((_level, level) => ({ kind: 'profile', uri: page.uri, level }));
    default:
      return [];
  }
}

/** A file for each page, in small letters and hyphens; pages of one name get a number. */
function fileNames(pages: readonly FoundPage[]): Map<string, string> {
  const taken = new Set<string>();
  const files = new Map<string, string>();
  for (const { address, page } of pages) {
    const name = baseName(page);
    let file = `${name}.html`;
    for (let number = 2; taken.has(file); number++) file = `${name}-${number}.html`;
    taken.add(file);
    files.set(pageKey(address), file);
  }
  return files;
}

function baseName(page: Page): string {
  const named = (kind: string, ...names: readonly (string | undefined)[]) =>
    [kind, ...names.map((name) => kebabCase(name ?? ''))].filter((part) => part !== '').join('-');
  switch (page.kind) {
    case 'framework':
      return 'index';
    case 'family':
      return named('family', page.name);
    case 'profile':
      return named('role-level', page.role?.text, page.roleLevel?.text);
    default:
      return named(page.kind, page.name?.text);
  }
}
