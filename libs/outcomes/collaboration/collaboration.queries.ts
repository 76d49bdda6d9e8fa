import { partyName } from '#organisations';
import { statement } from '#platform';
import type { CollaborationKind } from './collaboration.view.js';

export type CollaborationLevel = 'WHOLE' | 'QUARTER' | 'REASON' | 'WHOLE_OF_PAIR' | 'QUARTER_OF_PAIR' | 'REASON_OF_PAIR';

export interface CollaborationRow {
  family: CollaborationKind;
  level: CollaborationLevel;
  fromId: string | null;
  toId: string | null;
  fromName: string | null;
  toName: string | null;
  quarter: string | null;
  reason: string | null;
  sv: string | null;
  en: string | null;
  asked: number;
  met: number;
  refused: number;
  /** How many persons stand behind it; for referrals how many referrals. */
  persons: number;
  /** How many of them the median is of. */
  measured: number;
  medianDays: number | null;
}

/** $1 project -> what each party asked of each other, what came of it and how long it took, over the whole time, by quarter and by reason; counted, never read. */
export const COLLABORATION = statement<[string], CollaborationRow>()('outcomes.collaboration', `
  select c.family, c.level, c.from_branch as "fromId", c.to_branch as "toId", ${partyName('a')} as "fromName", ${partyName('b')} as "toName", c.quarter, c.reason, r.sv, r.en,
    c.asked::int, c.met::int, c.refused::int, c.persons::int, c.measured::int, c.median_days as "medianDays"
  from law.count_collaboration($1) c left join app.branch a on a.id = c.from_branch left join app.branch b on b.id = c.to_branch
    left join app.referral_reason r on r.code = c.reason and c.family = 'REFERRAL'
  order by c.quarter, c.asked desc, a.name collate "sv-x-icu", b.name collate "sv-x-icu", c.reason`);
