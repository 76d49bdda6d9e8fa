import { Injectable } from '@nestjs/common';
import { PersonSeal } from '#participants';
import { Casefile, Participation } from '#participation';
import { Broken, Stale, Unseen, type Scope } from '#platform';
import { GapAction, GapRule } from './gap.entity.js';
import type { ActOnGap, AddGapRule, ChangeGapRule } from './gap.input.js';
import { ACTIONS, GAP_RULES, OPEN_GAPS, PERSON_STRETCHES, SPANS, TOLD_DAYS, type GapRow } from './gap.queries.js';
import { actedOn, countsOf } from './gap.rules.js';
import type { GapList, GapRuleList, GapView, PersonGaps } from './gap.view.js';

/** Who is falling between, right at every read. */
@Injectable()
export class GapService {
  constructor(private readonly seal: PersonSeal) {}

  async list(scope: Scope): Promise<GapList> {
    const items = await this.open(scope, null);
    return { today: scope.today, items, counts: countsOf(items), spans: await scope.read(SPANS, scope.today, null) };
  }

  async ofPerson(scope: Scope, participationId: string): Promise<PersonGaps> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const [days] = await scope.read(TOLD_DAYS, participationId);
    const open = await this.open(scope, participationId);
    const stretches = await scope.read(PERSON_STRETCHES, scope.today, participationId);
    return { today: scope.today, told: days!.told, open, stretches, actions: await scope.read(ACTIONS, participationId) };
  }

  async act(scope: Scope, participationId: string, asked: ActOnGap): Promise<{ id: string }> {
    await scope.get(Participation, participationId);
    const [file] = await scope.find(Casefile, { where: { participationId, branchId: scope.branch! } });
    if (!file) throw new Unseen();
    const done = actedOn(await this.open(scope, participationId), asked, scope.today);
    const id = await scope.insert(GapAction, { ...done, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: asked.taken === 'PAUSE' ? 'gap.paused' : 'gap.acted-on', id, participationId });
    return { id };
  }

  async rules(scope: Scope, projectId: string): Promise<GapRuleList> {
    return { items: await scope.read(GAP_RULES, projectId) };
  }

  async choose(scope: Scope, projectId: string, { kind, threshold, active, reason }: AddGapRule): Promise<{ id: string }> {
    if ((await scope.find(GapRule, { where: { projectId, kind } })).length > 0) throw new Broken('gap-rule.chosen-already', {}, 'kind');
    const id = await scope.insert(GapRule, { projectId, kind, threshold, active, reason });
    await scope.record({ type: 'gap-rule.chosen', id, participationId: null });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, { threshold, active, reason }: ChangeGapRule): Promise<void> {
    await scope.change(GapRule, id, version, { threshold, reason, ...(active === undefined ? {} : { active }) });
    await scope.record({ type: 'gap-rule.changed', id, participationId: null });
  }

  /** Back to Samsteg's own number. */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const rule = await scope.lock(GapRule, id);
    if (rule.version !== version) throw new Stale(rule.version);
    await scope.remove(GapRule, { id });
    await scope.record({ type: 'gap-rule.removed', id, participationId: null });
  }

  private async open(scope: Scope, participationId: string | null): Promise<GapView[]> {
    return (await scope.read(OPEN_GAPS, scope.account, scope.today, participationId)).map((row) => this.shown(row));
  }

  private shown({ participantId, nameCipher, ...row }: GapRow): GapView {
    return participantId ? { ...row, ...this.seal.nameOf({ ...row, participantId, nameCipher }) } : row;
  }
}
