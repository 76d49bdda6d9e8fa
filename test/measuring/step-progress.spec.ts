import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DefineOutcomes, Figure, Outcomes, PersonsBehind, StepsBefore } from '#outcomes';
import { makeInstrument, measure, ownLadder, takeIntoUse } from '../../apps/cli/src/demo/measuring.journey.js';
import { assessStep, confirmStep, defineOutcomes, recordOutcome, stepsOf } from '../../apps/cli/src/demo/progress.journey.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; detail: string; errors?: { field: string; code: string }[] }
const faults = ({ status, body }: { status: number; body: Refusal }) => ({ status, errors: body.errors?.map(({ field, code }) => `${field}: ${code}`) });

describe('Step progress, told three ways', () => {
  let office: Office;
  let ladder: string;
  const rule: DefineOutcomes = { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, reason: 'Styrgruppens beslut.' };
  const three = (n: number) => ['rutiner', 'ork'].map((key) => ({ key, value: n })).concat([{ key: 'ensam', value: 6 - n }]);
  const define = (change: Partial<DefineOutcomes> = {}) => defineOutcomes(office.karin, office.projectId, { ...rule, ...change });
  const figure = async (): Promise<Figure> => (await office.karin.must(office.karin.get<Outcomes>(`/projects/${office.projectId}/outcomes`))).figures.find(({ kind }) => kind === 'STEP_PROGRESS')!;
  const reasons = async () => Object.fromEntries((await figure()).readings[0]!.total.reasons.map(({ reason, persons }) => [reason, persons]));
  const before = () => office.karin.must(office.karin.get<StepsBefore>(`/projects/${office.projectId}/steps-before`));
  const listed = async (verdict: string) => {
    const { items } = await office.karin.must(office.karin.get<PersonsBehind>(`/projects/${office.projectId}/outcomes/STEP_PROGRESS/persons?verdict=${verdict}`));
    return items.map(({ reason, reasonWords, pseudonym }) => ({ reason, reasonWords, pseudonym }));
  };

  /** Somebody with steps and forms on days before today: [days, step], [days, every answer]. */
  async function somebody(steps: [number, number][], forms: [number, number][] = []): Promise<string> {
    const id = await office.takeOn(daysAgo(100));
    let at = -1;
    for (const [days, position] of steps) {
      await assessStep(office.sara, id, { position, assessedOn: daysAgo(days), ...(position < at ? { why: 'Ett steg tillbaka.' } : {}) });
      at = position;
    }
    for (const [n, [days, value]] of forms.entries()) await measure(office.sara, id, { instrumentId: ladder, occasion: n === 0 ? 'BASELINE' : 'FOLLOW_UP', measuredOn: daysAgo(days), answers: three(value) });
    return id;
  }

  beforeAll(async () => {
    office = await openOffice();
    await makeInstrument(office.karin, office.projectId, ownLadder());
    ladder = await takeIntoUse(office.karin, office.projectId, 'vardagstrappan');
    await somebody([[95, 2], [10, 4]], [[95, 2], [10, 3]]);
    await somebody([[95, 3], [10, 2]], [[95, 2], [10, 4]]);
    await somebody([[95, 3]], [[95, 4], [50, 5], [10, 3]]);
    await somebody([[60, 3], [10, 5]], [[60, 1], [10, 5]]);
  });

  test('IDIS-23 participants come nearer the labour market: baseline and follow-up, by the ladder and by an instrument; without a baseline in time one is listed, not counted', async () => {
    expect((await figure()).numeratorWords).toContain('minst 1 steg högre än vid första bedömningen');
    expect(await reasons()).toEqual({ STEPS_FORWARD: 1, STEPS_BACK: 1, ONLY_FIRST_ASSESSMENT: 1, NO_FIRST_ASSESSMENT: 1 });
    expect(await before()).toMatchObject({ definition: null, total: null });

    await define({ stepWay: 'INSTRUMENT', instrumentKey: 'vardagstrappan', instrumentChange: 4, reason: 'Mätmetoden säger mer.' });
    const told = await figure();
    expect(told.numeratorWords).toBe('minst 4 bättre med Vardagstrappan än vid första mätningen, som ska göras inom 30 dagar från start');
    expect(await reasons()).toEqual({ CHANGE_TOO_SMALL: 1, CHANGE_ENOUGH: 1, SCORE_WORSE: 1, NO_BASELINE: 1 });
    expect(told.readings[0]!.total).toMatchObject({ yes: 1, no: 2, unknown: 1, denominator: 3, percent: 33.3 });
    expect(await listed('UNKNOWN')).toMatchObject([{ reason: 'NO_BASELINE', reasonWords: 'går inte att mäta: ingen första mätning i tid' }]);
    expect(await listed('YES')).toHaveLength(1);
  });

  test('begins IRIS-12 after a change both are shown: the figure by the definition that holds, and beside it what the one before comes to', async () => {
    const old = await before();
    expect(old).toMatchObject({ definition: { own: false, stepWay: 'LADDER' }, total: { yes: 1, no: 2, unknown: 1, percent: 33.3 } });
    expect(old.women!.population + old.men!.population).toBe(4);
    expect(old.numeratorWords).toContain('minst 1 steg högre');
    await define({ stepWay: 'INSTRUMENT', instrumentKey: 'vardagstrappan', instrumentChange: 4, livelihoodPoints: 5, reason: 'Bara försörjningen ändras.' });
    expect((await before()).definition).toMatchObject({ own: false });
    await define({ stepWay: 'INSTRUMENT', instrumentKey: 'vardagstrappan', instrumentChange: 1, reason: 'Varje steg räknas.' });
    expect(await before()).toMatchObject({ definition: { own: true, edition: 2, instrumentChange: 4 }, total: { yes: 1 } });
    expect(await reasons()).toMatchObject({ CHANGE_ENOUGH: 2 });
    office.karin.language = 'en';
    expect((await figure()).numeratorWords).toContain('at least 1 better by The everyday ladder');
    office.karin.language = 'sv';
    expect((await office.sara.get(`/projects/${office.projectId}/steps-before`)).status).toBe(403);
  });

  test('a form taken back tells nothing more, and a score that tells of health tells the coordinator no more than whether it moved', async () => {
    const id = await somebody([], [[95, 1], [10, 5]]);
    const { instruments } = (await office.sara.get<{ instruments: { measurements: { id: string; version: number }[] }[] }>(`/participations/${id}/measurements`)).body;
    const { CHANGE_ENOUGH: counted } = await reasons();
    const last = instruments.flatMap(({ measurements }) => measurements)[0]!;
    await office.sara.must(office.sara.change('POST', `/measurements/${last.id}/withdraw`, last.version, { reason: 'Fel person.' }));
    expect(await reasons()).toMatchObject({ CHANGE_ENOUGH: counted! - 1, ONLY_BASELINE: 1 });

    const who5 = await takeIntoUse(office.karin, office.projectId, 'who-5');
    const all = (value: number) => [1, 2, 3, 4, 5].map((n) => ({ key: `q${n}`, value }));
    for (const [occasion, days, value] of [['BASELINE', 95, 1], ['FOLLOW_UP', 10, 4]] as const) await measure(office.sara, id, { instrumentId: who5, occasion, measuredOn: daysAgo(days), answers: all(value) });
    await define({ stepWay: 'INSTRUMENT', instrumentKey: 'who-5', instrumentChange: 10, reason: 'Välbefinnande.' });
    expect(await reasons()).toEqual({ CHANGE_ENOUGH: 1, NO_BASELINE: 4 });
    const { items } = await office.karin.must(office.karin.get<PersonsBehind>(`/projects/${office.projectId}/outcomes/STEP_PROGRESS/persons?verdict=YES`));
    expect(items).toMatchObject([{ reason: 'CHANGE_ENOUGH', firstAssessedOn: daysAgo(95), lastAssessedOn: daysAgo(10), steps: null }]);
    expect(Object.keys(items[0]!).filter((key) => /score|value|answer/i.test(key))).toEqual([]);
  });

  test('by what happened: any of the list counts, whatever was assessed; what was taken back does not', async () => {
    const [worked, ready] = [await somebody([]), await somebody([[95, 5], [5, 1]])];
    await recordOutcome(office.sara, worked, { kind: 'STARTED_WORK', startsOn: daysAgo(5), workPercent: 50, workForm: 'SUBSIDISED', evidence: 'CONTRACT' });
    const event = await recordOutcome(office.sara, ready, { kind: 'READY_FOR_ORDINARY', startsOn: daysAgo(5), receiver: 'AF', evidence: 'OTHER' });
    await define({ stepWay: 'EVENTS', stepEvents: ['READY_FOR_ORDINARY', 'STARTED_STUDIES'], reason: 'Händelser.' });
    expect(await reasons()).toEqual({ EVENT_HAPPENED: 1, NO_EVENT_YET: 6 });
    expect((await figure()).numeratorWords).toBe('något av detta har hänt: redo för ordinarie verksamhet, börjat studera');
    await define({ stepWay: 'EVENTS', stepEvents: ['READY_FOR_ORDINARY', 'SUBSIDISED_WORK'], reason: 'Fler händelser.' });
    expect(await reasons()).toEqual({ EVENT_HAPPENED: 2, NO_EVENT_YET: 5 });
    expect(await before()).toMatchObject({ definition: { stepEvents: ['READY_FOR_ORDINARY', 'STARTED_STUDIES'] }, total: { yes: 1 } });
    await office.sara.must(office.sara.change('POST', `/outcome-events/${event}/withdraw`, 1));
    expect(await reasons()).toEqual({ EVENT_HAPPENED: 1, NO_EVENT_YET: 6 });
  });

  test('confirmed by two: a later step waits for a colleague or the person, and waits again once it is corrected', async () => {
    const { sara, kalle } = office;
    const id = await office.takeOn(daysAgo(100));
    await assessStep(sara, id, { position: 2, assessedOn: daysAgo(95) });
    const later = await assessStep(sara, id, { position: 4, assessedOn: daysAgo(10) });
    await define({ stepConfirmed: true, reason: 'Två ska stå bakom.' });
    expect((await figure()).numeratorWords).toContain('räknas när någon annan har bekräftat den');
    expect(await reasons()).toMatchObject({ NOT_CONFIRMED: 4, ONLY_FIRST_ASSESSMENT: 1 });
    expect((await listed('UNKNOWN')).filter(({ reason }) => reason === 'NOT_CONFIRMED')[0]!.reasonWords).toBe('väntar på att någon bekräftar bedömningen');
    expect((await stepsOf(sara, id)).move).toMatchObject({ way: 'LADDER', asksConfirmation: true, waiting: 1, steps: 0 });

    expect(await sara.post<Refusal>(`/steps/${later}/confirm`, { byWhom: 'COLLEAGUE' })).toMatchObject({ status: 409, body: { code: 'step.confirm-another' } });
    expect((await sara.post<Refusal>(`/steps/${later}/confirm`, { byWhom: 'NOBODY' })).status).toBe(422);
    expect((await office.lena.post(`/steps/${later}/confirm`, { byWhom: 'COLLEAGUE' })).status).toBe(403);
    await confirmStep(kalle, later, 'COLLEAGUE');
    expect(await kalle.post<Refusal>(`/steps/${later}/confirm`, { byWhom: 'PARTICIPANT' })).toMatchObject({ status: 409, body: { code: 'step.confirmed-already' } });
    expect(await reasons()).toMatchObject({ NOT_CONFIRMED: 3, STEPS_FORWARD: 1 });
    const track = await stepsOf(sara, id);
    expect(track.move).toMatchObject({ waiting: 0, steps: 2 });
    expect(track.assessments[0]!.confirmed).toMatchObject({ byWhom: 'COLLEAGUE', writtenByName: 'Kalle' });

    expect((await sara.change('PATCH', `/steps/${later}`, 1, { position: 5, assessedOn: daysAgo(10) })).status).toBe(204);
    expect(await reasons()).toMatchObject({ NOT_CONFIRMED: 4 });
    await confirmStep(sara, later, 'PARTICIPANT');
    expect(await reasons()).toMatchObject({ NOT_CONFIRMED: 3, STEPS_FORWARD: 1 });
  });

  test('what does not belong to the way that is chosen is refused by field', async () => {
    const post = async (change: object) => faults(await office.karin.post<Refusal>(`/projects/${office.projectId}/outcome-definitions`, { ...rule, ...change }));
    expect(await post({ stepWay: 'INSTRUMENT' })).toEqual({ status: 422, errors: ['instrumentKey: value.isNotEmpty', 'instrumentChange: value.isNotEmpty'] });
    expect(await post({ stepWay: 'INSTRUMENT', instrumentKey: 'gse', instrumentChange: 3 })).toEqual({ status: 422, errors: ['instrumentKey: outcome.instrument-not-in-use'] });
    expect(await post({ stepWay: 'EVENTS', stepEvents: ['WON_THE_LOTTERY'] })).toMatchObject({ status: 422 });
    expect(await post({ stepWay: 'EVENTS', stepEvents: [] })).toEqual({ status: 422, errors: ['stepEvents: value.isNotEmpty'] });
    expect(await post({ stepWay: 'LADDER', stepEvents: ['STARTED_WORK'] })).toEqual({ status: 422, errors: ['stepEvents: outcome.does-not-belong'] });
    expect(await post({ stepWay: 'INSTRUMENT', instrumentKey: 'vardagstrappan', instrumentChange: -1 })).toMatchObject({ status: 422 });
  });
});
