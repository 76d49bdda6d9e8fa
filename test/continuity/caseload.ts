import fc from 'fast-check';
import type { House } from '../support/house.js';
import { daysAgo } from '../support/office.js';

/** A person's way so far, as few facts as the gaps rest on; days are counted back from today. */
export interface Way {
  entered: number;
  runs: { from: number; to: number | null }[];
  plannedIn: number | null;
  offeredAgo: number | null;
  contactAgo: number | null;
  missed: number[];
  /** In the attendance of what ran: days nobody came, a day the person was there. */
  skipped: number[];
  trainedAgo: number | null;
  /** A motivational conversation, and a contact of case management. */
  talkedAgo: number | null;
  managedAgo: number | null;
  reviewIn: number | null;
  consentIn: number | null;
}

const ago = (most: number) => fc.integer({ min: 0, max: most });
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const randomWay: fc.Arbitrary<Way> = fc.record({
  entered: fc.integer({ min: 1, max: 120 }),
  runs: fc.array(fc.record({ from: ago(120), length: ago(40), open: fc.boolean() }), { maxLength: 3 })
    .map((all) => all.map(({ from, length, open }) => ({ from, to: open || from - length < 0 ? null : from - length }))),
  plannedIn: perhaps(ago(60)),
  offeredAgo: perhaps(ago(40)),
  contactAgo: perhaps(ago(60)),
  missed: fc.array(ago(30), { maxLength: 3 }),
  skipped: fc.uniqueArray(ago(30), { maxLength: 3 }),
  trainedAgo: perhaps(ago(60)),
  talkedAgo: perhaps(ago(60)),
  managedAgo: perhaps(ago(60)),
  reviewIn: perhaps(fc.integer({ min: -20, max: 20 })),
  consentIn: perhaps(ago(60)),
}).map((way) => (way.runs.length > 0 ? { ...way, skipped: way.skipped.filter((day) => day !== way.trainedAgo) } : { ...way, skipped: [], trainedAgo: null, talkedAgo: null }));

/** Puts a way into the file of a participation that was just taken on, under the floor: what matters is what is read out of it. */
export async function walk({ owner }: House, participationId: string, way: Way, to: { unitId: string; accountId: string }): Promise<void> {
  await owner.query('set role samsteg_law');
  const { rows: [file] } = await owner.query<{ id: string; branch_id: string }>('select id, branch_id from app.casefile where participation_id = $1', [participationId]);
  const put = (table: string, row: object) => {
    const all = { casefile_id: file!.id, participation_id: participationId, written_by: to.accountId, ...row };
    return owner.query<{ id: string }>(`insert into app.${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, n) => `$${n + 1}`).join(', ')}) returning id`, Object.values(all));
  };
  let runs: string | undefined;
  for (const { from, to: last } of way.runs) {
    const periods = JSON.stringify([{ startsOn: daysAgo(from), endsOn: last === null ? null : daysAgo(last) }]);
    const over = { ended_on: last === null ? null : daysAgo(last), end_reason: 'COMPLETED', result: 'REACHED' };
    const { rows: [made] } = await put('intervention', { type_code: 'MAPPING', status: last === null ? 'STARTED' : 'ENDED', offered_on: daysAgo(from), periods, ...(last === null ? {} : over) });
    runs = made!.id;
  }
  for (const day of way.skipped) await put('attendance', { intervention_id: runs, held_on: daysAgo(day), planned_hours: 4, attended_hours: 0, absence_reason: 'NO_SHOW' });
  if (way.trainedAgo !== null) await put('attendance', { intervention_id: runs, held_on: daysAgo(way.trainedAgo), planned_hours: 4, attended_hours: 4 });
  if (way.talkedAgo !== null) await put('motivational_session', { intervention_id: runs, held_on: daysAgo(way.talkedAgo), focus: 'f' });
  if (way.managedAgo !== null) await put('case_contact', { held_on: daysAgo(way.managedAgo), mode: 'MEETING', minutes: 30, with_whom: ['PARTICIPANT'] });
  if (way.plannedIn !== null) await put('intervention', { type_code: 'PLACEMENT', status: 'ACCEPTED', offered_on: daysAgo(5), planned_from: daysAgo(-way.plannedIn) });
  if (way.offeredAgo !== null) await put('intervention', { type_code: 'SFI', status: 'OFFERED', offered_on: daysAgo(way.offeredAgo) });
  if (way.contactAgo !== null) await put('note', { kind: 'PHONE', occurred_on: daysAgo(way.contactAgo), attendance: 'CAME', body: 'b' });
  for (const day of way.missed) await put('note', { kind: 'MEETING', occurred_on: daysAgo(day), attendance: 'DID_NOT_COME', body: 'b' });
  if (way.reviewIn !== null) await put('plan', { no: 1, status: 'AGREED', agreed_on: daysAgo(30), agreed_how: 'IN_PERSON', review_on: daysAgo(-way.reviewIn) });
  if (way.consentIn !== null) {
    await owner.query(`insert into app.consent (participation_id, kind, from_branch_id, to_unit_id, categories, purpose, form, given_on, valid_from, valid_to, documented_by)
      values ($1, 'SECRECY_WAIVER', $2, $3, '{notes}', 'p', 'ORAL', $4, $4, $5, $6)`, [participationId, file!.branch_id, to.unitId, daysAgo(1), daysAgo(-way.consentIn), to.accountId]);
  }
  await owner.query('reset role');
}

/** The gaps of a way, counted plainly, a day at a time: the other way to the same answer. */
export function plainGaps({ entered, runs, plannedIn, offeredAgo, contactAgo, missed, skipped, trainedAgo, talkedAgo, managedAgo, reviewIn, consentIn }: Way): Record<string, number> {
  const ranOn = (day: number) => runs.some(({ from, to }) => day <= from && (to === null || day >= to));
  const gaps: Record<string, number> = {};
  if (!ranOn(0)) {
    let idle = 0;
    while (idle < entered && !ranOn(idle + 1)) idle += 1;
    if (plannedIn !== null) { if (plannedIn + idle >= 21) gaps['NEXT_TOO_FAR'] = idle; }
    else if (idle >= 14) gaps[offeredAgo === null ? 'NO_INTERVENTION' : 'ONLY_WAITING'] = idle;
  }
  const met = [contactAgo, talkedAgo, managedAgo].filter((day) => day !== null);
  const contact = Math.min(...met, entered);
  if (contact >= 30) gaps['NO_CONTACT'] = contact;
  const streak = new Set([...missed, ...skipped].filter((day) => day < Math.min(...met, trainedAgo ?? Infinity)));
  if (streak.size >= 2) gaps['NO_SHOW'] = Math.max(...streak);
  if (reviewIn !== null && reviewIn < 0) gaps['REVIEW_OVERDUE'] = -reviewIn;
  if (consentIn !== null && consentIn <= 30) gaps['CONSENT_ENDING'] = 30 - consentIn;
  return gaps;
}
