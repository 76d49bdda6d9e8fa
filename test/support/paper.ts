import { inflateSync } from 'node:zlib';

/** What a PDF tells of itself, and every stream in it unpacked. */
export function opened(pdf: Buffer): { plain: string; streams: string; metadata: string } {
  const plain = pdf.toString('latin1');
  const streams = [...plain.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].flatMap(([, packed]) => {
    try {
      return [inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return { plain, streams: streams.join('\n'), metadata: [Buffer.from(plain.match(/<x:xmpmeta[^]*<\/x:xmpmeta>/)?.[0] ?? '', 'latin1').toString(), ...plain.match(/\/Title[^\n]*/g) ?? []].join('\n') };
}
