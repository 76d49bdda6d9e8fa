import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { archive } from './archive.js';

const files = { 'a.csv': Buffer.from('å;1\r\n'), 'b.json': Buffer.from('{}') };

test('the files come out as they went in, under their names', () => {
  expect(Object.entries(unzipSync(archive(files))).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([['a.csv', 'å;1\r\n'], ['b.json', '{}']]);
});
test('the same files make the same bytes', () => expect(archive(files).equals(archive({ ...files }))).toBe(true));
