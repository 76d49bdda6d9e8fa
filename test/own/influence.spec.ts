import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Influence } from '#own';
import { enterByShownLink, openOwnPages, ownPageOf, say } from '../../apps/cli/src/demo/own.journey.js';
import { A_PLAN, agreeQuickly, draftPlan } from '../../apps/cli/src/demo/plans.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; errors: { field: string }[] }
const YES = { part: 4, heard: 4, clear: 3 };

describe('How much the participants have a say', () => {
  let office: Office;
  const influence = async (): Promise<Influence> => office.karin.must(office.karin.get<Influence>(`/projects/${office.projectId}/influence`));
  const inside = async (id: string, n: number) => {
    await openOwnPages(office.sara, id, { email: `inflytande${n}@example.org`, agreedOn: TODAY });
    return enterByShownLink(office.sara, id);
  };

  beforeAll(async () => {
    office = await openOffice();
  });

  test('SIA-18 participants propose, comment and approve, it is documented, and the coordinator sees the share whose plan was co-designed and what they answer about influence', async () => {
    const { sara, house } = office;
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) ids.push(await office.takeOn());
    await underTheFloor(house, "update app.participation set gender = 'FEMALE'");
    for (const [n, id] of ids.entries()) {
      if (n >= 5) {
        await agreeQuickly(sara, id, { agreedOn: TODAY, agreedHow: 'IN_PERSON' }, A_PLAN);
        expect((await sara.post(`/participations/${id}/own-survey`, { ...YES, part: 2 })).status).toBe(204);
        continue;
      }
      const person = await inside(id, n);
      const { id: planId, version } = await draftPlan(sara, id);
      await sara.must(sara.change('POST', `/plans/${planId}/propose`, version));
      await say(person, { participationId: id, kind: n === 0 ? 'COMMENT' : 'PROPOSAL', planId, words: 'Jag vill börja klockan tio.' });
      await person.must(person.change('POST', `/own/plans/${planId}/agree`, version + 1));
      expect((await ownPageOf(person)).surveyedOn).toBeNull();
      expect((await person.post(`/own/participations/${id}/survey`, YES)).status).toBe(204);
      expect(await ownPageOf(person)).toMatchObject({ surveyedOn: TODAY, words: [{ kind: 'AGREEMENT' }, { words: 'Jag vill börja klockan tio.' }] });
    }
    expect(await influence()).toMatchObject({
      agreed: { women: 10, men: 0, total: 10 }, coDesigned: { women: 5, total: 5 }, coDesignedPercent: 50, answered: { total: 10 }, takePart: { total: 5 }, takePartPercent: 50,
    });
    const [first] = ids;
    await sara.must(sara.post(`/participations/${ids[9]}/own-words`, { kind: 'CHANGE', given: 'PAPER', saidOn: daysAgo(3), words: 'Före jag sa ja.' }));
    // Six of ten: four are left who had no say, and four are too few to be told of.
    expect(await influence()).toMatchObject({ agreed: { total: 10 }, coDesigned: { total: null }, coDesignedPercent: null });
    expect(JSON.stringify(await office.sara.must(office.sara.get(`/participations/${first}/own-words`)))).not.toMatch(/"part"|"heard"/);
  });

  test('the questions are answered once a month, by the person or from paper by one who carries the case, and read by nobody at work', async () => {
    const { sara, lena, eva } = office;
    const id = await office.takeOn();
    const person = await inside(id, 90);
    expect(await person.post<Refusal>(`/own/participations/${id}/survey`, { ...YES, part: 5 })).toMatchObject({ status: 422, body: { errors: [{ field: 'part' }] } });
    expect((await person.post(`/own/participations/${id}/survey`, YES)).status).toBe(204);
    expect(await sara.post<Refusal>(`/participations/${id}/own-survey`, YES)).toMatchObject({ status: 409, body: { code: 'own-survey.answered-lately' } });
    for (const who of [lena, eva]) expect((await who.post(`/participations/${id}/own-survey`, YES)).status).toBe(403);
    const other = await office.takeOn();
    expect((await person.post(`/own/participations/${other}/survey`, YES)).status).toBe(404);
    expect((await sara.get(`/projects/${office.projectId}/influence`)).status).toBe(403);
  });
});
