import { Injectable } from '@nestjs/common';
import { ownFile } from '#plans';
import { Broken, Invalid, type Reading, type Scope } from '#platform';
import { Instrument } from '../instruments/instrument.entity.js';
import { bandOf, type Definition } from '../instruments/instrument.rules.js';
import { Measurement, MeasurementAnswer } from './measurement.entity.js';
import type { CorrectMeasurement, WithdrawMeasurement, WriteMeasurement } from './measurement.input.js';
import { ASKED_BY, MEASUREMENTS, VERSIONS, type MeasurementRow } from './measurement.queries.js';
import { askedLater, askedOf, dueInTrial, inOrder, shownAnswers, taken } from './measurement.rules.js';
import type { AnswerVersions, MeasurementsOfParticipant, MeasurementView } from './measurement.view.js';

/** The forms a participant and her caseworker answer, side by side with the earlier ones. */
@Injectable()
export class MeasurementService {
  async measurements(reading: Reading, participationId: string): Promise<MeasurementsOfParticipant> {
    const { instruments, measurements, startsOn, endsOn, ...told } = await reading.one(MEASUREMENTS, participationId);
    const byKey = (key: string) => measurements.filter((one) => one.withdrawnAt === null && instruments.find(({ id }) => id === one.instrumentId)?.key === key);
    return {
      ...told,
      instruments: instruments.map(({ schedule, definition, tried, ...instrument }) => {
        const own = measurements.filter(({ instrumentId }) => instrumentId === instrument.id);
        const { items, scale, scoring, bands, better, anchors = [] } = definition;
        return {
          ...instrument, definition: { items: [...items], scale, scoring, bands: [...bands], better, anchors: [...anchors] },
          tried: tried && tried.asked,
          due: schedule && dueInTrial({ schedule, tried, course: { startsOn, endsOn } }, byKey(instrument.key), told.today), measurements: own.map((one) => shown(one, own, definition)),
        };
      }),
    };
  }

  async write(scope: Scope, participationId: string, asked: WriteMeasurement): Promise<{ id: string }> {
    const measuredOn = asked.measuredOn ?? scope.today;
    const file = await fileOn(scope, participationId, measuredOn);
    const instrument = await scope.get(Instrument, asked.instrumentId);
    const [ground] = await scope.read(ASKED_BY, participationId, instrument.id);
    if (!ground?.inUse) throw new Broken('measurement.not-in-use', {}, 'instrumentId');
    if (ground.licenceOver) throw new Broken('instrument.licence-over', { day: ground.licenceOver });
    const { occasion, respondent, minutes = null } = asked;
    askedOf(respondent, instrument.respondent);
    inOrder({ occasion, respondent, measuredOn }, ground.before);
    askedLater(asked);
    const { answers, score, missing } = taken(instrument.definition, asked);
    const place = { casefileId: file.id, participationId, writtenBy: scope.account };
    const id = await scope.insert(Measurement, { ...place, instrumentId: instrument.id, occasion, measuredOn, respondent, minutes, missing, score: instrument.aboutHealth ? null : score });
    await scope.insert(MeasurementAnswer, { ...place, measurementId: id, no: 1, answers, words: asked.words ?? '', feltChange: asked.feltChange ?? null, acceptability: asked.acceptability ?? null, score });
    await scope.record({ type: 'measurement.written', id, participationId });
    return { id };
  }

  /** What stood there stays, as an earlier version; the questions are those it was asked by. */
  async correct(scope: Scope, id: string, version: number, asked: CorrectMeasurement): Promise<void> {
    const { participationId, casefileId, instrumentId, withdrawnAt } = await scope.lock(Measurement, id);
    if (withdrawnAt) throw new Broken('measurement.withdrawn');
    const { measuredOn } = asked;
    await fileOn(scope, participationId, measuredOn);
    const instrument = await scope.get(Instrument, instrumentId);
    const [ground] = await scope.read(ASKED_BY, participationId, instrumentId);
    const { occasion, respondent, minutes = null, reason } = asked;
    askedOf(respondent, instrument.respondent);
    inOrder({ occasion, respondent, measuredOn }, ground!.before.filter((one) => one.id !== id));
    askedLater(asked);
    const { answers, score, missing } = taken(instrument.definition, asked);
    const versions = await scope.read(VERSIONS, id);
    await scope.change(Measurement, id, version, { occasion, measuredOn, respondent, minutes, missing, score: instrument.aboutHealth ? null : score });
    await scope.insert(MeasurementAnswer, { casefileId, participationId, measurementId: id, no: (versions[0]?.no ?? 0) + 1, answers, words: asked.words ?? '', feltChange: asked.feltChange ?? null, acceptability: asked.acceptability ?? null, score, reason, writtenBy: scope.account });
    await scope.record({ type: 'measurement.corrected', id, participationId });
  }

  async withdraw(scope: Scope, id: string, version: number, { reason }: WithdrawMeasurement): Promise<void> {
    const { participationId, withdrawnAt } = await scope.lock(Measurement, id);
    if (withdrawnAt) throw new Broken('measurement.withdrawn');
    await scope.change(Measurement, id, version, { withdrawnAt: scope.now, withdrawnWhy: reason });
    await scope.record({ type: 'measurement.withdrawn', id, participationId });
  }

  async versions(scope: Scope, id: string): Promise<AnswerVersions> {
    const { instrumentId } = await scope.get(Measurement, id);
    const { definition } = await scope.get(Instrument, instrumentId);
    const rows = await scope.read(VERSIONS, id);
    return { items: rows.map(({ answers, ...row }) => ({ ...row, ...shownAnswers(answers, definition) })) };
  }
}

/** The own file, where the day has been and lies within the participation. */
async function fileOn(scope: Scope, participationId: string, day: string): Promise<{ id: string }> {
  if (day > scope.today) throw new Invalid([{ field: 'measuredOn', code: 'day.in-the-future' }]);
  const file = await ownFile(scope, participationId, { on: day, field: 'measuredOn' });
  if (day < file.startsOn) throw new Invalid([{ field: 'measuredOn', code: 'day.before-entry', details: { day: file.startsOn } }]);
  return file;
}

/** A form beside the first one of the same edition, by the same who answers. */
function shown({ answers, ...row }: MeasurementRow, all: readonly MeasurementRow[], definition: Definition): MeasurementView {
  const baseline = all.find((one) => one.occasion === 'BASELINE' && one.respondent === row.respondent && one.withdrawnAt === null);
  const compared = baseline && baseline.id !== row.id && row.withdrawnAt === null && row.score !== null && baseline.score !== null;
  const band = row.score === null ? null : bandOf(definition, row.score);
  return { ...row, ...shownAnswers(answers, definition), band: band && { sv: band.sv, en: band.en }, change: compared ? row.score! - baseline.score! : null };
}
