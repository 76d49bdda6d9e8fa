import fc from 'fast-check';
import { CASE_TABLES, CATEGORIES, PERMISSIONS, ROLES, type Actor, type CaseTable, type PartnerRole, type PermissionName, type Role, type World } from '#access';
import { activityId, idIn } from './case-rows.js';
import { handoversOf, randomHandovers } from './handover-world.js';
import { atHome, randomReferrals } from './referral-world.js';
import { sipSeeds, sipsOf } from './sip-world.js';

/** A world with the rows it takes to put it into the database: small and dense, so that relations collide. */
export interface Cast {
  world: World;
  organisations: string[];
  branches: string[];
  accounts: string[];
  projects: string[];
  actors: Actor[];
}

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const ids = (kind: number, count: number) => Array.from({ length: count }, (_, n) => id(kind, n));

const ORGANISATIONS = ids(1, 2);
const BRANCHES = ids(2, 3);
const STRUCTURE = BRANCHES.map((branch, n) => ({ id: branch, organisation: ORGANISATIONS[n % 2]! }));
const UNITS = ids(3, 5).map((unit, n) => ({ id: unit, branch: BRANCHES[n % 3]! }));
const ACCOUNTS = ids(4, 5);
const PROJECTS = ids(5, 2);
const PARTICIPANTS = ids(6, 4);
/** Accounts that nobody at work has. */
const OWN_ACCOUNTS = ids(54, 3);
const CASE_ROLES: Role[] = ['CASEWORKER', 'CASE_MANAGER'];
const ROLE_NAMES = Object.keys(ROLES) as Role[];
const PERMISSION_NAMES = Object.keys(PERMISSIONS) as PermissionName[];

/** Doors that open most: those that read or write something of a case, and the one coordinators share with case staff. */
const FAVOURED = PERMISSION_NAMES.filter((name) => 'reads' in PERMISSIONS[name] || name.startsWith('referral.')).concat('participation.read', 'participation.read', 'ladder.change', 'ladder.change');

/** Days around today, where the edges of the law lie. */
export const dayFrom = (today: string, days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const around = fc.constantFrom(-10, -1, 0, 1, 10);
const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);
/** Case staff mostly, anybody sometimes, and half of the time those who may open the named doors. */
const role = (doors: readonly PermissionName[] = []) => {
  const holders = [...new Set(doors.flatMap((door): readonly Role[] => PERMISSIONS[door].roles))];
  return fc.oneof({ weight: 3, arbitrary: pick(CASE_ROLES) }, { weight: 2, arbitrary: pick(ROLE_NAMES) }, ...(holders.length > 0 ? [{ weight: 5, arbitrary: pick(holders) }] : []));
};

const membership = (today: string, doors?: readonly PermissionName[]) =>
  fc.record({ account: pick(ACCOUNTS), unit: pick(UNITS.map((u) => u.id)), role: role(doors), project: pick(PROJECTS), from: around, length: fc.constantFrom(0, 1, 20), ended: fc.boolean() })
    .map(({ from, length, project, ...m }) => ({
      ...m,
      ended: m.ended && length === 1,
      project: ['PROJECT', 'LEARN'].includes(ROLES[m.role]) ? project : null,
      validFrom: dayFrom(today, Math.min(from, 0)),
      validTo: dayFrom(today, Math.min(from, 0) + length),
    }));

const PARTNER_ROLES: PartnerRole[] = ['OWNER', 'LEAD', 'MEMBER', 'PERFORMER', 'REFERRER', 'LEARNING_RECIPIENT'];

/** Who stands behind each project: few, so that most branches are outside. */
const consortia = fc.record({
  partners: fc.uniqueArray(fc.record({ project: pick(PROJECTS), organisation: pick(ORGANISATIONS), role: pick(PARTNER_ROLES) }), { maxLength: 3, selector: (p) => `${p.project} ${p.organisation}` }),
  deliveries: fc.uniqueArray(fc.record({ project: pick(PROJECTS), unit: pick(UNITS.map((u) => u.id)) }), { maxLength: 2, selector: (d) => d.project }),
});

const person = fc.record({ participant: pick(PARTICIPANTS), project: pick(PROJECTS), home: pick(UNITS), others: fc.subarray(UNITS, { maxLength: 2 }), earlier: fc.boolean() });

function casesOf(people: { participant: string; project: string; home: { id: string; branch: string }; others: { id: string; branch: string }[]; earlier: boolean }[], secret: Set<string>) {
  const unique = people.filter((p, n) => people.findIndex((q) => q.participant === p.participant && q.project === p.project) === n);
  const participations = unique.map((p, n) => ({ id: id(7, n), participant: p.participant, project: p.project, branch: p.home.branch, protected: secret.has(p.participant) }));
  const casefiles = unique.flatMap((p, n) => {
    const keepers = [p.home, ...p.others].filter((unit, k, all) => all.findIndex((u) => u.branch === unit.branch) === k);
    return keepers.map((unit, k) => ({ id: id(8, n * 10 + k), participation: id(7, n), branch: unit.branch, unit: unit.id }));
  });
  const homes = unique.flatMap((p, n) => [
    { participation: id(7, n), branch: p.home.branch },
    ...(p.earlier && p.others[0] ? [{ participation: id(7, n), branch: p.others[0].branch }] : []),
  ]);
  const controllers = new Map(homes.map((home) => [participations.find((p) => p.id === home.participation)!.participant, home.branch]));
  return { participants: [...controllers].map(([participant, branch]) => ({ id: participant, branch })), participations, casefiles, homes };
}

/** In each project a method that some branch works with, and an activity that some unit is the host of. */
const learning = fc.tuple(pick(BRANCHES), pick(BRANCHES), pick(UNITS), pick(UNITS), fc.nat(5)).map(([one, other, here, there, over]) => ({
  methodUses: [one, other].map((branch, n) => ({ id: id(51, n), project: PROJECTS[n]!, branch })),
  activities: [here, there].map((unit, n) => ({ id: activityId(n), project: PROJECTS[n]!, unit: unit.id, over: over === n })),
}));

/** Random worlds for `today`, each with some actors to ask about, at any door or at the named ones alone. */
export const randomWorld = (today: string, doors?: readonly PermissionName[]): fc.Arbitrary<Cast> =>
  fc.record({
    memberships: fc.array(membership(today, doors), { minLength: 4, maxLength: 10 }),
    people: fc.array(person, { minLength: 2, maxLength: 5 }),
    consortia,
    learning,
    secret: fc.subarray(PARTICIPANTS, { maxLength: 2 }),
    actors: fc.array(fc.record({ account: pick(ACCOUNTS), branch: pick(BRANCHES), permission: pick(doors ?? PERMISSION_NAMES) }), { minLength: 10, maxLength: 10 }),
    referrals: randomReferrals(today, { units: UNITS.map((u) => u.id), accounts: ACCOUNTS, projects: PROJECTS }),
    sips: sipSeeds,
    favoured: fc.array(pick(doors ?? FAVOURED), { minLength: 10, maxLength: 10 }),
    seed: fc.array(fc.record({ a: fc.nat(99), b: fc.nat(99), c: fc.nat(99), from: around, to: around, flag: fc.boolean(), categories: fc.subarray([...CATEGORIES], { minLength: 1 }) }), { minLength: 24, maxLength: 24 }),
    handed: randomHandovers,
    own: fc.array(fc.record({ participant: fc.nat(9), closed: fc.nat(3).map((n) => n === 0) }), { minLength: 3, maxLength: 3 }),
  }).map(({ memberships, people, secret, actors, favoured, seed, referrals, sips, learning: learnt, handed, own, consortia: behind }) => {
    const cases = casesOf(people, new Set(secret));
    const grounds = groundsOf(today, cases.casefiles, seed);
    const planned = sipsOf(sips, { today, casefiles: cases.casefiles, consents: grounds.consents, units: UNITS, accounts: ACCOUNTS });
    const world: World = { today, branches: STRUCTURE, units: UNITS, memberships, ...behind, ...learnt, ...cases, ...grounds, ...planned, ...referrals, referrals: atHome({ today, memberships, ...cases }, referrals), handovers: handoversOf(handed, { ...cases, memberships, units: UNITS }), ownAccesses: ownAccessesOf(own, cases.participants) };
    const sitting = memberships.map((m, n) => ({ account: m.account, branch: UNITS.find((u) => u.id === m.unit)!.branch, permission: favoured[n % 10]! }));
    return { world, organisations: ORGANISATIONS, branches: BRANCHES, accounts: ACCOUNTS, projects: PROJECTS, actors: [...actors, ...sitting, ...ownActors(doors)] };
  });

/** Each account is one person's; nobody has two open ones. */
function ownAccessesOf(seeds: { participant: number; closed: boolean }[], participants: World['participants']): World['ownAccesses'] {
  return seeds.map(({ participant, closed }, n) => ({ id: id(55, n), account: OWN_ACCOUNTS[n]!, participant: participants[participant % participants.length]!.id, closed }))
    .map((access, n, all) => ({ ...access, closed: access.closed || all.slice(0, n).some((one) => one.participant === access.participant) }));
}

/** The persons themselves, at their own doors. */
const ownActors = (doors: readonly PermissionName[] = ['own.read', 'own.write']): Actor[] =>
  OWN_ACCOUNTS.flatMap((account) => doors.filter((door) => door.startsWith('own.')).map((permission) => ({ account, branch: null, permission })));

interface Seed {
  a: number;
  b: number;
  c: number;
  from: number;
  to: number;
  flag: boolean;
  categories: (typeof CATEGORIES)[number][];
}

/** Assignments, consents, emergencies and notes, strewn over the files. */
function groundsOf(today: string, casefiles: World['casefiles'], seeds: Seed[]) {
  const of = <T>(items: readonly T[], n: number) => items[n % items.length]!;
  const span = (s: Seed) => [dayFrom(today, Math.min(s.from, s.to)), dayFrom(today, Math.max(s.from, s.to))] as const;
  const assignments = seeds.slice(0, 8).map((s, n) => ({ id: id(9, n), casefile: of(casefiles, s.a).id, account: of(ACCOUNTS, s.b), startsOn: span(s)[0], endsOn: s.flag ? null : span(s)[1] }));
  const consents = seeds.slice(8, 16).map((s, n) => ({
    id: id(10, n), participation: of(casefiles, s.a).participation, fromBranch: of(casefiles, s.a).branch, toUnit: of(UNITS, s.b).id,
    toAccount: s.c % 3 === 0 ? of(ACCOUNTS, s.c) : null, categories: s.categories, validFrom: span(s)[0], validTo: span(s)[1], withdrawn: s.flag && s.c % 2 === 0,
  }));
  const emergencies = seeds.slice(16, 19).map((s, n) => ({ id: id(11, n), casefile: of(casefiles, s.a).id, account: of(ACCOUNTS, s.b), unit: of(UNITS, s.c).id, running: s.flag }));
  const tables = Object.keys(CASE_TABLES) as CaseTable[];
  const rows = seeds.flatMap((s, n) => tables.map((table, t) => ({ table, id: idIn(table, n, casefiles), casefile: of(casefiles, n).id, writtenBy: of(ACCOUNTS, s.b + t), draft: table === 'plan' && n % 2 === 0 })));
  const exemptions = [...new Set(casefiles.map((f) => f.participation))].map((participation, n) => ({ id: id(13, n), participation }));
  const lines = seeds.slice(0, 12).map((s, n) => ({ id: 9_000_000 + n, branch: s.c % 4 === 0 ? null : of(BRANCHES, s.c), participations: s.c % 4 === 0 ? [] : [...new Set([of(casefiles, s.a).participation, of(casefiles, s.b).participation])] }));
  const visits = rows.filter(({ table }) => table === 'activity_visit').map(({ id: visit, casefile }, n) => ({ id: visit, casefile, activity: activityId(n), runs: seeds[n]!.flag, told: n % 3 > 0 }));
  return { lines, assignments, consents, emergencies, exemptions, rows, visits };
}
