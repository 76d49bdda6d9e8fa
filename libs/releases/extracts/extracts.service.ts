import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OutcomesService } from '#outcomes';
import { Broken, Unseen, UUID, type Language, type Reading, type Scope } from '#platform';
import { anonymised, causesOf, fewIn } from './anonymity.rules.js';
import { Extract, ExtractContent } from './extract.entity.js';
import { extractFile } from './extract-file.rules.js';
import type { AskForExtract, DecideOnExtract, StopExtract } from './extract.input.js';
import { EXTRACTS, PEOPLE } from './extract.queries.js';
import { inNoOrder, mayBeAsked, mustBeDecided, mustBeStopped, mustRun, pseudonymIn } from './extract.rules.js';
import type { ExtractPreview, Extracts } from './extract.view.js';
import { isQuasi, lineOf, type PersonLine } from './variables.js';

/** Extracts for evaluation: bound to a purpose and a time, decided on by another than who asked, and nobody in them stands out (FST-24). */
@Injectable()
export class ExtractsService {
  constructor(private readonly outcomes: OutcomesService) {}

  all(reading: Reading, projectId: string): Promise<Extracts> {
    if (!UUID.test(projectId)) throw new Unseen();
    return reading.one(EXTRACTS, projectId);
  }

  async ask(scope: Scope, projectId: string, asked: AskForExtract): Promise<{ id: string }> {
    mayBeAsked(asked, scope.today);
    const id = await scope.insert(Extract, { projectId, ...asked, askedBy: scope.account });
    await scope.record({ type: 'extract.asked', id, participationId: null });
    return { id };
  }

  /** What it would tell, and by what those who are too few stand out; nothing is kept. */
  async preview(scope: Scope, id: string): Promise<ExtractPreview> {
    const extract = await scope.get(Extract, id);
    const lines = await this.lines(scope, extract);
    const { rows, generalised, leftOut } = anonymised(lines, extract.least);
    return { persons: lines.length, told: rows.length, generalised, leftOut, few: fewIn(lines, extract.least), causes: causesOf(lines, extract.variables.filter(isQuasi), extract.least) };
  }

  /** Its persons are told as they stand today. The key of their codes is used here and kept nowhere. */
  async approve(scope: Scope, id: string, version: number, { decision }: DecideOnExtract): Promise<void> {
    const extract = await scope.get(Extract, id);
    mustBeDecided(extract, { by: scope.account, today: scope.today });
    const lines = await this.lines(scope, extract);
    const { rows, generalised, leftOut } = anonymised(lines, extract.least);
    if (rows.length === 0) throw new Broken('extract.too-few', { least: String(extract.least) });
    await scope.change(Extract, id, version, { status: 'APPROVED', decidedAt: scope.now, decidedBy: scope.account, decision, asOf: scope.today, told: rows.length, generalised, leftOut: leftOut > 0 });
    await scope.insert(ExtractContent, { id, people: inNoOrder(rows).map(({ code, ...line }) => ({ code, ...Object.fromEntries(extract.variables.map((name) => [name, line[name]])) })) });
    await scope.record({ type: 'extract.allowed', id, participationId: null });
  }

  async refuse(scope: Scope, id: string, version: number, { decision }: DecideOnExtract): Promise<void> {
    mustBeDecided(await scope.get(Extract, id), { by: scope.account, today: scope.today });
    await scope.change(Extract, id, version, { status: 'REFUSED', decidedAt: scope.now, decidedBy: scope.account, decision });
    await scope.record({ type: 'extract.refused', id, participationId: null });
  }

  async stop(scope: Scope, id: string, version: number, { reason }: StopExtract): Promise<void> {
    mustBeStopped(await scope.get(Extract, id), scope.today);
    await scope.change(Extract, id, version, { status: 'STOPPED', stoppedAt: scope.now, stoppedBy: scope.account, stoppedReason: reason });
    await scope.record({ type: 'extract.stopped', id, participationId: null });
  }

  /** Whether it may be fetched is judged now, by the rule and by the law: approved, not stopped, to its last day, by the one who asked. */
  async file(scope: Scope, id: string, language: Language): Promise<string> {
    const extract = await scope.get(Extract, id);
    mustRun(extract, scope.today);
    const [found] = await scope.read(PEOPLE, id);
    if (!found) throw new Unseen();
    return extractFile(extract, found.people, language);
  }

  private async lines(scope: Scope, { projectId, variables }: Extract): Promise<(PersonLine & { code: string })[]> {
    const key = randomBytes(32);
    return (await this.outcomes.measured(scope, projectId, scope.today)).map((person) => ({ ...lineOf(person, variables), code: pseudonymIn(key, person.person) }));
  }
}
