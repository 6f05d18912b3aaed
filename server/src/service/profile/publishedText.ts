const SPACE = /[\s\u0085]+/g;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const CONTROL_CHARACTERS = /\p{Cc}/gu;
const HALF_CHARACTERS = /\p{Cs}/gu;

/** Whether a text has anything but what most have: letters, marks, and spaces between them. */
const UNUSUAL = /[^ -~\u00a1-\u167f\u2010-\u2027]|^ | $/;

/** What opens a passage of its own writing direction, and what closes it. */
const POP_DIRECTION = '\u202c';
const POP_ISOLATE = '\u2069';
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text from a file as it may stand among others: on one line, so that it cannot pass for several
 * bullets; without control characters, which a terminal would obey and HTML does not allow; without
 * halves of characters, which UTF-8 cannot write; and with every change of the writing direction undone
 * at its end, so that it cannot turn round its neighbours.
 */
export function publishedText(text: string): string {
  // A page has thousands of texts, and is made anew at each key.
  if (!UNUSUAL.test(text)) return text;
  const line = text
    // A pattern for "a line break and the space around it" would take quadratic time in a long space.
    .replace(SPACE, (space) => (LINE_BREAK.test(space) ? ' ' : space.replace(/\t/g, ' ')))
    .replace(CONTROL_CHARACTERS, '')
    .replace(HALF_CHARACTERS, '\ufffd')
    .trim();
  return line + openDirections(line).reverse().join('');
}

/** The characters that close what the line leaves open, in the order in which it was opened. */
function openDirections(line: string): string[] {
  const open: string[] = [];
  let isolates = 0;
  for (const [mark] of line.matchAll(DIRECTIONS)) {
    if (mark === POP_DIRECTION) {
      if (open.at(-1) === POP_DIRECTION) open.pop();
    } else if (mark === POP_ISOLATE) {
      // It closes the last isolate, with all that was opened inside (Unicode Bidirectional Algorithm).
      if (isolates === 0) continue;
      open.length = open.lastIndexOf(POP_ISOLATE);
      isolates--;
    } else if (mark >= '\u2066') {
      open.push(POP_ISOLATE);
      isolates++;
    } else open.push(POP_DIRECTION);
  }
  return open;
}
