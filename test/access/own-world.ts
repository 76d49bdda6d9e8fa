import type { World } from '#access';

/** What the world holds of own pages: who has them, and an answer about influence for everybody. */
export const ownRows = ({ participations, ownAccesses, today }: World, somebody: string, branch: string): [table: string, rows: object[]][] => [
  ['app.own_survey', participations.map((p, n) => ({
    id: `00000000-0000-7000-8000-0057${String(n).padStart(8, '0')}`, participation_id: p.id, part: 1, heard: 1, clear: 1, given: 'PAPER', answered_on: '2024-01-02', version: 1,
    written_at: new Date(), written_by: somebody,
  }))],
  ['app.own_access', ownAccesses.map((a) => ({
    id: a.id, participant_id: a.participant, account_id: a.account, branch_id: branch, agreed_on: today, asked_expressly: true, opened_at: new Date(), opened_by: somebody,
    closed_at: a.closed ? new Date() : null, close_reason: a.closed ? 'OTHER' : null, version: 1,
  }))],
];
