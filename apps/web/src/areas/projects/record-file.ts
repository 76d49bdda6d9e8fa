import type { WordKey } from '../../app/words.js';

export class Unreadable extends Error {
  constructor(readonly words: WordKey) {
    super(words);
  }
}

const largest = 1_000_000;

/** The text of a record file. Old files from the project bank are in Windows' own letters: read as those when they are not UTF-8. */
export async function readRecordFile(file: File): Promise<string> {
  if (file.size > largest) throw new Unreadable('projects.import.tooLarge');
  const bytes = await file.arrayBuffer();
  const text = decode(bytes).trim();
  if (!text) throw new Unreadable('projects.import.empty');
  if (text.includes('\0')) throw new Unreadable('projects.import.notText');
  return text;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
