import { MarkupContent } from 'vscode-languageserver-types';
import type { InlayHint } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { neverCancelled } from '../../server/src/service/cancellation';
import { inlayHints, resolveInlayHint } from '../../server/src/service/features/inlayHints';
import { describeFixtures } from '../harness/fixtures';
import { openFixture } from '../harness/service';

/**
 * Flags: `# without: wording, levelChanges` switches hints off. Two cursors are the range, else it is
 * the whole document. Sections: `` the lines that have hints, with each hint in ⟦ ⟧; `tooltips` what
 * each says when pointed at.
 */
describeFixtures('inlayHints', async (fixture) => {
  const { context, uri, document, cursors, dispose } = await openFixture(fixture);
  const off = fixture.flags.get('without')?.split(', ') ?? [];
  const options = {
    wording: !off.includes('wording'),
    levelChanges: !off.includes('levelChanges'),
  };
  const text = TextDocument.create(uri, '', 0, document.text);
  const [start, end] = cursors;
  const range =
    start && end ? { start, end } : { start: text.positionAt(0), end: text.positionAt(1e9) };
  try {
    const hints = await inlayHints(context, uri, range, options, neverCancelled);
    const tooltips: string[] = [];
    for (const hint of hints) {
      // As it comes back from a client.
      const sent = JSON.parse(JSON.stringify(hint)) as InlayHint;
      const { label, tooltip } = await resolveInlayHint(context, sent, neverCancelled);
      const shown = MarkupContent.is(tooltip) ? tooltip.value : '(no tooltip)';
      tooltips.push(`⟦${labelOf(label)}⟧\n${shown}`);
    }
    return {
      '': hints.length > 0 ? showLines(text, hints) : '(nothing)',
      tooltips: tooltips.join('\n'),
    };
  } finally {
    dispose();
  }
});

function showLines(text: TextDocument, hints: readonly InlayHint[]): string {
  const lines = new Map<number, string>();
  for (const { position, label } of [...hints].reverse()) {
    const { line, character } = position;
    const shown = lines.get(line) ?? text.getText().split(/\r?\n/)[line] ?? '';
    const hint = ` ⟦${labelOf(label)}⟧`;
    lines.set(line, shown.slice(0, character) + hint + shown.slice(character));
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, shown]) => shown.trim())
    .join('\n');
}

function labelOf(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}
