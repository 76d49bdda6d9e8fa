import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseStaffList, CourseList, DayView, EntryView, ParticipationOverview, ProjectCounts, SavedViewShown } from '#participation';
import { accountOf, consentTo, enrol, leave, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

const daysAgo = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);

describe('The way of a participation', () => {
  let town: Town;

  beforeAll(async () => {
    town = await aTown(51);
  });

  const enrolled = (more: object = {}) => enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: daysAgo(60), ...more });
  const act = async (id: string, what: string, body: object, who = town.sara) => {
    const { version } = await overviewOf(who, id);
    return who.change<{ code: string; errors?: { field: string }[] }>('POST', `/participations/${id}/${what}`, version, body);
  };
  const status = async (id: string) => (await overviewOf(town.sara, id)).status;

  test('pauses and comes back; days that contradict are refused with their field', async () => {
    const { id } = await enrolled();
    expect((await act(id, 'pause', { startsOn: daysAgo(61), reason: 'Operation' })).body).toMatchObject({ code: 'pause.before-start', errors: [{ field: 'startsOn' }] });
    expect((await act(id, 'pause', { startsOn: daysAgo(20), resumesOn: daysAgo(-3), reason: 'Operation' })).status).toBe(204);
    expect(await status(id)).toBe('PAUSED');
    expect((await act(id, 'pause', { startsOn: TODAY, reason: 'Igen' })).body.code).toBe('pause.not-under-way');
    expect((await town.sara.get<DayView>('/my-day')).body.panels.find(({ key }) => key === 'pauseEnding')!.items).toMatchObject([{ participationId: id, on: daysAgo(-3) }]);
    expect((await act(id, 'resume', { resumesOn: daysAgo(20) })).body.code).toBe('pause.resumes-before');
    expect((await act(id, 'resume', { resumesOn: TODAY })).status).toBe(204);
    expect(await status(id)).toBe('ACTIVE');
    expect((await act(id, 'resume', { resumesOn: TODAY })).body.code).toBe('pause.none');
  });

  test('ends with a reason and the livelihood after, and goes on again when the end was wrong', async () => {
    const { id } = await enrolled({ livelihood: [{ kind: 'SOCIAL_ASSISTANCE', sharePercent: 100 }] });
    expect((await act(id, 'end', { endsOn: TODAY, reason: 'PLAN_COMPLETED_WORK' })).body.errors).toMatchObject([{ field: 'livelihood' }]);
    expect((await act(id, 'end', { endsOn: daysAgo(61), reason: 'OWN_WISH', livelihoodUnknown: true })).body).toMatchObject({ code: 'exit.before-start', errors: [{ field: 'endsOn' }] });
    expect((await act(id, 'end', { endsOn: TODAY, reason: 'BORED' })).status).toBe(422);
    await leave(town.sara, id, { endsOn: TODAY, reason: 'PLAN_COMPLETED_WORK', livelihood: [{ kind: 'WAGE', sharePercent: 75 }, { kind: 'SOCIAL_ASSISTANCE', sharePercent: 25 }] });
    expect(await overviewOf(town.sara, id)).toMatchObject({ status: 'ENDED', endsOn: TODAY });
    const told = (await town.sara.get<EntryView>(`/participations/${id}/entry`)).body.livelihood;
    expect(told.map(({ moment, kind, sharePercent }) => [moment, kind, sharePercent])).toEqual([['ENTRY', 'SOCIAL_ASSISTANCE', 100], ['EXIT', 'WAGE', 75], ['EXIT', 'SOCIAL_ASSISTANCE', 25]]);
    expect((await act(id, 'end', { endsOn: TODAY, reason: 'OTHER', livelihoodUnknown: true })).body.code).toBe('participation.ended-already');
    expect((await act(id, 'pause', { startsOn: TODAY, reason: 'Efteråt' })).body.code).toBe('pause.not-under-way');
    expect((await act(id, 'reopen', { reason: 'Fel person avslutades' })).status).toBe(204);
    expect(await overviewOf(town.sara, id)).toMatchObject({ status: 'ACTIVE', endsOn: null });
    expect((await town.sara.get<CourseList>(`/participations/${id}/course`)).body.items.map(({ kind }) => kind)).toEqual(['REOPENED', 'HOME']);
  });

  test('registered by mistake it is in no count; two at once do not both succeed', async () => {
    const counts = async () => (await town.coordinator.get<ProjectCounts>(`/projects/${town.projectId}/entry-counts`)).body;
    const { id } = await enrolled();
    const before = await counts();
    const { version } = await overviewOf(town.sara, id);
    const end = () => town.sara.change('POST', `/participations/${id}/end`, version, { endsOn: TODAY, reason: 'MIS_REGISTERED' });
    const both = await Promise.all([end(), end()]);
    expect(both.map((answer) => answer.status).filter((code) => code === 204)).toHaveLength(1);
    expect(both.every((answer) => [204, 409, 412].includes(answer.status))).toBe(true);
    expect(await counts()).toMatchObject({ persons: before.persons - 1, participations: before.participations - 1 });
  });

  test('a new responsible takes the old one\'s place, a deputy steps in and out, and somebody always answers for the case', async () => {
    const { id } = await enrolled();
    const [sara, david] = [await accountOf(town.sara), await accountOf(town.david)];
    expect((await town.sara.get<CaseStaffList>(`/units/${town.units.ame}/case-staff`)).body.items.map(({ name }) => name)).toEqual(['David', 'Sara']);
    const team = async () => (await overviewOf(town.lena, id)).team.map(({ name, part }) => [part, name]);
    const deputy = await town.sara.must(town.sara.post<{ id: string }>(`/participations/${id}/assignments`, { accountId: david, part: 'DEPUTY' }));
    expect(await team()).toEqual([['RESPONSIBLE', 'Sara'], ['DEPUTY', 'David']]);
    expect((await town.sara.post(`/assignments/${deputy.id}/end`)).status).toBe(204);
    await town.lena.must(town.lena.post(`/participations/${id}/assignments`, { accountId: david, part: 'RESPONSIBLE' }));
    expect(await team()).toEqual([['RESPONSIBLE', 'David']]);
    const own = (await overviewOf(town.lena, id)).team[0]!;
    expect((await town.lena.post<{ code: string }>(`/assignments/${own.id}/end`)).body.code).toBe('assignment.responsible-needed');
    expect((await town.sara.post(`/participations/${id}/assignments`, { accountId: sara, part: 'DEPUTY' })).status).toBe(404);
  });

  test('moves within the branch need a new responsible, and the history stays without overlap', async () => {
    const { id } = await enrolled();
    const nora = await accountOf(town.nora);
    expect((await act(id, 'move', { unitId: town.units.ameNorth, on: TODAY, reason: 'Flyttat norrut' })).body.code).toBe('move.needs-responsible');
    expect((await act(id, 'move', { unitId: town.units.ame, on: TODAY, reason: 'Ingenstans' })).body.code).toBe('move.nowhere');
    expect((await act(id, 'move', { unitId: town.units.ameNorth, on: daysAgo(60), reason: 'För tidigt', responsibleId: nora })).body.code).toBe('move.before-last-move');
    expect((await act(id, 'move', { unitId: town.units.ameNorth, on: TODAY, reason: 'Flyttat norrut', responsibleId: nora })).status).toBe(204);
    expect((await town.sara.get(`/participations/${id}`)).status).toBe(404);
    const there = await overviewOf(town.nora, id);
    expect(there).toMatchObject({ unitName: 'AME Norr', team: [{ name: 'Nora', part: 'RESPONSIBLE' }], writable: true });
    const homes = (await town.nora.get<CourseList>(`/participations/${id}/course`)).body.items.filter(({ kind }) => kind === 'HOME');
    expect(homes).toMatchObject([{ place: 'AME Norr', startsOn: TODAY, endsOn: null, note: 'Flyttat norrut' }, { place: 'AME Söder', endsOn: daysAgo(1) }]);
  });

  test('another branch takes over only with the person\'s consent to hand over the identity', async () => {
    const { id } = await enrolled();
    const olle = await accountOf(town.olle);
    const asked = { unitId: town.units.ifo, on: TODAY, reason: 'Socialtjänsten tar över', responsibleId: olle };
    expect((await act(id, 'move', asked)).body.code).toBe('move.needs-consent');
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['identity'], validFrom: TODAY, validTo: NEXT_YEAR });
    expect((await act(id, 'move', asked)).status).toBe(204);
    expect(await overviewOf(town.olle, id)).toMatchObject({ unitName: 'IFO', writable: true });
    expect((await town.olle.get<EntryView>(`/participations/${id}/entry`)).body).toEqual({ assessment: null, directions: [], livelihood: [] });
  });

  test('Min dag tells of the new, of consents that run out, and of cases nobody answers for', async () => {
    const { id } = await enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY });
    await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['plan'], validFrom: TODAY, validTo: daysAgo(-20) });
    const panels = Object.fromEntries((await town.sara.get<DayView>('/my-day')).body.panels.map((panel) => [panel.key, panel]));
    expect(panels['new']!.items.map((item) => item.participationId)).toContain(id);
    expect(panels['consentEnding']).toMatchObject({ count: 1, items: [{ participationId: id, on: daysAgo(-20), detail: 'IFO' }] });
    const next = (await town.sara.get<DayView>(`/participations/${id}/next`)).body.panels;
    expect(next.every((panel) => panel.items.every((item) => item.participationId === id))).toBe(true);
    expect((await overviewOf(town.sara, id)).consentsEnding).toMatchObject([{ toUnitName: 'IFO', validTo: daysAgo(-20) }]);
    const { panels: elsewhere } = (await town.olle.get<DayView>('/my-day')).body;
    expect(elsewhere.flatMap(({ items }) => items.map((item) => item.participationId))).not.toContain(id);
    expect(elsewhere.map(({ key }) => key)).not.toContain('consentEnding');
  });

  test('views are saved by name, for oneself alone', async () => {
    const view = { name: 'Mina pågående', filters: { mine: true, status: ['ACTIVE'] } };
    const { id } = await town.sara.must(town.sara.post<{ id: string }>('/saved-views', view));
    expect((await town.sara.get<{ items: SavedViewShown[] }>('/saved-views')).body.items).toEqual([{ id, ...view, version: 1 }]);
    expect((await town.david.get<{ items: SavedViewShown[] }>('/saved-views')).body.items).toEqual([]);
    expect((await town.sara.post('/saved-views', view)).status).toBe(409);
    expect((await town.sara.post('/saved-views', { name: 'Anna', filters: { name: 'Anna' } })).status).toBe(400);
    expect((await town.sara.change('PUT', `/saved-views/${id}`, 1, { ...view, name: 'Mina' })).status).toBe(204);
    expect((await town.david.change('DELETE', `/saved-views/${id}`, 2)).status).toBe(404);
    expect((await town.sara.change('DELETE', `/saved-views/${id}`, 2)).status).toBe(204);
    expect((await town.sara.get<{ items: SavedViewShown[] }>('/saved-views')).body.items).toEqual([]);
  });

  test('who takes somebody on for a colleague writes the entry, and is out of the case the next day', async () => {
    const person = town.somebody();
    const { id } = await town.david.must(town.david.post<{ id: string }>('/participations', {
      person: { givenName: person.givenName, familyName: person.familyName, numberKind: 'NONE', birthDate: person.birthDate, gender: 'UNKNOWN' },
      projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY, responsibleId: await accountOf(town.sara), entry: { entryGrounds: 'Långt från arbete' }, direction: 'WORK',
    }));
    expect((await town.sara.get<EntryView>(`/participations/${id}/entry`)).body).toMatchObject({ assessment: { entryGrounds: 'Långt från arbete', writtenByName: 'David' }, directions: [{ towards: 'WORK' }] });
    expect((await town.sara.get<ParticipationOverview>(`/participations/${id}`)).body.team.map(({ part }) => part).sort()).toEqual(['NAMED', 'RESPONSIBLE']);
  });
});
