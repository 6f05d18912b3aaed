import type { BrandFiles } from '../../server/src/service/profile/brand';

/** The organisation's style sheet in this document: after the extension's, so that it has the last word. */
export class BrandStyles {
  private readonly sheet = new CSSStyleSheet();
  private text = '';

  /**
   * A sheet that is made here takes no `@import`, and what else it asks for the content security policy
   * refuses, so that nothing comes from elsewhere (law 8).
   */
  show({ styles = '' }: BrandFiles): void {
    if (styles === this.text) return;
    this.text = styles;
    this.sheet.replaceSync(styles);
    if (!document.adoptedStyleSheets.includes(this.sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }
}
