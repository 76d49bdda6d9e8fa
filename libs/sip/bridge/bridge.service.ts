import { Injectable } from '@nestjs/common';
import { partyName } from '#organisations';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Invalid, Stale, statement, type Scope } from '#platform';
import { BridgeCase } from './bridge.entity.js';
import type { ChangeBridge, OpenBridge } from './bridge.input.js';
import type { BridgeList, BridgeView } from './bridge.view.js';

/** The bridges of participation $1 that the scope sees; $2 the acting branch. */
const BRIDGES = statement<[string, string | null], BridgeView & { participationId: string }>()('bridge.list', `
  select x.id, x.participation_id as "participationId", x.version, x.programme, x.contact, x.opened_on as "openedOn", x.met_on as "metOn", x.registered_on as "registeredOn",
    x.started_on as "startedOn", x.ended_on as "endedOn", x.outcome, x.outcome_words as "outcomeWords", ${partyName('b')} as "branchName", b.id is not distinct from $2::uuid as own,
    x.started_on - x.opened_on as "leadDays"
  from app.bridge_case x join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id
  where x.participation_id = $1 order by x.opened_on desc, x.id desc`, (row) => ({ participationId: row.participationId, objectId: row.id }));

const STEPS = ['openedOn', 'metOn', 'registeredOn', 'startedOn', 'endedOn'] as const;

/** The bridge into what an authority does for everyone: which programme, whom one meets there, when each step was taken, and what came of it. */
@Injectable()
export class BridgeService {
  async list(scope: Scope, participationId: string): Promise<BridgeList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    return { items: (await scope.read(BRIDGES, participationId, scope.branch)).map(({ participationId: _, ...bridge }) => bridge) };
  }

  async open(scope: Scope, participationId: string, asked: OpenBridge): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId, { on: asked.openedOn, field: 'openedOn' });
    stepsAreSound(asked, scope.today);
    const id = await scope.insert(BridgeCase, { casefileId: file.id, participationId, ...asked, writtenBy: scope.account });
    await scope.record({ type: 'bridge.opened', id, participationId });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, asked: ChangeBridge): Promise<void> {
    const held = await scope.get(BridgeCase, id);
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Partial<BridgeCase>;
    if (held.version !== version) throw new Stale(held.version, differing(held, given));
    const wanted = { ...held, ...given };
    stepsAreSound(wanted, scope.today);
    if ((wanted.endedOn === null) !== (wanted.outcome === null)) {
      throw new Invalid([wanted.endedOn === null ? { field: 'endedOn', code: 'bridge.needs-end' } : { field: 'outcome', code: 'bridge.needs-outcome' }]);
    }
    await scope.change(BridgeCase, id, version, given);
    await scope.record({ type: 'bridge.changed', id, participationId: held.participationId });
  }
}

/** Nothing has happened tomorrow, and nothing before the bridge began. */
function stepsAreSound(days: Partial<Pick<BridgeCase, (typeof STEPS)[number]>>, today: string): void {
  for (const field of STEPS) {
    const day = days[field];
    if (day && day > today) throw new Invalid([{ field, code: 'day.in-the-future' }]);
    if (day && days.openedOn && day < days.openedOn) throw new Invalid([{ field, code: 'bridge.before-opened' }]);
  }
}

const differing = (held: BridgeCase, given: Partial<BridgeCase>) =>
  (Object.keys(given) as (keyof BridgeCase)[]).filter((field) => given[field] !== held[field]).map((field) => ({ field, yours: given[field], theirs: held[field] }));
