import assert from 'node:assert/strict';
import { neverCancelled } from '../../server/src/service/cancellation';
import { addressOfChange, changedPages } from '../../server/src/service/compare/comparedAddress';
import { comparedPageAt } from '../../server/src/service/compare/comparedPages';
import { compareStates } from '../../server/src/service/compare/compareStates';
import { statesOf } from '../../server/src/service/compare/statePairs';
import type { Change, Comparison } from '../../server/src/service/compare/comparison';
import type { States } from '../../server/src/service/compare/states';
import type { FrameworkStore } from '../../server/src/service/index/frameworkStore';
import { pageAt } from '../../server/src/service/profile';
import type { PageAddress } from '../../server/src/service/profile/address';
import type { PreviewPage } from '../../server/src/service/profile/profile';
import type { ComparedPage, ComparedSide } from '../../server/src/service/render/comparedPage';
import { renderHtmlDocument } from '../../server/src/service/render/html/document';
import { uriOf } from '../harness/memoryWorkspace';
import { storeOf } from './comparedStates';
import type { Files } from './comparedStates';

/** Both states of some files, and the pages of both. */
export interface ComparedFiles {
  readonly before: FrameworkStore;
  readonly after: FrameworkStore;
  readonly states: readonly States[];
  readonly comparisons: readonly Comparison[];
  page(address: PageAddress, side?: ComparedSide): Promise<ComparedPage>;
  dispose(): void;
}

/** @param moved later path → earlier path of files that are known to have been moved. */
export async function comparedFiles(
  before: Files,
  after: Files,
  moved: ReadonlyMap<string, string> = new Map(),
): Promise<ComparedFiles> {
  const [older, newer] = [await storeOf(before), await storeOf(after)];
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const given = {
    before: older,
    after: newer,
    uris: [...paths].map(uriOf),
    movedFiles: new Map([...moved].map(([to, from]) => [uriOf(to), uriOf(from)])),
  };
  const states = await statesOf(given, neverCancelled);
  return {
    before: older,
    after: newer,
    states,
    comparisons: await compareStates(given, neverCancelled),
    async page(address, side = 'after') {
      const page = await comparedPageAt(states, 'main', { address, side }, neverCancelled);
      assert.ok(page);
      return page;
    },
    dispose() {
      older.dispose();
      newer.dispose();
    },
  };
}

/** The address of every page of a state. */
export function addressesIn({ index }: FrameworkStore): PageAddress[] {
  return index.frameworks().flatMap((framework) => {
    const { root } = framework;
    const used = framework.roles().flatMap(({ family }) => (family ? [family.value] : []));
    const families = new Set([...framework.families.map(({ value }) => value), ...used]);
    return [
      { kind: 'framework', root },
      { kind: 'skills', root },
      ...[...families].map((name): PageAddress => ({ kind: 'family', root, name })),
      ...framework
        .roles()
        .flatMap(({ uri, levels }): PageAddress[] => [
          { kind: 'role', uri },
          { kind: 'progression', uri },
          ...levels.map((_, level): PageAddress => ({ kind: 'profile', uri, level })),
        ]),
      ...framework.skills().map(({ uri }): PageAddress => ({ kind: 'skill', uri })),
    ];
  });
}

/**
 * What holds for every compared page: each side of it has all texts of that state's page and no other, and
 * it is said to be the same only, and always, where readers see the same. Pages with something on them that
 * could not be compared say so and leave it out.
 */
export async function everyPageIsWhole(files: ComparedFiles): Promise<void> {
  for (const side of ['before', 'after'] as const)
    for (const address of addressesIn(files[side])) {
      const page = await files.page(address, side);
      const what = `${side} ${JSON.stringify(address)}`;
      assert.deepEqual(page[side], address, what);
      if (isOfUnreadFile(page)) continue;
      const pages = {
        before: await shown(files, page, 'before'),
        after: await shown(files, page, 'after'),
      };
      for (const one of ['before', 'after'] as const)
        assert.deepEqual(textsOnSide(page, one), textsOf(pages[one]), `${what}: texts ${one}`);
      if (!pages.before || !pages.after) continue;
      const [was, is] = [inOneOrder(htmlOf(pages.before)), inOneOrder(htmlOf(pages.after))];
      if (page.status === 'same') assert.equal(is, was, `${what} is not the same`);
      else assert.notEqual(htmlOf(pages.after), htmlOf(pages.before), `${what} is the same`);
    }
}

/** A change that readers see is seen on the page that it leads to, and those are the pages that changed. */
export async function everyChangeIsOnItsPage(files: ComparedFiles): Promise<void> {
  for (const comparison of files.comparisons) {
    for (const change of comparison.changes) {
      const { address, side } = addressOfChange(comparison, change);
      const page = await files.page(address, side);
      const what = `${change.kind} (${change.title}): ${JSON.stringify(address)}`;
      assert.ok(page.content ?? isOfUnreadFile(page), `${what} has no page`);
      if (change.isPublished && !isOnNoPage(change) && change.kind !== 'unreadable')
        assert.notEqual(page.status, 'same', what);
    }
    // A level's place in the scale shows on the page of the role only.
    if (comparison.changes.some(({ kind }) => kind.startsWith('level-'))) continue;
    for (const { address, side } of changedPages(comparison)) {
      if (address.kind === 'framework') continue;
      const { status } = await files.page(address, side);
      assert.notEqual(status, 'same', `listed: ${JSON.stringify(address)}`);
    }
  }
}

/** What readers see on no page of this product's. */
function isOnNoPage({ subject, profiles }: Change): boolean {
  return subject.kind === 'framework' && profiles.length === 0;
}

async function shown(
  files: ComparedFiles,
  page: ComparedPage,
  side: ComparedSide,
): Promise<PreviewPage | undefined> {
  const address = page[side];
  const found = address && (await pageAt({ store: files[side] }, address, neverCancelled));
  assert.notEqual(found?.kind, 'none');
  return found;
}

function htmlOf(page: PreviewPage): string {
  assert.ok(page.kind !== 'none');
  // Its title names the framework, too, which has a page of its own.
  return renderHtmlDocument({ ...page, crumbs: [] }, '');
}

/** The name of a file may decide where a link stands. */
function inOneOrder(html: string): string {
  return html.split('<').sort().join('<');
}

/** Every text of the authors' that a page shows, sorted. */
function textsOf(page: PreviewPage | undefined): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      if (/^(?:text|role|roleLevel|name)$/.test(key) && typeof part === 'string') found.push(part);
      // The names of levels, and what stands in cells, are kept as they are.
      else if (
        !/^(?:address|crumbs|siblings|meaning|level|cells|scale|problem|elsewhere)$/.test(key)
      )
        if (typeof part === 'object') visit(part);
    }
  };
  // A role's page says once what the profiles of its levels each say of the role.
  const inRole = { family: undefined, role: undefined, roleDescription: undefined };
  if (page?.kind === 'role')
    visit({ ...page, levels: page.levels.map((level) => ({ ...level, ...inRole })) });
  else visit(page);
  return found.filter((text) => text !== '').sort();
}

/** The same texts out of one side of a compared page. */
function textsOnSide(page: ComparedPage, side: ComparedSide): string[] {
  const found: string[] = [];
  const other = side === 'before' ? 'added' : 'removed';
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if ('words' in value && 'status' in value) {
      const { words, status } = value as {
        words: { kind: string; text: string }[];
        status: string;
      };
      if (status === other) return;
      const kept = words.filter(({ kind }) => kind !== other);
      found.push(kept.map(({ text }) => text).join(''));
      return;
    }
    for (const [key, part] of Object.entries(value))
      if (!/^(?:level|cells|scale)$/.test(key)) visit(part);
  };
  visit(page.content);
  return found.filter((text) => text !== '').sort();
}

/** Whether a page says only why its file could not be compared. */
function isOfUnreadFile({ problems }: ComparedPage): boolean {
  return problems.some(({ isOfWholeFile }) => isOfWholeFile);
}
