import { Invalid } from '#platform';
import { DUTY_PROCESSES, type DutyProcess, type MandatePart } from './mandate.entity.js';
import type { TakeMandate } from './mandate.input.js';
import type { DutyHolder, DutyRow, MandateHolder, MandateRow, TriadSide, TriadSideView } from './mandate.view.js';

/** One must decide and one must lead; performing and being told may be many. */
const ONE_ALONE: readonly MandatePart[] = ['DECIDES', 'LEADS'];
const NEEDED: Record<MandateRow['about'], readonly MandatePart[]> = { CASE: ['DECIDES', 'LEADS'], AREA: ['DECIDES', 'LEADS'], INTERVENTION: ['DECIDES', 'LEADS', 'PERFORMS'] };
const DUTIES_NEEDED: readonly MandatePart[] = ['DECIDES', 'LEADS', 'PERFORMS'];

export type MandateFact = Pick<MandateRow, 'about' | 'area' | 'interventionId' | 'sv' | 'en'> & MandateHolder & { branchId: string | null; accountId: string | null };

/** What is taken upon oneself is about one thing, and from a day that is no wish. */
export function mayTake({ about, area = null, interventionId = null, startsOn }: TakeMandate, today: string): void {
  const errors = [
    ...((about === 'AREA') === (area !== null) ? [] : [{ field: 'area', code: about === 'AREA' ? 'mandate.needs-area' : 'mandate.only-an-area' }]),
    ...((about === 'INTERVENTION') === (interventionId !== null) ? [] : [{ field: 'interventionId', code: about === 'INTERVENTION' ? 'mandate.needs-intervention' : 'mandate.only-an-intervention' }]),
    ...(startsOn !== undefined && startsOn > today ? [{ field: 'startsOn', code: 'value.day-ahead' }] : []),
  ];
  if (errors.length > 0) throw new Invalid(errors);
}

/**
 * Who holds which part of each thing, and where nobody does or more than one.
 *  1. A party is a branch, whatever it is called: two may have one name. One without a branch is its name.
 *  2. What a party has written takes the place of what follows from the case of that party and part.
 *  3. What follows from the case is one holder for each party; what is written is one for each party and account.
 *  4. On the case as a whole its home decides; what another has written of that is told, and counts no more.
 * `law.watched_days` counts the same way; a story holds the two against each other.
 */
export function mapOf(facts: readonly MandateFact[]): MandateRow[] {
  const key = ({ about, area, interventionId }: Pick<MandateRow, 'about' | 'area' | 'interventionId'>) => `${about} ${area ?? ''} ${interventionId ?? ''}`;
  return [...Map.groupBy(facts, key).values()].map((those) => {
    const { about, area, interventionId, sv, en } = those[0]!;
    const held = those.filter((fact) => fact.id !== null || !those.some((other) => other.id !== null && !other.lapsed && other.part === fact.part && partyOf(other) === partyOf(fact)));
    const counted = held.filter(({ lapsed }) => !lapsed).map((fact) => ({ part: fact.part, holder: fact.id === null ? partyOf(fact) : `${partyOf(fact)} ${fact.accountId ?? ''}` }));
    return { about, area, interventionId, sv, en, holders: held.map(shown), ...standing(counted, NEEDED[about]) };
  });
}

const partyOf = ({ branchId, branchName }: Pick<MandateFact, 'branchId' | 'branchName'>): string => branchId ?? branchName;
const shown = ({ part, branchName, who, own, id, version, task, since, told, lapsed }: MandateFact): MandateHolder => ({ part, branchName, who, own, id, version, task, since, told, lapsed });

/** Who is missing, and where more than one does what one alone must. */
function standing(held: readonly { part: MandatePart; holder: string }[], needed: readonly MandatePart[]): Pick<MandateRow, 'missing' | 'doubled'> {
  const holdersOf = (part: MandatePart) => new Set(held.filter((one) => one.part === part).map(({ holder }) => holder)).size;
  return { missing: needed.filter((part) => holdersOf(part) === 0), doubled: ONE_ALONE.filter((part) => holdersOf(part) > 1) };
}

export type DutyFact = DutyHolder & { process: DutyProcess };

/** Every process, also those nobody has taken on. */
export const dutiesOf = (facts: readonly DutyFact[]): DutyRow[] => DUTY_PROCESSES.map((process) => {
  const holders = facts.filter((fact) => fact.process === process).map(({ id, organisationName, part, own, version }) => ({ id, organisationName, part, own, version }));
  return { process, holders, ...standing(holders.map(({ part, organisationName }) => ({ part, holder: organisationName })), DUTIES_NEEDED) };
});

/** The usual three: municipality, Arbetsförmedlingen and health care. */
const USUAL: readonly (TriadSide & { code: TriadSideView['code'] })[] = [
  { code: 'MUNICIPALITY', name: '', branchKinds: ['LABOUR_MARKET_UNIT', 'SOCIAL_SERVICES', 'ADULT_EDUCATION', 'SCHOOL', 'ADDICTION_CENTRE', 'HOUSING_COMPANY'] },
  { code: 'EMPLOYMENT', name: '', branchKinds: ['EMPLOYMENT_SERVICE'] },
  { code: 'HEALTH', name: '', branchKinds: ['HEALTH_CARE'] },
];

export interface PartyFact {
  branchId: string;
  branchName: string;
  kind: string;
  task: { sv: string; en: string } | null;
  since: string | null;
  contactOn: string | null;
}

/** Which of those who should be around the person are, with what, and when each last met the person. */
export function triadOf(facts: readonly PartyFact[], chosen: readonly TriadSide[] | null): TriadSideView[] {
  const sides = chosen ? chosen.map((side) => ({ ...side, code: null })) : USUAL;
  return sides.map(({ name, code, branchKinds }) => {
    const theirs = facts.filter(({ kind }) => branchKinds.includes(kind));
    const contacts = theirs.flatMap(({ contactOn }) => contactOn ?? []).sort();
    return {
      name: name || null, code, parties: [...new Map(theirs.map(({ branchId, branchName }) => [branchId, branchName])).values()].sort(),
      tasks: theirs.flatMap(({ branchName, task, since }) => (task ? [{ party: branchName, ...task, since }] : [])), lastContactOn: contacts.at(-1) ?? null,
    };
  });
}
