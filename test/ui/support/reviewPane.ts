import type { Locator, Page } from 'playwright-core';

/** What a person sees of the Review view. */
export class ReviewPane {
  constructor(private readonly page: Page) {}

  /** The view with its title and tree. */
  get pane(): Locator {
    const header = this.page.locator('.pane-header', {
      has: this.page.locator('h3.title').getByText('Review', { exact: true }),
    });
    return this.page.locator('.pane', { has: header });
  }

  /** A line of the tree by a part of its label. */
  row(label: string): Locator {
    return this.pane.locator('.monaco-list-row', { hasText: label });
  }

  /** The box before a line. */
  box(label: string): Locator {
    return this.row(label).locator('.monaco-checkbox, .monaco-custom-toggle').first();
  }

  /** What stands above the tree. */
  message(text: string): Locator {
    return this.pane.locator('.message', { hasText: text });
  }

  /** Opens or closes another view of the side bar. */
  async fold(view: 'Roles' | 'Skills' | 'Review'): Promise<void> {
    await this.page
      .locator('.pane-header', { has: this.page.locator('h3.title', { hasText: view }) })
      .click();
  }

  /** Presses a button in the view's title bar. */
  async press(button: string): Promise<void> {
    await this.pane.hover();
    await this.pane.locator(`.actions a.action-label[aria-label^="${button}"]`).click();
  }
}
