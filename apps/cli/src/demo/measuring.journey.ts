import type { InstrumentsOfProject, MakeInstrument, MeasurementsOfParticipant, RecordLicence, TakeIntoUse, WriteMeasurement } from '#measuring';
import type { Visitor } from './visitor.js';

export const instrumentsOf = (visitor: Visitor, projectId: string): Promise<InstrumentsOfProject> => visitor.must(visitor.get<InstrumentsOfProject>(`/projects/${projectId}/instruments`));

const made = async (visitor: Visitor, path: string, asked: object): Promise<string> => (await visitor.must(visitor.post<{ id: string }>(path, asked))).id;

/** The coordinator takes an instrument into use, by its key: the newest edition the project has. */
export async function takeIntoUse(coordinator: Visitor, projectId: string, key: string, when: Partial<Omit<TakeIntoUse, 'instrumentId'>> = {}): Promise<string> {
  const instrument = (await instrumentsOf(coordinator, projectId)).items.filter((one) => one.key === key).sort((a, b) => Number(b.own) - Number(a.own) || b.edition - a.edition)[0]!;
  await made(coordinator, `/projects/${projectId}/instrument-uses`, { instrumentId: instrument.id, atEntry: true, everyDays: 90, atExit: true, ...when });
  return instrument.id;
}

export const recordLicence = (coordinator: Visitor, projectId: string, asked: RecordLicence): Promise<string> => made(coordinator, `/projects/${projectId}/instrument-licences`, asked);

export const makeInstrument = (coordinator: Visitor, projectId: string, asked: MakeInstrument): Promise<string> => made(coordinator, `/projects/${projectId}/instruments`, asked);

/** The caseworker measures; the answers are the participant's unless told otherwise. */
export const measure = (caseworker: Visitor, participationId: string, asked: Omit<WriteMeasurement, 'respondent'> & Partial<WriteMeasurement>): Promise<string> =>
  made(caseworker, `/participations/${participationId}/measurements`, { respondent: 'PARTICIPANT', ...asked });

export const measurementsOf = (visitor: Visitor, participationId: string): Promise<MeasurementsOfParticipant> =>
  visitor.must(visitor.get<MeasurementsOfParticipant>(`/participations/${participationId}/measurements`));

/** Answers in the order of the items q1, q2 …; null where one was passed over. */
export const inTurn = (...values: (number | null)[]) => values.map((value, at) => ({ key: `q${at + 1}`, value }));

/** A short ladder of a project's own: three questions, of which one is put the other way round. */
export const ownLadder = (change: Partial<MakeInstrument> = {}): MakeInstrument => ({
  key: 'vardagstrappan', sv: 'Vardagstrappan', en: 'The everyday ladder', respondent: 'PARTICIPANT', licence: 'FREE', aboutHealth: false,
  items: [
    { key: 'rutiner', words: { sv: 'Jag har rutiner som håller.', en: 'I have routines that hold.' } },
    { key: 'ork', words: { sv: 'Jag orkar det jag vill.', en: 'I have the energy for what I want.' } },
    { key: 'ensam', words: { sv: 'Jag är ensam om allt.', en: 'I am alone with everything.' }, reversed: true },
  ],
  scale: { from: 1, to: 5 }, scoring: { kind: 'SUM', factor: 1, missing: 1 }, bands: [{ from: 3, sv: 'låg', en: 'low' }, { from: 9, sv: 'god', en: 'good' }], better: 'HIGHER',
  anchors: [{ at: 1, sv: 'stämmer inte alls', en: 'not at all' }, { at: 5, sv: 'stämmer helt', en: 'fully' }], reason: 'Projektets egen trappa.', ...change,
});
