/**
 * Writes a file as a person would who knows what it shall say and takes what the editor offers. The
 * strategy is the same for every tool:
 *
 * 1. What is missing is written from top to bottom. Where what was inserted has a place for it, Tab leads
 *    there; else the arrows and End do; else Enter starts a line, and Backspace or Tab moves it to where
 *    it belongs. What the editor indents by itself is free.
 * 2. A suggestion is taken when it is the first or the second, is part of what shall be written, and the
 *    keys that take it are fewer than those to type it. Otherwise the next letter is typed.
 * 3. In an empty file, Control+Space asks for suggestions, and the tool’s suggestion for a whole file
 *    (`tool.wholeFile`) is taken.
 * 4. Before Enter or Tab shall do what they say, Escape closes an open list.
 *
 * Every key counts as one, so Control+Space as two. No clipboard, no commands.
 */
import { at, container, emptyPlace, exists, missing, placeAt, textPlace } from './place.mjs';

/** How many rows below the chosen one a person looks for the wanted one. */
const REACH = 1;
/** More keys than any sensible run needs: something went round in circles. */
const MOST_KEYS = 1_400;

/** @typedef {import('./keyboard.mjs').Seen} Seen */
/** @typedef {import('./place.mjs').Path} Path */

export class Writer {
  /** How many of the keys went into descriptions and responsibilities, the author’s own sentences. */
  sentenceKeys = 0;

  /**
   * @param {import('./keyboard.mjs').Keyboard} keyboard
   * @param {unknown} wanted mappings, lists and texts
   * @param {{ wholeFile: string }} tool the label of its suggestion for a whole file
   */
  constructor(keyboard, wanted, tool) {
    this.keyboard = keyboard;
    this.wanted = wanted;
    this.tool = tool;
  }

  /** Writes until the file says what is wanted; gives its text. */
  async write() {
    let seen = await this.keyboard.look();
    for (;;) {
      const todo = missing(this.wanted, seen.text);
      if (todo.length === 0) return seen.text;
      if (this.keyboard.count > MOST_KEYS) throw this.#lost('Too many keys', seen);
      seen = await this.#step(seen, todo);
    }
  }

  /**
   * @param {Seen} seen
   * @param {Path[]} todo
   */
  async #step(seen, todo) {
    const place = placeAt(this.wanted, seen);
    if (place.kind === 'value' && includes(todo, place.path)) {
      const before = this.keyboard.count;
      const after = await this.#text(seen, place.path);
      if (isSentence(place.path)) this.sentenceKeys += this.keyboard.count - before;
      return after;
    }
    if (place.kind === 'item') return this.#type(seen, '- ');
    if (place.kind === 'key') {
      const { path: parent } = place;
      const path = todo.find((one) => {
        const own = one.slice(0, parent.length + 1);
        return isWithin(one, parent) && !exists(seen.text, own);
      });
      if (path) return this.#key(seen, path, parent.length);
    }
    return this.#go(seen, todo[0], place);
  }

  /**
   * @param {Seen} seen
   * @param {Path} path
   * @param {number} depth where in the path the key is
   */
  async #key(seen, path, depth) {
    const key = String(path[depth]);
    if (seen.text === '') {
      seen = await this.keyboard.press('Control+Space');
      const whole = rowOf(seen, this.tool.wholeFile);
      if (whole >= 0) return this.#take(seen, whole);
    }
    for (let done = 0; done < key.length; done++) {
      const row = rowOf(seen, key);
      // A key taken brings its colon.
      const saved = key.length - done + 1 - (distance(seen, row) + 1);
      if (row >= 0 && saved > 0) return this.#take(seen, row);
      seen = await this.keyboard.press(key.charAt(done));
    }
    return this.#type(seen, depth === path.length - 1 ? ': ' : ':');
  }

  /**
   * Writes the text of a path, of which some may stand there.
   * @param {Seen} seen
   * @param {Path} path
   */
  async #text(seen, path) {
    const text = String(at(this.wanted, path));
    for (;;) {
      const done = written(seen, text);
      if (done === undefined) throw this.#lost(`“${text}” cannot go on`, seen);
      if (done === text.length) return seen;
      let best = { row: -1, saved: 0 };
      seen.list?.labels.forEach((label, row) => {
        const end = reached(text, done, label);
        const saved = end - done - (distance(seen, row) + 1);
        if (distance(seen, row) <= REACH && saved > best.saved) best = { row, saved };
      });
      seen =
        best.row >= 0
          ? await this.#take(seen, best.row)
          : await this.keyboard.press(text.charAt(done));
    }
  }

  /**
   * Moves to a row of the list and takes it.
   * @param {Seen} seen
   * @param {number} row
   */
  async #take(seen, row) {
    const { labels, focused } = seen.list ?? { labels: [], focused: 0 };
    for (let step = 0; step < Math.abs(row - focused); step++)
      await this.keyboard.press(row > focused ? 'ArrowDown' : 'ArrowUp');
    const after = await this.keyboard.press('Enter', `[${labels[row]}]`);
    if (after.text === seen.text && after.start === seen.start)
      throw this.#lost(`“${labels[row]}” was not taken`, after);
    return after;
  }

  /**
   * @param {Seen} seen
   * @param {string} text
   */
  async #type(seen, text) {
    for (const letter of text) seen = await this.keyboard.press(letter);
    return seen;
  }

  /**
   * Leads towards where a path can be written: one move.
   * @param {Seen} seen
   * @param {Path} path
   * @param {import('./place.mjs').Place} place where the cursor is
   */
  async #go(seen, path, place) {
    const { text, start } = seen;
    const empty = emptyPlace(text, path);
    if (empty !== undefined) {
      if (empty === start) return this.#press(seen, exists(text, path) ? ' ' : 'Enter');
      return seen.hasPlaces && empty > start ? this.#press(seen, 'Tab') : this.#moveTo(seen, empty);
    }
    // An example that was inserted with its place: Tab selects it, so that typing replaces it.
    const example = textPlace(text, path);
    if (seen.hasPlaces && example !== undefined && example > start) return this.#press(seen, 'Tab');
    const { path: parent, column, end } = container(text, path);
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const isBlank = /^[ -]*$/.test(line) && /^[ ]*(?:\n|$)/.test(text.slice(start));
    if (isBlank && /^[\s-]*$/.test(text.slice(end, start))) {
      if (line.includes('-') || line.length > column) return this.#press(seen, 'Backspace');
      if (line.length < column) return this.#press(seen, seen.hasPlaces ? ' ' : 'Tab');
      throw this.#lost(`${path.join(' › ')} cannot be written here`, seen);
    }
    const isBeside = !isBlank && isSame(place.path.slice(0, -1), parent);
    if (isBeside || lineOf(text, start) === lineOf(text, end)) return this.#press(seen, 'Enter');
    return this.#moveTo(seen, end);
  }

  /**
   * @param {Seen} seen
   * @param {number} offset the end of a line
   */
  async #moveTo(seen, offset) {
    const lines = lineOf(seen.text, offset) - lineOf(seen.text, seen.start);
    if (seen.list) seen = await this.keyboard.press('Escape');
    for (let line = 0; line < Math.abs(lines); line++)
      seen = await this.keyboard.press(lines > 0 ? 'ArrowDown' : 'ArrowUp');
    return seen.start === offset ? seen : this.keyboard.press('End');
  }

  /**
   * @param {Seen} seen
   * @param {string} key
   */
  async #press(seen, key) {
    if (seen.list && key !== ' ') await this.keyboard.press('Escape');
    return this.keyboard.press(key);
  }

  /**
   * @param {string} problem
   * @param {Seen} seen
   */
  #lost(problem, seen) {
    const text = `${seen.text.slice(0, seen.start)}<|>${seen.text.slice(seen.start)}`;
    const list = seen.list?.labels.join(', ') ?? 'none';
    return new Error(
      `${problem}.\nKeys: ${this.keyboard.log.slice(-600)}\nSuggestions: ${list}\n${text.trim()}`,
    );
  }
}

/**
 * How much of a text stands before the cursor on its line.
 * @param {Seen} seen
 * @param {string} text
 */
function written({ text: whole, start, end }, text) {
  const before = whole.slice(whole.lastIndexOf('\n', start - 1) + 1, start);
  const found = /^ *(?:- )?(?:[^:]*: ?)?/;
  for (const typed of [before.replace(found, ''), before.replace(/^ *- /, '')])
    if (text.startsWith(typed) && start <= end) return typed.length;
  return undefined;
}

/**
 * How far a text is written when a suggestion is taken: it replaces from the start of some word on.
 * @param {string} text
 * @param {number} done
 * @param {string} label
 */
function reached(text, done, label) {
  for (let start = done; start >= 0; start--) {
    const isWordStart = start === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1));
    const end = start + label.length;
    if (!isWordStart || end <= done || !text.startsWith(label, start)) continue;
    if (!/[\p{L}\p{N}]/u.test(text.charAt(end))) return end;
  }
  return done;
}

/**
 * The row of a label, if it is near enough.
 * @param {Seen} seen
 * @param {string} wanted
 */
function rowOf(seen, wanted) {
  const row = seen.list?.labels.indexOf(wanted) ?? -1;
  return row >= 0 && distance(seen, row) <= REACH ? row : -1;
}

/**
 * @param {Seen} seen
 * @param {number} row
 */
function distance({ list }, row) {
  return list ? Math.abs(row - list.focused) : Infinity;
}

/** @param {Path} path */
function isSentence(path) {
  return path.includes('description') || path.includes('responsibilities');
}

/**
 * @param {string} text
 * @param {number} offset
 */
function lineOf(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

/**
 * @param {Path} path
 * @param {Path} parent
 */
function isWithin(path, parent) {
  return path.length > parent.length && isSame(path.slice(0, parent.length), parent);
}

/**
 * @param {Path} one
 * @param {Path} other
 */
function isSame(one, other) {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/**
 * @param {readonly Path[]} paths
 * @param {Path} path
 */
function includes(paths, path) {
  return paths.some((one) => isSame(one, path));
}
