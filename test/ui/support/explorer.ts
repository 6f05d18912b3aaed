import type { Locator } from 'playwright-core';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** What a person sees of the extension's views in the side bar. */
export class ExplorerPage {
  constructor(private readonly workbench: Pick<Workbench, 'page'>) {}

  /** Opens the views by their icon in the activity bar. */
  async open(): Promise<void> {
    const icon = this.workbench.page.locator(
      '.activitybar a.action-label[aria-label^="Capability Framework"]',
    );
    await icon.click();
    await this.pane('Roles').waitFor();
  }

  /** One view with its title and tree. */
  pane(name: 'Roles' | 'Skills'): Locator {
    const header = this.workbench.page.locator('.pane-header', {
      has: this.workbench.page.locator('h3.title', { hasText: name }),
    });
    return this.workbench.page.locator('.pane', { has: header });
  }

  /** A line of a view's tree, by its whole label. */
  row(pane: 'Roles' | 'Skills', label: string): Locator {
    return this.pane(pane).locator('.monaco-list-row', {
      has: this.workbench.page.locator('.label-name').getByText(label, { exact: true }),
    });
  }

  /** Opens or closes what is below a line. */
  async toggle(pane: 'Roles' | 'Skills', label: string): Promise<void> {
    await this.row(pane, label).locator('.monaco-tl-twistie').click();
  }

  /** Presses a button in a view's title bar. */
  async press(pane: 'Roles' | 'Skills', button: string): Promise<void> {
    await this.pane(pane).hover();
    await this.pane(pane).locator(`.actions a.action-label[aria-label^="${button}"]`).click();
  }

  /** The box that VS Code asks in; what it says is in its text. */
  get question(): Locator {
    return this.workbench.page.locator('.quick-input-widget:visible');
  }

  /** Writes into the box, once it is there. */
  async answer(text: string): Promise<void> {
    await this.question.locator('.quick-input-box input').fill(text);
  }
}
