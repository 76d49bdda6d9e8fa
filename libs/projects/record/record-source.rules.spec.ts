import { describe, expect, test } from '@jest/globals';
import { NotARecord, readRecord, recordText } from '../index.js';
import { NEW_LABELS, recordOf, without } from './record-samples.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof NotARecord) return error.message;
    throw error;
  }
  return 'read';
};

describe('what is no project record is refused in one clear line', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['only spaces', ' \n\n \t'],
    ['a letter', 'Hej!\n\nHär kommer protokollet: vi sågs i tisdags.\n\nHälsningar'],
    ['a table', 'namn;ort;antal\nA;Gävle;3\nB;Lund;4'],
    ['JSON', '{"Diarienummer": "2020/00156", "Namn": "IRIS"}'],
    ['a page of HTML', '<html><body><h1>2020/00156 - IRIS</h1></body></html>'],
    ['a heading alone', '2020/00156 - IRIS\n\nTre förbund söker medel.'],
    ['too few labels', 'Diarienummer:\n2020/00156\nNamn:\nIRIS'],
    ['labels without values', 'Diarienummer:\nNamn:\nRegion:\nProjektägare:\nProjektperiod:'],
    ['no number of any kind', recordOf(without(NEW_LABELS, 'Diarienummer'))],
    ['NUL in the text', `${recordOf(NEW_LABELS)}\0`],
    ['letters lost on the way', recordOf(NEW_LABELS).replace('ä', '\ufffd')],
    ['UTF-8 read as Latin-1', Buffer.from(recordOf(NEW_LABELS)).toString('latin1')],
    ['more than 1 MB', recordOf(NEW_LABELS, 'ord '.repeat(300_000))],
  ])('%s', (_name, text) => {
    const message = refusal(() => readRecord(text));
    expect(message).toMatch(/^(?:Filen|Texten) .{20,140}\.$/u);
    expect(message).not.toContain('\n');
  });

  test.each<[string, Uint8Array]>([
    ['a file in Latin-1', bytes(recordOf(NEW_LABELS), 'latin1')],
    ['a file in UTF-16', bytes(`\ufeff${recordOf(NEW_LABELS)}`, 'utf16le')],
    ['a file over 1 MB', new Uint8Array(1024 * 1024 + 1)],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff])],
  ])('%s', (_name, file) => {
    expect(refusal(() => readRecord(recordText(file)))).toMatch(/^(?:Filen|Texten) /u);
  });

  test('a file in UTF-8 is read, with or without byte order mark', () => {
    expect(readRecord(recordText(bytes(`\ufeff${recordOf(NEW_LABELS)}`))).facts.name.value).toBe('Nya steg');
  });
});

describe('a text made to be slow', () => {
  test.each<[string, string]>([
    ['one endless sentence of measures', '60 procent av projektets 584 deltagare och '.repeat(20_000)],
    ['one endless word', 'a'.repeat(900_000)],
    ['endless spaces', `x${' '.repeat(900_000)}y`],
    ['endless digits', '1 000 '.repeat(150_000)],
    ['endless labels', 'Namn:\n'.repeat(60_000)],
    ['endless colons', 'A:'.repeat(400_000)],
    ['endless municipalities', 'Gävle, Lund och '.repeat(50_000)],
    ['endless roles', 'Arbetsförmedlingen som remittent och medlemmarna AF, '.repeat(15_000)],
    ['endless goals', 'Målet med projektet är:\n- Ett.\n'.repeat(25_000)],
    ['endless lists', 'Målet med projektet är:\n- Mål:\n'.repeat(25_000)],
    ['endless owners', `${'A, '.repeat(100_000)}A`],
  ])('%s', (_name, text) => {
    const start = process.cpuUsage();
    const reading = readRecord(recordOf(NEW_LABELS, text));
    expect(reading.facts.name.value).toBe('Nya steg');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });

  test('an owner field without end', () => {
    const start = performance.now();
    refusal(() => readRecord(recordOf({ ...NEW_LABELS, Projektägare: `${'A, '.repeat(90)}A` })));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
