import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Profile } from '../../server/src/service/profile/profile';
import { escapeMarkdown, renderMarkdown } from '../../server/src/service/render/markdown';
import { runs } from '../harness/properties';
import { hostileTexts, pagesOf, profileOf } from './profiles';

/** Everything that VS Code's own Markdown preview reads, with addresses as it finds them. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

/** A block of Markdown as a reader understands it: its kind and the text that is shown. */
type Block = readonly [kind: string, text: string];

function read(markdown: string): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  for (const token of reader.parse(markdown, {})) {
    if (token.type === 'inline') blocks.push([open.join(' '), shownText(token)]);
    else if (token.nesting === 1) open.push(token.tag);
    else if (token.nesting === -1) open.pop();
    else blocks.push([token.type, token.content]);
  }
  return blocks;
}

/** The text of a block; anything that is more than text stands out in it. */
function shownText(inline: Token): string {
  return (inline.children ?? [])
    .map(({ type, content }) =>
      type === 'text' ? content : type === 'text_special' ? content : `⟨${type}⟩`,
    )
    .join('');
}

function expected(profile: Profile): Block[] {
  const text = (one: { readonly text: string } | undefined) => one?.text ?? '';
  const item = (one: { readonly text: string }): Block => ['ul li p', text(one)];
  return [
    ['h1', text(profile.roleLevel)],
    ['p', `${text(profile.family)} role: ${text(profile.role)}`],
    ['p', text(profile.roleDescription)],
    ['p', text(profile.roleLevelDescription)],
    ['h2', 'At this role level, you will:'],
    ...profile.responsibilities.map(item),
    ...gradesOf(profile),
    ['h2', 'Skills'],
    ...profile.skills.flatMap(({ name, level, description, bullets }): Block[] => [
      ['h3', text(name)],
      ['p', `Level: ⟨strong_open⟩${level?.name ?? ''}⟨strong_close⟩`],
      ['p', text(description)],
      ...bullets.map(item),
    ]),
  ];
}

function gradesOf({ grades, grading }: Profile): Block[] {
  const names = grades.map(({ text }) => text);
  if (names.length === 0) return [];
  const whose = grading ? `${grading.text} ` : '';
  const noun = names.length === 1 ? 'job grade' : 'job grades';
  const list =
    names.slice(0, -1).join(', ') + (names.length > 1 ? ' and ' : '') + (names.at(-1) ?? '');
  return [['p', `This role level is often performed at the ${whose}${noun} of ${list}.`]];
}

describe('the Markdown form', () => {
  for (const example of ['government-digital', 'five-levels']) {
    it(`of each role level of ${example} reads back as its headings, paragraphs and lists`, async () => {
      const profiles = (await pagesOf(example)).filter((page) => page.kind === 'profile');
      assert.ok(profiles.length > 0);
      for (const profile of profiles) {
        assert.deepEqual(read(renderMarkdown(profile)), expected(profile));
      }
    });
  }

  it('reads back so whatever the texts say', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const profile = profileOf(texts);
        assert.deepEqual(read(renderMarkdown(profile)), expected(profile));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('ends with one line break and has no two empty lines', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const markdown = renderMarkdown(profileOf(texts));
        assert.match(markdown, /[^\n]\n$/);
        assert.doesNotMatch(markdown, /\n\n\n/);
      }),
    );
  });

  it('leaves ordinary sentences as they are', () => {
    const sentence =
      'A tester (or 2 of them) finds out – “really” – whether R&D’s and/or IT’s 3.5% co-ordinated things work: yes!';
    assert.equal(escapeMarkdown(sentence), sentence);
  });

  it('takes no longer for long texts than their length makes it', () => {
    for (const piece of ['*', '#', ' #', '&', '&#', 'www.', '/', '1', '-', '\\']) {
      const long = piece.repeat(200_000);
      assert.ok(escapeMarkdown(long).length >= long.length);
    }
  });
});
