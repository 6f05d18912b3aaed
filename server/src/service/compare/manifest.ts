import type { ManifestContent } from '../documents/content';
import { publishedText } from '../profile/publishedText';
import { isBelow, parentUri, relativePath } from '../uris';
import type { ChangeSide, ChangeSubject } from './comparison';
import { sideOfAll, sides } from './draft';
import type { Draft } from './draft';
import type { LevelNames } from './levelNames';
import { locatedIn, saidBy } from './located';
import type { ProfileDifferences } from './profileDifferences';
import { scaleChanges, scaleOf } from './scale';
import type { State, States } from './states';
import { wholeRange } from './states';
import { listChanges, textChange } from './texts';

/** What the manifest sets for the tools, by its key: of no interest to readers. */
const SETTINGS: Readonly<Record<string, (manifest: ManifestContent) => unknown>> = {
  language: ({ language }) => language,
  dictionary: ({ dictionary }) => dictionary,
  rules: ({ preset, rules }) => ({ preset, rules }),
  overrides: ({ overrides }) => overrides,
  files: ({ roleFiles, skillFiles }) => ({ roleFiles, skillFiles }),
  exclude: ({ exclude }) => exclude,
  preview: ({ preview: { title, logo, stylesheet } }) => ({ title, logo, stylesheet }),
};

/** The changes of what the whole framework shares. */
export async function manifestChanges(
  states: States,
  differences: ProfileDifferences,
  levels: LevelNames,
): Promise<Draft[]> {
  const before = await manifestOf(states.before);
  const after = await manifestOf(states.after);
  if (!before?.isDiffering && !after?.isDiffering) return [];
  const uri = (after ?? before)?.uri ?? '';
  const subject: ChangeSubject = {
    kind: 'framework',
    name: publishedText(states.after.framework.name ?? states.before.framework.name ?? ''),
    uri,
  };
  const place = { subject, beforeUri: before?.uri ?? uri, afterUri: after?.uri ?? uri };
  const [older, newer] = [before?.content ?? NOTHING, after?.content ?? NOTHING];
  const scales = {
    before: states.before.isThere ? scaleOf(states.before.framework, older) : [],
    after: states.after.isThere ? scaleOf(states.after.framework, newer) : [],
  };
  return [
    ...placeChange(states, subject),
    ...textChange(older.name, newer.name, 'framework-name', place),
    ...scaleChanges(scales, place, differences.changed(), levels),
    ...listChanges(
      older.families,
      newer.families,
      { added: 'family-added', removed: 'family-removed', moved: 'family-moved' },
      place,
    ),
    ...listChanges(
      older.grades,
      newer.grades,
      { added: 'grade-added', removed: 'grade-removed', moved: 'grade-moved' },
      place,
    ),
    // Readers see it beside the grades.
    ...textChange(older.preview.grading, newer.preview.grading, 'setting', place).map((draft) => ({
      ...draft,
      key: 'grading',
      profiles: differences.regraded,
    })),
    ...Object.entries(SETTINGS).flatMap(([key, read]): Draft[] => {
      const [from, to] = [read(older), read(newer)];
      if (saidBy(from) === saidBy(to)) return [];
      return [
        {
          kind: 'setting',
          subject,
          key,
          ...sides(
            sideOfAll(place.beforeUri, locatedIn(from)),
            sideOfAll(place.afterUri, locatedIn(to)),
          ),
        },
      ];
    }),
  ];
}

/** A framework that moved to another folder: its files are at the same places in it. */
function placeChange({ before, after }: States, subject: ChangeSubject): Draft[] {
  const [from, to] = [before.framework.root, after.framework.root];
  if (from === to) return [];
  const common = commonFolder(from, to);
  const side = ({ framework: { root, manifest }, documents }: State): ChangeSide | undefined => {
    const document = manifest && documents.get(manifest.uri);
    const text = relativePath(common, root);
    return document && { uri: document.uri, ranges: [wholeRange(document)], text };
  };
  return [{ kind: 'framework-moved', subject, ...sides(side(before), side(after)) }];
}

/** The innermost folder that holds both, or is one of them. */
function commonFolder(one: string, other: string): string {
  let folder = one;
  while (folder !== other && !isBelow(other, folder)) folder = parentUri(folder);
  return folder;
}

async function manifestOf({ framework, documents, store }: State) {
  const uri = framework.manifest?.uri;
  if (uri === undefined) return undefined;
  const document = documents.get(uri) ?? (await store.document(uri));
  return document?.content.kind === 'manifest'
    ? { uri, content: document.content, isDiffering: documents.has(uri) }
    : undefined;
}

const NOTHING: ManifestContent = {
  kind: 'manifest',
  name: undefined,
  levels: [],
  families: [],
  grades: [],
  dictionary: [],
  language: undefined,
  preset: undefined,
  rules: [],
  overrides: [],
  roleFiles: [],
  skillFiles: [],
  exclude: [],
  preview: { title: undefined, logo: undefined, stylesheet: undefined, grading: undefined },
};
