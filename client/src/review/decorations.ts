import { Disposable, Range, window, workspace } from 'vscode';
import type { DecorationOptions, TextEditor, TextEditorDecorationType } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFrameworkLanguage } from '../languages';
import { readFlag } from '../settings';
import { changedPlaces } from './changedPlaces';
import type { ChangedPlace } from './changedPlaces';
import { changeTooltip } from './changeWords';
import { markOf } from './gutterSigns';
import { signOf } from './kinds';
import type { Sign } from './kinds';
import type { Review } from './review';

const SETTING = 'capabilityFramework.review.marksInEditor';
/** In the order in which they win where several are about one line. */
const SIGNS: readonly Sign[] = [
  'lowered',
  'raised',
  'removed',
  'added',
  'changed',
  'moved',
  'aside',
];
/** Of what is longer, such as a whole new role, only the first line says so under the mouse. */
const LINES_WITH_HOVER = 12;

/** Marks beside the text where something changed since what a review compares with. */
export class Decorations implements Disposable {
  private marks: ReadonlyMap<Sign, TextEditorDecorationType> = new Map();
  private readonly hovers = window.createTextEditorDecorationType({});
  private readonly subscriptions: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly review: Review,
  ) {
    this.makeMarks();
    const update = () => this.update();
    this.subscriptions = Disposable.from(
      this.hovers,
      review.onDidChange(update),
      window.onDidChangeVisibleTextEditors(update),
      window.onDidChangeActiveColorTheme(() => {
        this.makeMarks();
        this.update();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.update();
      }),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const mark of this.marks.values()) mark.dispose();
  }

  private makeMarks(): void {
    for (const mark of this.marks.values()) mark.dispose();
    const { kind } = window.activeColorTheme;
    this.marks = new Map(SIGNS.map((sign) => [sign, markOf(sign, kind)]));
  }

  private update(): void {
    for (const editor of window.visibleTextEditors)
      if (isFrameworkLanguage(editor.document.languageId)) this.decorate(editor);
  }

  private decorate(editor: TextEditor): void {
    const { document } = editor;
    const isOn = readFlag(workspace.getConfiguration(undefined, document), SETTING, true);
    const { comparisons = [], label = '' } = this.review.state ?? {};
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const last = document.lineCount - 1;
    const places = isOn ? changedPlaces(comparisons, uri) : [];
    const marked = new Map<number, Sign>();
    for (const { start, change } of places) {
      const line = Math.min(start, last);
      marked.set(line, strongest(signOf(change.kind), marked.get(line)));
    }
    for (const [sign, mark] of this.marks) {
      const lines = [...marked].flatMap(([line, own]) => (own === sign ? [line] : []));
      editor.setDecorations(
        mark,
        lines.map((line) => new Range(line, 0, line, 0)),
      );
    }
    editor.setDecorations(
      this.hovers,
      places.map((place) => hoverOf(place, label, last)),
    );
  }
}

function hoverOf(place: ChangedPlace, label: string, last: number): DecorationOptions {
  const start = Math.min(place.start, last);
  const isLong = place.end - place.start >= LINES_WITH_HOVER;
  const end = isLong ? start : Math.min(place.end, last);
  return {
    range: new Range(start, 0, end, Number.MAX_SAFE_INTEGER),
    hoverMessage: changeTooltip(place, label),
  };
}

function strongest(one: Sign, other: Sign | undefined): Sign {
  return other !== undefined && SIGNS.indexOf(other) < SIGNS.indexOf(one) ? other : one;
}
