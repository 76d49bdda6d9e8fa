import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Broken, Invalid, Unseen, type Reading, type Scope } from '#platform';
import { mustBeOpen, Project } from '#projects';
import { Instrument, InstrumentLicence, InstrumentUse } from './instrument.entity.js';
import type { InstrumentSchedule, LoadWords, MakeInstrument, RecordLicence, TakeIntoUse } from './instrument.input.js';
import { INSTRUMENTS, LICENCE, NEWEST, OTHER_EDITIONS } from './instrument.queries.js';
import { asksForLicence } from './instrument.rules.js';
import type { InstrumentFile, InstrumentsOfProject } from './instrument.view.js';
import { definitionOf, demandAsItCame, demandSound, withWords } from './making.rules.js';

interface Made { id: string }

/** By which instruments a project measures: their editions, licences, and when they are asked. */
@Injectable()
export class InstrumentService {
  async ofProject(reading: Reading, projectId: string): Promise<InstrumentsOfProject> {
    const { items, ...told } = await reading.one(INSTRUMENTS, projectId);
    return { ...told, items: items.map((item) => ({ ...item, needsLicence: asksForLicence(item.licence) })) };
  }

  async file(scope: Scope, id: string): Promise<InstrumentFile> {
    const { key, edition, nameSv: sv, nameEn: en, respondent, licence, licensor, source, aboutHealth, definition } = await scope.get(Instrument, id);
    const { items, scale, scoring, bands, better, anchors = [] } = definition;
    return { key, edition, sv, en, respondent, licence, licensor, source, aboutHealth, items: [...items], scale, scoring, bands: [...bands], better, anchors: [...anchors] };
  }

  /** One of the project's own, or a new edition of one there is: refused while its score could not be computed, or where it would ask for less than what it is made of. */
  async make(scope: Scope, projectId: string, asked: MakeInstrument): Promise<Made> {
    await this.demandOpen(scope, projectId);
    const definition = definitionOf(asked);
    demandSound(definition);
    const { key, sv, en, respondent, licence, licensor = null, source = null, aboutHealth, reason } = asked;
    demandAsItCame(asked, (await scope.find(Instrument, { where: { key, projectId: IsNull() } }))[0]);
    await this.demandLicence(scope, projectId, { key, licence, worded: definition.items.some(({ words }) => words !== null) });
    return this.add(scope, projectId, { key, nameSv: sv, nameEn: en, respondent, licence, licensor: licensor || null, source: source || null, aboutHealth, definition, reason });
  }

  /** Whoever holds the right loads the words: an edition of the project's own, scored as the one before. */
  async loadWords(scope: Scope, projectId: string, { instrumentId, items, anchors }: LoadWords): Promise<Made> {
    await this.demandOpen(scope, projectId);
    const { key, nameSv, nameEn, respondent, licence, licensor, source, aboutHealth, definition } = await this.ours(scope, projectId, instrumentId);
    await this.demandLicence(scope, projectId, { key, licence, worded: true });
    const worded = withWords(definition, items, anchors);
    return this.add(scope, projectId, { key, nameSv, nameEn, respondent, licence, licensor, source, aboutHealth, definition: worded, reason: null });
  }

  async recordLicence(scope: Scope, projectId: string, asked: RecordLicence): Promise<Made> {
    await this.demandOpen(scope, projectId);
    if (asked.validTo && asked.validTo < scope.today) throw new Invalid([{ field: 'validTo', code: 'instrument.licence-run-out' }]);
    const known = await scope.find(Instrument, { where: { key: asked.key } });
    if (known.length === 0) throw new Invalid([{ field: 'key', code: 'instrument.unknown' }]);
    const id = await scope.insert(InstrumentLicence, { projectId, ...asked, recordedBy: scope.account });
    await scope.record({ type: 'instrument-licence.recorded', id, participationId: null });
    return { id };
  }

  /** Another edition of the same instrument is asked no more from then on; one that was retired is asked again. */
  async takeIntoUse(scope: Scope, projectId: string, { instrumentId, ...schedule }: TakeIntoUse): Promise<Made> {
    await this.demandOpen(scope, projectId);
    const { key, licence } = await this.ours(scope, projectId, instrumentId);
    demandSome(schedule);
    await this.demandLicence(scope, projectId, { key, licence, worded: true });
    for (const other of await scope.read(OTHER_EDITIONS, projectId, instrumentId)) await scope.change(InstrumentUse, other.id, other.version, { retiredOn: scope.today });
    const [before] = await scope.find(InstrumentUse, { where: { projectId, instrumentId } });
    const when = { ...schedule, everyDays: schedule.everyDays ?? null };
    if (before) await scope.change(InstrumentUse, before.id, before.version, { ...when, retiredOn: null });
    const id = before?.id ?? await scope.insert(InstrumentUse, { projectId, instrumentId, ...when, addedBy: scope.account });
    await scope.record({ type: 'instrument-use.added', id, participationId: null });
    return { id };
  }

  async schedule(scope: Scope, id: string, version: number, asked: InstrumentSchedule): Promise<void> {
    await this.held(scope, id);
    demandSome(asked);
    await scope.change(InstrumentUse, id, version, { ...asked, everyDays: asked.everyDays ?? null });
    await scope.record({ type: 'instrument-use.changed', id, participationId: null });
  }

  async retire(scope: Scope, id: string, version: number): Promise<void> {
    const { retiredOn } = await this.held(scope, id);
    if (retiredOn) throw new Broken('instrument.retired-already');
    await scope.change(InstrumentUse, id, version, { retiredOn: scope.today });
    await scope.record({ type: 'instrument-use.retired', id, participationId: null });
  }

  private async held(scope: Scope, id: string): Promise<InstrumentUse> {
    const use = await scope.lock(InstrumentUse, id);
    await this.demandOpen(scope, use.projectId);
    return use;
  }

  private async demandOpen(scope: Scope, projectId: string): Promise<void> {
    mustBeOpen(await scope.get(Project, projectId), scope.today);
  }

  /** An edition that came with the program, or the project's own. */
  private async ours(scope: Scope, projectId: string, id: string): Promise<Instrument> {
    const instrument = await scope.get(Instrument, id);
    if (instrument.projectId !== null && instrument.projectId !== projectId) throw new Unseen();
    return instrument;
  }

  private async demandLicence(scope: Scope, projectId: string, { key, licence, worded }: { key: string; licence: Instrument['licence']; worded: boolean }): Promise<void> {
    if (!worded || !asksForLicence(licence)) return;
    const [held] = await scope.read(LICENCE, projectId, key);
    if (!held) throw new Broken('instrument.needs-licence');
    if (!held.holds) throw new Broken('instrument.licence-over', { day: held.validTo! });
  }

  private async add(scope: Scope, projectId: string, row: Omit<Partial<Instrument>, 'id' | 'projectId' | 'edition'> & { key: string }): Promise<Made> {
    const [newest] = await scope.read(NEWEST, projectId, row.key);
    const id = await scope.insert(Instrument, { ...row, projectId, edition: newest!.edition + 1, madeBy: scope.account });
    await scope.record({ type: 'instrument.made', id, participationId: null });
    return { id };
  }
}

function demandSome({ atEntry, everyDays, atExit }: InstrumentSchedule): void {
  if (!atEntry && !everyDays && !atExit) throw new Invalid([{ field: 'atEntry', code: 'instrument.never-asked' }]);
}
