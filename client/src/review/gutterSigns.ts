import { ColorThemeKind, OverviewRulerLane, Uri, window } from 'vscode';
import type { TextEditorDecorationType } from 'vscode';
import type { Sign } from './kinds';

/** Drawn in a field of 16 by 16. Told apart by their shapes: not everybody sees the colours. */
const SHAPES: Readonly<Record<Sign, string>> = {
  added: 'M7 3h2v4h4v2H9v4H7V9H3V7h4z',
  removed: 'M3 7h10v2H3z',
  changed: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  raised: 'M8 3 14 12H2z',
  lowered: 'M2 4h12L8 13z',
  moved: 'M8 1.5 11.5 6h-2.3v4h2.3L8 14.5 4.5 10h2.3V6H4.5z',
  aside: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
};

type Colors = Readonly<Record<Sign, string>>;

const LIGHT: Colors = {
  added: '#1a7f37',
  removed: '#c62828',
  changed: '#0b5cad',
  raised: '#1a7f37',
  lowered: '#c62828',
  moved: '#6f42c1',
  aside: '#6e7781',
};
const DARK: Colors = {
  added: '#4ac26b',
  removed: '#ff7b72',
  changed: '#58a6ff',
  raised: '#4ac26b',
  lowered: '#ff7b72',
  moved: '#bc8cff',
  aside: '#9da7b1',
};

function inOneColor(color: string): Colors {
  return {
    added: color,
    removed: color,
    changed: color,
    raised: color,
    lowered: color,
    moved: color,
    aside: color,
  };
}

/** The colours of a theme's kind; with high contrast the shapes alone have to do. */
export function colorsFor(kind: ColorThemeKind): Colors {
  switch (kind) {
    case ColorThemeKind.HighContrast:
      return inOneColor('#ffffff');
    case ColorThemeKind.HighContrastLight:
      return inOneColor('#000000');
    case ColorThemeKind.Dark:
      return DARK;
    case ColorThemeKind.Light:
      return LIGHT;
  }
}

/** A sign's marks in the gutter and in the overview ruler. */
export function markOf(sign: Sign, kind: ColorThemeKind): TextEditorDecorationType {
  const color = colorsFor(kind)[sign];
  return window.createTextEditorDecorationType({
    gutterIconPath: pictureOf(sign, color),
    gutterIconSize: 'contain',
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Center,
  });
}

function pictureOf(sign: Sign, color: string): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${color}" fill-rule="evenodd" d="${SHAPES[sign]}"/></svg>`;
  return Uri.parse(`data:image/svg+xml,${encodeURIComponent(svg)}`);
}
