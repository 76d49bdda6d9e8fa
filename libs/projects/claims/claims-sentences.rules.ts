import type { SourceLine } from '../record/record-source.rules.js';

/** A sentence (or an item of a list, or a heading) of the free text, verbatim, with the line it begins on. */
export interface Sentence {
  text: string;
  line: number;
  /** The number of its paragraph; a line with a bullet is a paragraph of its own. */
  paragraph: number;
  bullet: boolean;
}

const BULLET = /^(?:[-–—•·*▪◦‣]|\d{1,2}[.)])\s+/u;
const SHORTENED =
  /(?:^|[\s(])(?:bl\.? ?a|t\.? ?ex|d\.?v\.?s|m\.? ?m|m\.? ?fl|o\.? ?s\.? ?v|s\.? ?k|f\.? ?d|e\.? ?d|ca|kap|nr|st|resp|inkl|exkl|jfr|max|min|tel)\.$/iu;
const END = /[.!?]+["”')\]]*(?=\s|$|(?<=\p{Ll}{3}[.!?])[\p{Lu}\d])/gu;
const STARTS = /^\s*["“”'(]*[\p{Lu}\d]/u;

function cut(text: string): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let from = 0;
  for (const end of text.matchAll(END)) {
    const to = end.index + end[0].length;
    const rest = text.slice(to, to + 40);
    if (SHORTENED.test(text.slice(Math.max(from, to - 12), to)) || (rest.trim() !== '' && !STARTS.test(rest))) continue;
    pieces.push({ text: text.slice(from, to), at: from });
    from = to;
  }
  if (text.slice(from).trim() !== '') pieces.push({ text: text.slice(from), at: from });
  return pieces;
}

interface Paragraph {
  lines: SourceLine[];
  bullet: boolean;
}

// Lines that follow each other are one paragraph, so that a sentence may run over several lines; a bullet, a blank line and what ends with a colon
// part them, and so does a heading right below a bullet.
function paragraphsOf(lines: readonly SourceLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const line of lines) {
    const bullet = BULLET.test(line.text);
    if (line.text === '') {
      open = null;
    } else if (open === null || bullet || (open.bullet && line.text.endsWith(':'))) {
      open = { lines: [line], bullet };
      paragraphs.push(open);
    } else {
      open.lines.push(line);
    }
    if (line.text.endsWith(':')) open = null;
  }
  return paragraphs;
}

// What is longer is no sentence, and reading on would only take time.
const LONGEST = 2000;

export function sentencesOf(lines: readonly SourceLine[]): Sentence[] {
  return paragraphsOf(lines).flatMap(({ lines: own, bullet }, paragraph) => {
    const text = own.map((line) => line.text).join('\n');
    return cut(text).map((piece) => {
      const at = piece.at + (piece.text.length - piece.text.trimStart().length);
      const line = own[text.slice(0, at).split('\n').length - 1]!.number;
      const trimmed = piece.text.trim().slice(0, LONGEST);
      return { text: bullet ? trimmed.replace(BULLET, '') : trimmed, line, paragraph, bullet };
    });
  });
}
