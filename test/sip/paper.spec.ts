import { beforeAll, describe, expect, test } from '@jest/globals';
import { answerSip } from '../../apps/cli/src/demo/sip.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { day } from '../support/ground.js';
import { opened } from '../support/paper.js';
import { layTheTable, type Table } from './ground.js';

describe('The plan of a SIP on paper', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
  });
  const paper = (visitor: Table['sara'], id: string) => visitor.get<Buffer>(`/sips/${id}/plan.pdf`);

  test('begins FST-21 the plan is a tagged PDF in Swedish: structure, language and title stand in the file, and nothing that tells who it is about', async () => {
    const { sara, projectId, units } = table;
    const person = table.somebody();
    const { id: participation } = await enrol(sara, person, { projectId, unitId: units.ame, startsOn: day(-30) });
    const id = await table.sipOf(participation, 'established');
    const { status, body, headers } = await paper(sara, id);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'attachment; filename="sip-plan.pdf"']);
    const { plain, streams, metadata } = opened(body);
    expect(plain).toMatch(/^%PDF-1\.7/);
    expect(plain).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(plain).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(plain).toContain('/Lang (sv-SE)');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['/H1', '/Table', '/TH', '/TD', '/L', '/P']) expect(`${plain}${streams}`).toMatch(new RegExp(`/S ${tag}\\s`));
    expect(metadata).toContain('Samordnad individuell plan (SIP)');
    for (const secret of [person.familyName, person.givenName, person.number, person.number.slice(2)]) expect(metadata).not.toContain(secret);
    for (const secret of [person.number, person.number.slice(2), person.birthDate]) expect(`${plain}${streams}`).not.toContain(secret);
  });

  test('it comes in English to who asks for it, and two ask at once', async () => {
    const { sara, ali } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    ali.language = 'en';
    const [swedish, english] = await Promise.all([paper(sara, id), paper(ali, id)]);
    ali.language = 'sv';
    expect([swedish, english].map(({ body }) => /\/Lang \(([^)]*)\)/.exec(body.toString('latin1'))![1])).toEqual(['sv-SE', 'en-GB']);
  });

  test('what people write is never read as markup, and a letter that no font has stops no paper', async () => {
    const { sara, see } = table;
    const id = await table.sipOf(await table.takeOn(), 'established');
    const pages = async (ownWords: string) => {
      await sara.must(sara.change('PATCH', `/sips/${id}/content`, (await see(sara, id)).content!.version, { ownWords }));
      const { status, body } = await paper(sara, id);
      expect([status, opened(body).plain.includes('/StructTreeRoot')]).toEqual([200, true]);
      return opened(body).plain.match(/\/Type \/Page\b/g)!.length;
    };
    expect(await pages('#pagebreak() #read("../../package.json") #panic("x") $ * _ \\ ` <b> @her')).toBe(await pages('Jag vill börja om.'));
    expect(await pages('ಕನ್ನಡ och \u{1F600}')).toBeGreaterThan(0);
  });

  test('it is for those who read the plan, once it is agreed', async () => {
    const { sara, ali, eva, ulla, karin } = table;
    const held = await table.sipOf(await table.takeOn(), 'held');
    expect([(await paper(sara, held)).status, (await sara.get<{ code: string }>(`/sips/${held}/plan.pdf`)).body.code]).toEqual([409, 'sip.not-now']);
    const called = await table.sipOf(await table.takeOn(), 'called');
    await answerSip(ali, called, 'CANNOT', { words: 'Ingen kan' });
    const agreed = await table.sipOf(await table.takeOn(), 'established');
    expect([(await paper(ali, called)).status, (await paper(ulla, agreed)).status, (await paper(karin, agreed)).status, (await paper(eva, agreed)).status]).toEqual([404, 404, 403, 200]);
  });
});
