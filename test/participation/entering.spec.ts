import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventNumber } from '#participants';
import type { EntryInput, EntryView, ParticipationPage, ProjectCounts } from '#participation';
import { accountOf, enrol, ENTRY_RULES, setEntryRules, typed } from '../../apps/cli/src/demo/participation.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

interface Refusal {
  code: string;
  detail: string;
  errors?: { field: string; code: string; message: string }[];
}

/** `years` years before today, and `days` days later. */
function bornFor(years: number, days = 0): string {
  const day = new Date(`${TODAY}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() - years);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

describe('A person enters a project', () => {
  let town: Town;
  let saraId: string;

  beforeAll(async () => {
    town = await aTown(11);
    saraId = await accountOf(town.sara);
  });

  /** A project of its own, with the rules of one of the five. */
  async function projectLike(rules: keyof typeof ENTRY_RULES): Promise<string> {
    const projectId = await aProject(town.house, `${rules} ${Math.random()}`);
    const keeper = await welcome(town.house.founder, rules, `${rules.toLowerCase()}.${Math.random().toString(36).slice(2)}@example.se`, { role: 'COORDINATOR', unitId: town.units.office, projectId, validTo: NEXT_YEAR });
    await setEntryRules(keeper, projectId, ENTRY_RULES[rules]);
    return projectId;
  }
  const ask = (projectId: string, person: object, entry: EntryInput = {}, more: object = {}) =>
    town.sara.post<Refusal & { id: string }>('/participations', { person, projectId, unitId: town.units.ame, startsOn: TODAY, responsibleId: saraId, entry, ...more });
  const aged = (years: number, days = 0) => ({ ...typed(town.somebody()), number: inventNumber(bornFor(years, days), 'FEMALE', days + 1), numberKind: bornFor(years, days) >= '1990' ? 'PERSONNUMMER' : 'TF', birthDate: bornFor(years, days) });

  const assessed: EntryInput = { supportsSelf: false, livelihoodAssessment: 'Försörjningsstöd sedan tre år', livelihoodAssessedBy: 'Sara', livelihoodAssessedOn: TODAY };

  test('IDIS-7 17 years and 364 days is refused, the 18th birthday and 70 are welcome, and nobody can override it', async () => {
    const idis = await projectLike('IDIS');
    const young = await ask(idis, aged(18, 1), { ...assessed, guardianConsentOn: TODAY });
    expect(young).toMatchObject({ status: 409, body: { code: 'entry.too-young', detail: expect.stringContaining('fyllt 18 år'), errors: [{ field: 'person.birthDate' }] } });
    expect((await ask(idis, aged(18, 1), assessed, { override: true })).status).toBe(400);
    const grown = await ask(idis, aged(18), assessed);
    const old = await ask(idis, aged(70), assessed);
    expect([grown.status, old.status]).toEqual([201, 201]);
    const { items } = (await town.sara.get<ParticipationPage>(`/participations?projectId=${idis}`)).body;
    expect(items.map((row) => row.id).sort()).toEqual([grown.body.id, old.body.id].sort());
    town.sara.language = 'en';
    expect((await ask(idis, aged(17), assessed)).body.detail).toContain('turned 18');
    town.sara.language = 'sv';
  });

  test('IDIS-8 the livelihood must be assessed: by whom, when, and that the person does not live on own means', async () => {
    const idis = await projectLike('IDIS');
    const bare = await ask(idis, aged(30));
    expect(bare.status).toBe(422);
    expect(bare.body.errors!.map(({ field }) => field)).toEqual(['entry.supportsSelf', 'entry.livelihoodAssessment', 'entry.livelihoodAssessedBy', 'entry.livelihoodAssessedOn']);
    expect((await ask(idis, aged(30), { ...assessed, supportsSelf: true })).body.code).toBe('entry.supports-self');
    expect((await ask(idis, { ...aged(30), municipalityCode: '1281' }, assessed)).body.code).toBe('entry.lives-elsewhere');
    const { body } = await ask(idis, aged(31), assessed);
    const entry = (await town.sara.get<EntryView>(`/participations/${body.id}/entry`)).body;
    expect(entry.assessment).toMatchObject({ livelihoodAssessedBy: 'Sara', livelihoodAssessedOn: TODAY, supportsSelf: false });
  });

  test('begins SIA-10 the track is mandatory, with grounds of that track', async () => {
    const sia = await projectLike('SIA');
    expect((await ask(sia, aged(25))).body.errors).toMatchObject([{ field: 'entry.track', message: expect.stringContaining('arbetslivet') }]);
    expect((await ask(sia, aged(25), { track: 'REACTIVE', trackGrounds: ['SCHOOL_ABSENCE'] })).status).toBe(422);
    const { body } = await ask(sia, aged(26), { track: 'REACTIVE', trackGrounds: ['LONG_UNEMPLOYED'] });
    expect((await town.sara.get<EntryView>(`/participations/${body.id}/entry`)).body.assessment).toMatchObject({ track: 'REACTIVE', trackGrounds: ['LONG_UNEMPLOYED'] });
  });

  test("SIA-11 one at risk who is not of age enters with a guardian's consent, and the municipality's duty is told until 20", async () => {
    const sia = await projectLike('SIA');
    const atRisk: EntryInput = { track: 'PROACTIVE', trackGrounds: ['SCHOOL_ABSENCE', 'ACTIVITY_RESPONSIBILITY'], activityResponsibility: true };
    expect((await ask(sia, aged(16), atRisk)).body.errors).toMatchObject([{ field: 'entry.guardianConsentOn' }]);
    const { body, status } = await ask(sia, aged(16), { ...atRisk, guardianConsentOn: TODAY });
    expect(status).toBe(201);
    expect((await town.sara.get<EntryView>(`/participations/${body.id}/entry`)).body.assessment).toMatchObject({ activityResponsibility: true, guardianConsentOn: TODAY });
    expect((await ask(sia, aged(21), atRisk)).body.errors).toMatchObject([{ field: 'entry.activityResponsibility' }]);
  });

  test('FST-5 which ordinary activity was not there, whose, and why; counted for the coordinator, few untold', async () => {
    const projectId = await projectLike('FORSTEG');
    expect((await ask(projectId, aged(40))).body.errors!.map(({ field }) => field)).toEqual(['entry.unavailableActivity', 'entry.unavailableActor', 'entry.unavailableReason']);
    const missing: EntryInput = { unavailableActivity: 'Arbetslivsinriktad rehabilitering', unavailableActor: 'EMPLOYMENT_SERVICE', unavailableReason: 'TOO_FAR_FROM_WORK' };
    for (let n = 0; n < 5; n += 1) expect((await ask(projectId, typed(town.somebody()), missing)).status).toBe(201);
    await ask(projectId, typed(town.somebody()), { ...missing, unavailableActor: 'MUNICIPALITY' });
    const keeper = await welcome(town.house.founder, 'Kajsa', 'kajsa@example.se', { role: 'COORDINATOR', unitId: town.units.office, projectId, validTo: NEXT_YEAR });
    const { unavailable } = (await keeper.get<ProjectCounts>(`/projects/${projectId}/entry-counts`)).body;
    expect(unavailable).toMatchObject([{ actor: 'EMPLOYMENT_SERVICE', reason: 'TOO_FAR_FROM_WORK', total: 5 }, { actor: 'MUNICIPALITY', total: null, women: null, men: null }]);
    expect((await town.coordinator.get<ProjectCounts>(`/projects/${projectId}/entry-counts`)).body.unavailable).toEqual([]);
  });

  test('begins IRIS-19 coordinated rehabilitation needs two parties and an aim', async () => {
    const iris = await projectLike('IRIS');
    const need: EntryInput = { coordinatedNeed: 'Flera parter behövs', parties: ['REGION'], aim: 'Deltid' };
    expect((await ask(iris, aged(33), need)).body.errors).toMatchObject([{ field: 'entry.parties', message: 'Välj minst 2 parter.' }]);
    const { body } = await ask(iris, aged(33), { ...need, parties: ['REGION', 'SOCIAL_INSURANCE'] });
    expect((await town.sara.get<EntryView>(`/participations/${body.id}/entry`)).body.assessment).toMatchObject({ parties: ['REGION', 'SOCIAL_INSURANCE'], aim: 'Deltid' });
  });

  test('SBR-5 the target group and the grounds of entry are told', async () => {
    const sbr = await projectLike('SAMORDNINGSBRON');
    expect((await ask(sbr, aged(45), { targetGroup: 'YOUNG', entryGrounds: 'Långt från arbete' })).status).toBe(422);
    const { body } = await ask(sbr, aged(45), { targetGroup: 'FAR_FROM_WORK', entryGrounds: 'Har inte arbetat på tio år' });
    expect((await town.sara.get<EntryView>(`/participations/${body.id}/entry`)).body.assessment).toMatchObject({ targetGroup: 'FAR_FROM_WORK', entryGrounds: 'Har inte arbetat på tio år' });
  });

  test('IRIS-18 the direction is chosen and changed, and the history stays', async () => {
    const { id } = await enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY, direction: 'UNDECIDED' });
    expect((await town.sara.post(`/participations/${id}/directions`, { towards: 'STUDY', reason: 'Vill läsa till undersköterska' })).status).toBe(204);
    const { directions } = (await town.sara.get<EntryView>(`/participations/${id}/entry`)).body;
    expect(directions.map(({ towards }) => towards)).toEqual(['STUDY', 'UNDECIDED']);
    expect((await town.sara.post(`/participations/${id}/directions`, { towards: 'SOMEWHERE' })).status).toBe(422);
    expect((await town.david.post(`/participations/${id}/directions`, { towards: 'WORK' })).status).toBe(403);
  });

  test('what the person lives on before, with shares, put right by another set', async () => {
    const livelihood = [{ kind: 'SOCIAL_ASSISTANCE' as const, sharePercent: 80 }, { kind: 'WAGE' as const, sharePercent: 20 }];
    const { id } = await enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY, livelihood });
    const told = async () => (await town.sara.get<EntryView>(`/participations/${id}/entry`)).body.livelihood.map((row) => [row.moment, row.kind, row.sharePercent]);
    expect(await told()).toEqual([['ENTRY', 'SOCIAL_ASSISTANCE', 80], ['ENTRY', 'WAGE', 20]]);
    expect((await town.sara.post<Refusal>(`/participations/${id}/livelihood`, { moment: 'ENTRY', sources: [{ kind: 'WAGE', sharePercent: 101 }] })).status).toBe(422);
    await town.sara.must(town.sara.post(`/participations/${id}/livelihood`, { moment: 'ENTRY', sources: [{ kind: 'SICKNESS_BENEFIT', sharePercent: 100 }] }));
    expect(await told()).toEqual([['ENTRY', 'SICKNESS_BENEFIT', 100]]);
  });

  test('the assessment is put right by whoever carries the case, one at a time', async () => {
    const idis = await projectLike('IDIS');
    const { body } = await ask(idis, aged(35), assessed);
    const path = `/participations/${body.id}/entry/assessment`;
    expect((await town.sara.change('PUT', path, 1, { ...assessed, supportsSelf: true })).status).toBe(409);
    expect((await town.sara.change('PUT', path, 1, { ...assessed, livelihoodAssessment: 'Sjukpenning' })).status).toBe(204);
    expect((await town.sara.get<EntryView>(`/participations/${body.id}/entry`)).body.assessment).toMatchObject({ livelihoodAssessment: 'Sjukpenning' });
    expect((await town.sara.change('PUT', path, 7, assessed)).status).toBe(412);
  });

  test('X-1 begins X-3 one person in two projects is one person and two participations; twice in one project is refused', async () => {
    const second = await projectLike('IRIS');
    const person = town.somebody();
    const need: EntryInput = { coordinatedNeed: 'x', parties: ['REGION', 'MUNICIPALITY'], aim: 'y' };
    const first = await enrol(town.sara, person, { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY });
    const again = await ask(second, typed(person), need);
    expect(again.body.code).toBe('participant.number-known');
    const { participantId } = (await town.sara.get<{ participantId: string }>(`/participations/${first.id}`)).body;
    const both = await ask(second, typed(person), need, { participantId });
    expect(both.status).toBe(201);
    const overview = (await town.sara.get<{ participantId: string; others: { id: string }[] }>(`/participations/${both.body.id}`)).body;
    expect(overview).toMatchObject({ participantId, others: [{ id: first.id, status: 'ACTIVE' }] });
    expect((await ask(second, typed(person), need, { participantId })).body.code).toBe('participation.already-running');
    const counts = (await town.coordinator.get<ProjectCounts>(`/projects/${town.projectId}/entry-counts`)).body;
    expect(counts.persons).toBe(counts.participations);
  });

  test('a first day outside the project is refused, in words that say which days would do', async () => {
    const { status, body } = await ask(town.projectId, typed(town.somebody()), {}, { startsOn: '2001-01-01' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'participation.outside-period', errors: [{ field: 'startsOn' }] });
  });
});
