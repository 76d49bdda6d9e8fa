import { Injectable } from '@nestjs/common';
import { Broken, Stale, type Scope } from '#platform';
import { EntryRule } from './entry.entity.js';
import type { AddEntryRule, ChangeEntryRule } from './entry.input.js';
import { PERSONS_AND_PARTICIPATIONS, UNAVAILABLE } from './entry.queries.js';
import type { EntryRuleView, ProjectCounts } from './entry.view.js';

/** What a project asks of those who enter, and how many have. */
@Injectable()
export class EntryRuleService {
  async list(scope: Scope, projectId: string): Promise<EntryRuleView[]> {
    const rules = await scope.find(EntryRule, { where: { projectId }, order: { kind: 'ASC' } });
    return rules.map(({ id, kind, number, codes, version }) => ({ id, kind, number, codes, version }));
  }

  async add(scope: Scope, projectId: string, { kind, number, codes }: AddEntryRule): Promise<{ id: string }> {
    if ((await scope.find(EntryRule, { where: { projectId, kind } })).length > 0) throw new Broken('entry-rule.stands-already', {}, 'kind');
    const id = await scope.insert(EntryRule, { projectId, kind, number: number ?? null, codes: codes ?? [] });
    await scope.record({ type: 'entry-rule.added', id, participationId: null });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, { number, codes }: ChangeEntryRule): Promise<void> {
    await scope.change(EntryRule, id, version, { ...(number === undefined ? {} : { number }), ...(codes === undefined ? {} : { codes }) });
    await scope.record({ type: 'entry-rule.changed', id, participationId: null });
  }

  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const rule = await scope.lock(EntryRule, id);
    if (rule.version !== version) throw new Stale(rule.version);
    await scope.remove(EntryRule, { id });
    await scope.record({ type: 'entry-rule.removed', id, participationId: null });
  }

  /** Persons once, participations each, and which ordinary activities were not there (FST-5). */
  async counts(scope: Scope, projectId: string): Promise<ProjectCounts> {
    const [counted] = await scope.read(PERSONS_AND_PARTICIPATIONS, projectId);
    const unavailable = await scope.read(UNAVAILABLE, projectId);
    return { ...counted!, unavailable };
  }
}
