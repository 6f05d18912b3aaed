import type { Look } from './messages';

/**
 * Shows pages in a theme and size. The style sheet does the rest: all its lengths follow the size of the
 * root's font, and VS Code says on the body whether its own theme is light, dark or of high contrast.
 */
export function showLook({ theme, zoom }: Look): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.style.fontSize = `${zoom}%`;
}

/** Whether the reader wants things to stay still. */
export function wantsStillness(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
