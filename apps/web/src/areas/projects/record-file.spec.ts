import { describe, expect, it } from 'vitest';
import { readRecordFile } from './record-file.js';

const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'post.txt', { type: 'text/plain' });
const windows = Uint8Array.from([0x52, 0x65, 0x67, 0x69, 0x6f, 0x6e, 0x3a, 0x20, 0xd6]);

describe('a record file', () => {
  it('is read as UTF-8', async () => {
    expect(await readRecordFile(file(new TextEncoder().encode('Region: Östra Mellansverige\n')))).toBe('Region: Östra Mellansverige');
  });

  it('is read in the letters of old Windows when it is not UTF-8', async () => {
    expect(await readRecordFile(file(windows))).toBe('Region: Ö');
  });

  it.each([
    ['empty', new Uint8Array(), 'projects.import.empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 13]), 'projects.import.notText'],
    ['far too large', new Uint8Array(1_000_001).fill(65), 'projects.import.tooLarge'],
  ])('that is %s is refused in words', async (_, bytes, words) => {
    await expect(readRecordFile(file(bytes))).rejects.toMatchObject({ words });
  });
});
