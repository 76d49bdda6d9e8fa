import { Invalid } from '#platform';
import { DUTY_PROCESSES, type DutyProcess, type MandatePart } from './mandate.entity.js';
import type { TakeMandate } from './mandate.input.js';
import type { DutyHolder, DutyRow, MandateHolder, MandateRow, TriadSide, TriadSideView } from './mandate.view.js';

/** One must decide and one must lead; performing and being told may be many. */
const ONE_ALONE: readonly MandatePart[] = ['DECIDES', 'LEADS'];
const NEEDED: Record<MandateRow['about'], readonly MandatePart[]> = { CASE: ['DECIDES', 'LEADS'], AREA: ['DECIDES', 'LEADS'], INTERVENTION: ['DECIDES', 'LEADS', 'PERFORMS'] };
const DUTIES_NEEDED: readonly MandatePart[] = ['DECIDES', 'LEADS', 'PERFORMS'];

export type MandateFact = Pick<MandateRow, 'about' | 'area' | 'interventionId' | 'sv' | 'en'> & MandateHolder;

/** What is taken upon oneself is about one thing, and from a day that is no wish. */
export function mayTake({ about, area = null, interventionId = null, startsOn }: TakeMandate, today: string): void {
  const errors = [
    ...((about === 'AREA') === (area !== null) ? [] : [{ field: 'area', code: about === 'AREA' ? 'mandate.needs-area' : 'mandate.only-an-area' }]),
    ...((about === 'INTERVENTION') === (interventionId !== null) ? [] : [{ field: 'interventionId', code: about === 'INTERVENTION' ? 'mandate.needs-intervention' : 'mandate.only-an-intervention' }]),
    ...(startsOn !== undefined && startsOn > today ? [{ field: 'startsOn', code: 'value.day-ahead' }] : []),
  ];
  if (errors.length > 0) throw new Invalid(errors);
}

/** What each party has written down takes the place of what the case itself says of that party and part; then each thing is looked over. */
export function mapOf(facts: readonly MandateFact[]): MandateRow[] {
  const key = ({ about, area, interventionId }: Pick<MandateRow, 'about' | 'area' | 'interventionId'>) => `${about} ${area ?? ''} ${interventionId ?? ''}`;
  return [...Map.groupBy(facts, key).values()].map((those) => {
    const { about, area, interventionId, sv, en } = those[0]!;
    const holders = those.filter((fact) => fact.id !== null || !those.some((other) => other.id !== null && other.part === fact.part && other.branchName === fact.branchName))
      .map(({ part, branchName, who, own, id, version, task, since }) => ({ part, branchName, who, own, id, version, task, since }));
    return { about, area, interventionId, sv, en, holders, ...standing(holders.map(({ part, branchName, who }) => ({ part, holder: `${branchName} ${who ?? ''}` })), NEEDED[about]) };
  });
}

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
      name: name || null, code, parties: [...new Set(theirs.map(({ branchName }) => branchName))].sort(),
      tasks: theirs.flatMap(({ branchName, task, since }) => (task ? [{ party: branchName, ...task, since }] : [])), lastContactOn: contacts.at(-1) ?? null,
    };
  });
}
