import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DefinitionList, LivelihoodMatrix, SupportFigures } from '#outcomes';
import type { LivelihoodSource } from '#participation';
import type { PlanView } from '#plans';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { writeDownFit } from '../../apps/cli/src/demo/own.journey.js';
import { leave } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { defineOutcomes } from '../../apps/cli/src/demo/progress.journey.js';
import { day, NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { cast, type Cast } from './cast.js';

describe('The right support in time, and what people live on before and after', () => {
  let house: House;
  let idis: Cast;

  beforeAll(async () => {
    house = await openHouse();
    idis = await cast(house, 'Idis', []);
  });

  const support = (who: Cast = idis) => who.karin.must(who.karin.get<SupportFigures>(`/projects/${who.projectId}/support-figures`));
  const matrix = (who: Cast) => who.karin.must(who.karin.get<LivelihoodMatrix>(`/projects/${who.projectId}/livelihood-matrix`));

  /** A plan fifty days ago with a need of health and one of economy; an intervention for one of them so many days later. */
  async function supported(gender: 'FEMALE' | 'MALE', after: number | null, more: { type?: string; need?: number; fit?: number; answers?: boolean } = {}): Promise<{ id: string; plan: PlanView }> {
    const { type = 'WORK_TRAINING', need = 1, fit, answers = true } = more;
    const id = await idis.takeOn(gender, day(-60));
    const plan = await agreePlan(idis.sara, id, { agreedOn: day(-50), agreedHow: 'IN_PERSON' });
    if (after !== null) await startIntervention(idis.sara, id, { typeCode: type, startsOn: day(-50 + after), needIds: answers ? [plan.needs[need]!.id] : [] });
    if (fit) await writeDownFit(idis.sara, id, { fit, words: '', given: 'VOICE', ratedOn: day(-2) });
    return { id, plan };
  }

  test('IDIS-22 the share with an agreed plan, an intervention for a need of their own and a rating at or above the project’s own value; who has not been asked stands apart, women and men too', async () => {
    await supported('FEMALE', 10, { fit: 5 });
    await supported('FEMALE', 20, { fit: 4 });
    await supported('FEMALE', 30);
    const low = await supported('MALE', 40, { fit: 2 });
    await supported('MALE', 10, { answers: false, fit: 5 });
    await idis.takeOn('MALE', day(-20));
    const figures = await support();
    expect(figures).toMatchObject({ fitAtLeast: 4, definitionEdition: 0, numeratorWords: expect.stringContaining('4 eller mer av 5'), denominatorWords: 'alla deltagare, pågående och avslutade: 5 av 6 personer; 1 har inte skattat hur stödet passar, och räknas varken som ja eller nej' });
    expect(figures.total).toMatchObject({ yes: 2, no: 3, unknown: 1, denominator: 5, percent: 40, noAgreedPlan: 1, planWithoutNeed: 1, ratedBelow: 1, few: true });
    expect([figures.women, figures.men]).toMatchObject([{ yes: 2, denominator: 2, unknown: 1, percent: 100 }, { yes: 0, denominator: 3, percent: 0 }]);
    await defineOutcomes(idis.karin, idis.projectId, { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, fitAtLeast: 2, reason: 'Styrgruppens beslut' });
    expect(await support()).toMatchObject({ fitAtLeast: 2, definitionEdition: 1, total: { yes: 3, no: 2 }, men: { yes: 1 } });
    await defineOutcomes(idis.karin, idis.projectId, { stepGain: 2, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, reason: 'Bara stegen ändras' });
    expect((await idis.karin.must(idis.karin.get<DefinitionList>(`/projects/${idis.projectId}/outcome-definitions`))).items.map(({ edition, fitAtLeast }) => [edition, fitAtLeast])).toEqual([[2, 2], [1, 2], [0, 4]]);
    expect((await idis.karin.post(`/projects/${idis.projectId}/outcome-definitions`, { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, fitAtLeast: 6, reason: 'För högt' })).status).toBe(422);
    await writeDownFit(idis.sara, low.id, { fit: 1, words: '', given: 'PAPER', ratedOn: day(-1) });
    expect((await support()).total).toMatchObject({ yes: 2, ratedBelow: 1 });
  });

  test('IDIS-19 days from a need to the first intervention for it, from a need of health to the first contact with health care, and how the support fits in the participants’ own eyes', async () => {
    const before = await support();
    expect(before.timing[0]).toMatchObject({ kind: 'NEED_TO_INTERVENTION', total: { met: 4, medianDays: 25, waiting: 1, medianWaited: 50 }, women: { met: 3, medianDays: 20, waiting: 0 }, men: { met: 1, medianDays: 40, waiting: 1 } });
    expect(before.timing[1]).toMatchObject({ kind: 'NEED_TO_CARE', total: { met: 0, medianDays: null, waiting: 5, medianWaited: 50 } });
    expect(before.ratings).toEqual([{ fit: 5, women: 1, men: 0, total: 1 }, { fit: 4, women: 1, men: 0, total: 1 }, { fit: 3, women: 0, men: 0, total: 0 }, { fit: 2, women: 0, men: 0, total: 0 }, { fit: 1, women: 0, men: 1, total: 1 }]);
    await supported('MALE', 14, { type: 'HEALTH_PROMOTION', need: 0, fit: 3 });
    const after = await support();
    expect(after.timing[1]).toMatchObject({ total: { met: 1, medianDays: 14, waiting: 5 }, men: { met: 1, medianDays: 14, waiting: 2 }, women: { met: 0, waiting: 3 } });
    expect(after.ratings[2]).toEqual({ fit: 3, women: 0, men: 1, total: 1 });
  });

  test('a protected person is in none of it, and only the coordinator of the project asks', async () => {
    const { id } = await supported('FEMALE', 5, { fit: 5 });
    const before = await support();
    await idis.sara.must(idis.sara.post(`/participations/${id}/protection`, { level: 'SECRECY_MARKING' }));
    const after = await support();
    expect([before.total.yes - after.total.yes, before.timing[0]!.total.met - after.timing[0]!.total.met]).toEqual([1, 1]);
    const owner = await welcome(house.founder, 'Eva Ägare', 'eva.course@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: idis.officeId, projectId: idis.projectId, validTo: NEXT_YEAR });
    const other = await cast(house, 'Annan', []);
    for (const door of ['support-figures', 'livelihood-matrix']) {
      expect([(await owner.get(`/projects/${idis.projectId}/${door}`)).status, (await idis.sara.get(`/projects/${idis.projectId}/${door}`)).status, (await other.karin.get(`/projects/${idis.projectId}/${door}`)).status]).toEqual([403, 403, 404]);
    }
  });

  test('SIA-16 from what people mainly lived on at the entry to what they live on at the exit, by gender, with the share who came to live on their own; few are hidden, and what is not known stands apart', async () => {
    const sia = await cast(house, 'Sia', []);
    const mostly = (kind: LivelihoodSource['kind'], sharePercent = 60): LivelihoodSource[] => [{ kind, sharePercent }, { kind: 'SUPPORTED_BY_OTHER', sharePercent: 100 - sharePercent }];
    const complete = async (gender: 'FEMALE' | 'MALE', before: LivelihoodSource[] | null, after: LivelihoodSource[] | null) => {
      const id = await sia.takeOn(gender, day(-100), before ? { livelihood: before } : {});
      await leave(sia.sara, id, { endsOn: day(-2), reason: 'OWN_WISH', ...(after ? { livelihood: after } : { livelihoodUnknown: true }) });
    };
    for (let n = 0; n < 5; n += 1) {
      await complete('FEMALE', mostly('SOCIAL_ASSISTANCE'), mostly('WAGE'));
      await complete('MALE', mostly('SOCIAL_ASSISTANCE'), mostly('SOCIAL_ASSISTANCE'));
      await complete('FEMALE', mostly('SICKNESS_BENEFIT'), mostly(n % 2 ? 'STUDY_SUPPORT' : 'STUDY_SUPPORT', 50));
      await complete('MALE', mostly('SOCIAL_ASSISTANCE'), null);
      await sia.takeOn('FEMALE', day(-50), { livelihood: mostly('WAGE') });
    }
    const first = await matrix(sia);
    expect(first).toMatchObject({ completed: { women: 10, men: 10, total: 20 }, staying: { women: 5, men: 0, total: 5 }, unknown: { women: 0, men: 5, total: 5 }, least: 5, denominatorWords: expect.stringContaining('var och en en gång') });
    expect(first.moves).toEqual(expect.arrayContaining([
      { before: 'SOCIAL_ASSISTANCE', after: 'WORK', women: 5, men: 0, total: 5 }, { before: 'SOCIAL_ASSISTANCE', after: 'SOCIAL_ASSISTANCE', women: 0, men: 5, total: 5 },
      { before: 'ILL_HEALTH', after: 'STUDIES', women: 5, men: 0, total: 5 }, { before: 'SOCIAL_ASSISTANCE', after: 'UNKNOWN', women: 0, men: 5, total: 5 }]));
    expect(first.moves).toHaveLength(4);
    expect(first.rows).toEqual([{ before: 'ILL_HEALTH', known: 5, toOwn: 100 }, { before: 'SOCIAL_ASSISTANCE', known: 10, toOwn: 50 }]);
    await complete('FEMALE', mostly('PENSION'), mostly('WAGE'));
    const second = await matrix(sia);
    expect(second.moves.find(({ before }) => before === 'OTHER')).toMatchObject({ women: null, total: null });
    for (const { women, men, total } of second.moves) for (const n of [women, men, total]) expect(n === null || n === 0 || n >= 5).toBe(true);
  });
});
