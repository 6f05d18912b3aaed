/** The extension's views in the side bar. */
export class ExplorerViews {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens them by their icon. */
  async open() {
    await this.page
      .locator('.activitybar a.action-label[aria-label^="Capability Framework"]')
      .click();
    await this.#pane('Roles').locator('.monaco-list-row').first().waitFor();
  }

  /**
   * Draws the side bar wider.
   * @param {number} more in points
   */
  async widen(more) {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('The side bar is not shown.');
    const { mouse } = this.page;
    const edge = { x: box.x + box.width + 2, y: box.y + box.height / 2 };
    await mouse.move(edge.x, edge.y);
    await mouse.down();
    await mouse.move(edge.x + more, edge.y, { steps: 4 });
    await mouse.up();
  }

  /**
   * Shows what is below a line.
   * @param {'Roles' | 'Skills'} pane
   * @param {string} label the line's whole label
   */
  async expand(pane, label) {
    const row = this.#pane(pane).locator('.monaco-list-row', {
      has: this.page.locator('.label-name').getByText(label, { exact: true }),
    });
    await row.first().waitFor();
    if ((await row.first().getAttribute('aria-expanded')) === 'false')
      await row.first().locator('.monaco-tl-twistie').click();
  }

  /**
   * Opens or closes one of them.
   * @param {'Roles' | 'Skills'} name
   */
  async fold(name) {
    await this.#pane(name).locator('.pane-header').click();
  }

  /** @param {string} name */
  #pane(name) {
    const title = this.page.locator('h3.title', { hasText: name });
    return this.page.locator('.pane', {
      has: this.page.locator('.pane-header', { has: title }),
    });
  }
}
