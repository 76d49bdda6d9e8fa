import type { Client } from 'pg';
import {
  agreeOwnPlan, answerOwnOffer, answerSurvey, certifyOwnMonth, closeOwnAccess, isOwnAccount, mayWriteOwn, namedAccounts, openOwnAccess, ownConversations, ownNames, ownParticipations, seenOwnAccesses, seesOwnRow, visibleParticipants,
  withdrawOwnConsent, withdrawOwnVisit, type Actor, type World,
} from '#access';
import { caseRow } from './case-rows.js';
import { attempt, send } from './placed-world.js';
import type { Asked } from './referral-comparison.js';

/** What the person sees beside what those at work see: by table, the ids. */
export function ownSeen(world: World, actor: Actor): Record<string, string[]> {
  const own = ownParticipations(world, actor);
  const files = world.casefiles.filter((f) => own.has(f.participation)).map(({ id }) => id);
  const rows = (table: string) => world.rows.filter((r) => r.table === table && seesOwnRow(world, actor, r)).map(({ id }) => id);
  return {
    participation: [...own], casefile: files, assignment: world.assignments.filter((a) => files.includes(a.casefile)).map(({ id }) => id),
    consent: world.consents.filter((c) => own.has(c.participation)).map(({ id }) => id),
    plan: rows('plan'), intervention: rows('intervention'), own_word: rows('own_word'), own_rating: rows('own_rating'), attendance: rows('attendance'), attendance_month: rows('attendance_month'), activity_visit: rows('activity_visit'),
  };
}

export async function ownReads(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const ids = async (text: string) => (await send<{ id: string }>(client, text)).rows.map((row) => row.id);
  const accounts = [...new Set([...world.memberships, ...world.assignments, ...world.ownAccesses].map(({ account }) => account))];
  const known = await ids('select id from app.account order by 1');
  return [
    { about: 'read own_access', oracle: [...seenOwnAccesses(world, actor, visibleParticipants(world, actor))].sort(), database: await ids('select id from app.own_access order by 1') },
    { about: 'read own_survey', oracle: [...ownParticipations(world, actor)].sort(), database: (await send<{ id: string }>(client, 'select participation_id as id from app.own_survey order by 1')).rows.map((row) => row.id) },
    { about: 'what one is called', oracle: ownNames(world, actor).sort(), database: await ids('select participation_id as id from law.own_names() order by 1') },
    { about: 'what is booked', oracle: ownConversations(world, actor).sort(), database: await ids("select id from law.own_bookings() where kind = 'CONVERSATION' order by 1") },
    { about: 'read account', oracle: [...namedAccounts(world, actor, accounts)].sort(), database: known.filter((id) => accounts.includes(id)) },
  ];
}

/** Every own command on everything it could be about; staff try a few, and are denied. */
export async function ownCommands(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const compare = async (about: string, oracle: string, text: string, values: unknown[]) => {
    asked.push({ about, oracle, database: (await attempt(client, text, values)).verdict });
  };
  const some = <T>(items: readonly T[]) => (actor.permission.startsWith('own') ? items : items.slice(0, 1));
  for (const { id } of some(world.participants)) {
    const json = JSON.stringify({ id: '00000000-0000-7000-8000-005600000001', agreedOn: world.today, askedExpressly: true });
    await compare('open own access', openOwnAccess(world, actor, id), "select law.open_own_access($1, $2, 'x', 'nobody@example.se')", [id, json]);
  }
  for (const access of some(world.ownAccesses)) {
    await compare('close own access', closeOwnAccess(world, actor, access.id), "select law.close_own_access($1, 1, 'OTHER')", [access.id]);
    if (!access.closed) await compare('show own link', closeOwnAccess(world, actor, access.id), "select law.show_own_link($1, 'x')", [access.id]);
  }
  for (const consent of some(world.consents)) await compare('withdraw own consent', withdrawOwnConsent(world, actor, consent), 'select law.withdraw_own_consent($1, 1)', [consent.id]);
  for (const visit of some(world.visits)) await compare('withdraw own visit', withdrawOwnVisit(world, actor, visit), 'select law.withdraw_own_visit($1, 1)', [visit.id]);
  for (const row of some(world.rows.filter(({ table }) => table === 'plan'))) await compare('agree own plan', agreeOwnPlan(world, actor, row), 'select law.agree_own_plan($1, 1, null)', [row.id]);
  for (const row of some(world.rows.filter(({ table }) => table === 'intervention'))) await compare('answer own offer', answerOwnOffer(world, actor, row), 'select law.answer_own_offer($1, 1, null, null)', [row.id]);
  for (const row of some(world.rows.filter(({ table }) => table === 'attendance_month'))) await compare('certify own month', certifyOwnMonth(world, actor, row), 'select law.certify_own_month($1, 1)', [row.id]);
  for (const { id } of some(world.participations)) await compare('answer the survey', answerSurvey(world, actor, id), 'select law.answer_survey($1, $2)', [id, JSON.stringify({ part: 4, heard: 3, clear: 2 })]);
  return [...asked, ...(await ownWords(client, world, actor))];
}

const IN_HER_HAND = [
  ['own_word', { given: 'OWN' }, true], ['own_word', { given: 'OWN', answer: 'a', answered_at: new Date() }, false], ['own_word', { given: 'VOICE' }, false], ['own_rating', { given: 'OWN' }, true], ['own_rating', { given: 'VOICE' }, false],
  ['attendance_month', { participant_on: '2026-01-01', participant_how: 'OWN_PAGES' }, false],
] as const;

/** What is written in the person's own hand: by the person alone, at home, unanswered, and signed by no other. */
async function ownWords(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const file of world.casefiles) {
    for (const writtenBy of [actor.account, world.ownAccesses.find(({ account }) => account !== actor.account)!.account]) {
      for (const [table, more, hers] of IN_HER_HAND) {
        if (!hers && 'given' in more && more.given === 'VOICE' && !isOwnAccount(world, actor.account)) continue;
        const marked = table === 'attendance_month' ? { participant_marked_by: writtenBy } : {};
        const row = { ...caseRow(table, file.id, file.participation, writtenBy), ...more, ...marked };
        const names = Object.keys(row);
        const may = hers && mayWriteOwn(world, actor, table, file.id) && writtenBy === actor.account;
        const text = `insert into app.${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`;
        asked.push({ about: `insert ${table} in her hand`, oracle: may ? 'done' : 'denied', database: (await attempt(client, text, Object.values(row))).verdict });
      }
    }
  }
  return asked;
}
