import type { Position } from 'vscode-languageserver-types';
import type { CancellationToken } from '../cancellation';
import type { ParsedDocument } from '../documents/parse';
import type { RoleLevel } from '../documents/content';
import type { FrameworkStore } from '../index/frameworkStore';
import type { Framework } from '../index/framework';
import { foldName } from '../index/names';
import type { PageAddress, PageKind, PageLink } from './address';
import { brandOf } from './brand';
import * as messages from './messages';
import { familyPage, frameworkPage } from './overviewPages';
import { firstProblem, pageProblems } from './pageProblems';
import type { NoPage, Page, PageFrame, PreviewPage, Profile, SkillPage } from './profile';
import { progressionPage } from './progressionPage';
import { publishedText } from './publishedText';
import { resolveProfile } from './resolveProfile';
import { rolePage } from './rolePage';
import { skillPage, skillsPage } from './skillPage';

/** The profiles of all role levels of a role file, lowest first; none for other files. */
export async function profilesOf(
  { store }: { readonly store: FrameworkStore },
  uri: string,
  token: CancellationToken,
): Promise<Profile[]> {
  const document = await store.document(uri);
  if (document?.content.kind !== 'role') return [];
  const profiles: Profile[] = [];
  for (const level of document.content.levels) {
    if (token.isCancellationRequested) return [];
    profiles.push(await resolveProfile(store, uri, document.content, level));
  }
  return profiles;
}

/**
 * The page for a place in a document: the role level there (before the first one: the first), or the
 * skill; undefined where the document is none of a framework's.
 */
export async function previewAt(
  { store }: { readonly store: FrameworkStore },
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<((Profile | SkillPage | NoPage) & PageFrame) | undefined> {
  const document = await store.document(uri);
  if (!document || token.isCancellationRequested) return undefined;
  const { content } = document;
  const first = firstProblem(document);
  const problem = first ? { problem: first } : {};
  if (content.kind === 'manifest') return { kind: 'none', uri, reason: 'manifest', ...problem };
  const address = addressIn(document, position);
  if (!address) return { kind: 'none', uri, reason: 'no-role-level', ...problem };
  const page = await pageAt({ store }, address, token);
  const isOwn = page?.kind === 'profile' || page?.kind === 'skill' || page?.kind === 'none';
  return isOwn ? page : undefined;
}

/**
 * The page for a place in a document, of the kind that the reader wants where the document has one:
 * for a role its page, a role level's, the progression or its family; of every file those of its framework.
 * @returns undefined where the document is none of a framework's.
 */
export async function pageAddressAt(
  { store }: { readonly store: FrameworkStore },
  uri: string,
  position: Position,
  wanted: PageKind | undefined,
  token: CancellationToken,
): Promise<PageAddress | undefined> {
  const document = await store.document(uri);
  if (!document || token.isCancellationRequested) return undefined;
  const { content } = document;
  const { root } = store.index.frameworkOf(uri);
  if (wanted === 'skills' || wanted === 'framework') return { kind: wanted, root };
  if (content.kind === 'manifest') return { kind: 'framework', root };
  if (content.kind === 'role') {
    if (wanted === 'role' || wanted === 'progression') return { kind: wanted, uri };
    if (wanted === 'family' && content.family)
      return { kind: 'family', root, name: content.family.value };
  }
  return addressIn(document, position) ?? { kind: 'role', uri };
}

/** The page at an address; a page of kind `none` where there is nothing any more. */
export async function pageAt(
  { store }: { readonly store: FrameworkStore },
  address: PageAddress,
  token: CancellationToken,
): Promise<PreviewPage | undefined> {
  // What was typed last has changed the index of names, too.
  store.refreshOpenDocuments();
  if ('root' in address) {
    const framework = store.index.frameworks().find(({ root }) => root === address.root);
    if (!framework) return { kind: 'none', uri: address.root, reason: 'gone', address };
    const page = await overviewOf(store, framework, address);
    return framed(store, framework, page, address, token);
  }
  const { uri } = address;
  const document = await store.document(uri);
  if (token.isCancellationRequested) return undefined;
  if (!document) return { kind: 'none', uri, reason: 'gone', address };
  const framework = store.index.frameworkOf(uri);
  const page = await pageOf(store, framework, document, address);
  return framed(store, framework, page, address, token);
}

/** A page with all that goes with it. */
async function framed(
  store: FrameworkStore,
  framework: Framework,
  page: Page | NoPage,
  address: PageAddress,
  token: CancellationToken,
): Promise<PreviewPage> {
  return {
    ...page,
    address,
    crumbs: crumbsOf(framework, page),
    ...withBrand(framework),
    ...(await pageProblems(store, framework, page, token)),
  };
}

async function overviewOf(
  store: FrameworkStore,
  framework: Framework,
  address: Extract<PageAddress, { root: string }>,
): Promise<Page | NoPage> {
  switch (address.kind) {
    case 'family':
      return familyPage(store, framework, address.name);
    case 'skills':
      return skillsPage(store, framework);
    case 'framework':
      return frameworkPage(framework);
  }
}

async function pageOf(
  store: FrameworkStore,
  framework: Framework,
  { uri, content }: ParsedDocument,
  address: PageAddress,
): Promise<Page | NoPage> {
  if (content.kind === 'skill') return skillPage(framework, uri, content);
  if (content.kind === 'manifest') return { kind: 'none', uri, reason: 'manifest' };
  if (address.kind === 'role') return rolePage(store, uri, content);
  if (address.kind === 'progression') return progressionPage(framework, uri, content);
  const level = address.kind === 'profile' ? content.levels[address.level] : undefined;
  if (!level) return { kind: 'none', uri, reason: 'no-role-level' };
  return resolveProfile(store, uri, content, level);
}

function addressIn({ uri, content }: ParsedDocument, position: Position): PageAddress | undefined {
  if (content.kind === 'skill') return { kind: 'skill', uri };
  if (content.kind !== 'role') return undefined;
  const level = roleLevelAt(content.levels, position);
  return level && { kind: 'profile', uri, level: content.levels.indexOf(level) };
}

function withBrand(framework: Framework): Pick<PageFrame, 'brand'> {
  const brand = brandOf(framework);
  return brand ? { brand } : {};
}

/** The pages above a page, the framework first. */
function crumbsOf(framework: Framework, page: Page | NoPage): PageLink[] {
  if (page.kind === 'framework' || page.kind === 'none') return [];
  const { root } = framework;
  const top: PageLink = {
    text: publishedText(framework.name ?? ''),
    address: { kind: 'framework', root },
  };
  if (page.kind === 'family' || page.kind === 'skills') return [top];
  if (page.kind === 'skill')
    return [top, { text: messages.skillsAToZ(), address: { kind: 'skills', root } }];
  const { uri } = page;
  const role = framework.summary(uri);
  if (role?.kind !== 'role') return [top];
  const family = role.family ? [familyLink(framework, role.family.value)] : [];
  if (page.kind === 'role') return [top, ...family];
  const text = publishedText(role.name?.value ?? '');
  return [top, ...family, { text, address: { kind: 'role', uri } }];
}

/**
 * The last role level that starts at or before the position, else the first. The dash before a role
 * level belongs to it, so on its line only levels further to the right do not count.
 */
function roleLevelAt(levels: readonly RoleLevel[], position: Position): RoleLevel | undefined {
  const begun = levels.filter(({ range: { start } }, index) => {
    const isFirstOnLine = levels[index - 1]?.range.start.line !== start.line;
    return (
      start.line < position.line ||
      (start.line === position.line && (isFirstOnLine || start.character <= position.character))
    );
  });
  return begun.at(-1) ?? levels[0];
}

/** A link to a family as the manifest spells it. */
function familyLink(framework: Framework, spelt: string): PageLink {
  const folded = foldName(spelt);
  const listed = framework.families.find(({ value }) => foldName(value) === folded);
  const name = listed?.value ?? spelt;
  return {
    text: publishedText(name),
    address: { kind: 'family', root: framework.root, name },
  };
}
