/** A keyboard that counts, before an editor in a real VS Code that is looked at after each key. */

/**
 * @typedef {object} Seen
 * @property {string} text the whole file
 * @property {number} start of the selection, as an offset; the cursor if nothing is selected
 * @property {number} end
 * @property {{ labels: string[], focused: number } | undefined} list the suggestions on screen
 * @property {boolean} hasPlaces Tab leads to the next place of what was inserted
 */

/** After as many letters without a list, one is not looked for twice at each further letter. */
const QUIET = 5;

export class Keyboard {
  /** Keys pressed. */
  count = 0;
  /** What was pressed, to find out where keys went; suggestions taken in brackets. */
  log = '';
  #quietLetters = 0;

  /**
   * @param {import('playwright-core').Page} page
   * @param {number} witnessPort see support/witness
   */
  constructor(page, witnessPort) {
    this.page = page;
    this.witness = `http://127.0.0.1:${witnessPort}/`;
  }

  /**
   * Presses one key, or several at once, and looks.
   * @param {string} key a letter, or playwright’s name of a key such as `Enter` or `Control+Space`
   * @param {string} [note] for the log
   * @returns {Promise<Seen>}
   */
  async press(key, note) {
    this.count += key.length === 1 ? 1 : key.split('+').length;
    this.log += note ?? (key.length === 1 ? key : `<${key}>`);
    if (key.length === 1) await this.page.keyboard.type(key);
    else await this.page.keyboard.press(key);
    const isQuiet = key.length === 1 && this.#quietLetters >= QUIET;
    const seen = await this.look(isQuiet ? 1 : 2);
    this.#quietLetters = seen.list || key.length > 1 ? 0 : this.#quietLetters + 1;
    return seen;
  }

  /** Waits until the witness is there and sees an editor. */
  async ready() {
    for (const until = Date.now() + 60_000; ;) {
      const answer = await fetch(`${this.witness}editor`).then(
        (response) => response.text(),
        () => 'null',
      );
      if (answer !== 'null') return;
      if (Date.now() > until) throw new Error('The witness sees no editor.');
      await this.page.waitForTimeout(100);
    }
  }

  /**
   * @param {number} [times] how often in a row VS Code must show the same
   * @returns {Promise<Seen>}
   */
  async look(times = 2) {
    let before = '';
    for (let same = 0; ;) {
      const response = await fetch(`${this.witness}editor`);
      const answer = await response.text();
      if (!response.ok || answer === 'null') throw new Error(`No editor is seen: ${answer}`);
      const seen = { ...JSON.parse(answer), ...(await this.page.evaluate(onScreen)) };
      const now = JSON.stringify(seen);
      same = now === before ? same + 1 : 1;
      if (same >= times) return seen;
      before = now;
    }
  }
}

/** Runs in the page: what a person sees beside the text, two frames later. */
async function onScreen() {
  for (let frame = 0; frame < 2; frame++)
    await new Promise((drawn) => window.requestAnimationFrame(drawn));
  const rows = [...document.querySelectorAll('.monaco-editor .suggest-widget .monaco-list-row')]
    .filter((row) => row.checkVisibility({ visibilityProperty: true }))
    .sort((one, other) => Number(one.dataset.index) - Number(other.dataset.index));
  const labels = rows.map((row) => row.querySelector('.label-name')?.textContent ?? '');
  const focused = rows.findIndex((row) => row.classList.contains('focused'));
  return {
    list: rows.length > 0 ? { labels, focused } : undefined,
    hasPlaces: document.querySelector('.snippet-placeholder, .finish-snippet-placeholder') !== null,
  };
}
