import type { PartyClaim, PartyKind, PartyRole } from './claims.js';
import { asWords } from './claims-numbers.js';
import type { Sentence } from './claims-sentences.rules.js';
import { municipalities, municipalityNamed } from '../record/municipalities.js';
import type { Provenance } from '../record/record.js';

interface Mention {
  kind: PartyKind;
  name: string;
  code: string | null;
  at: number;
}

/** Parties that the records call by what they are. */
const NAMED: readonly { kind: PartyKind; name: string; says: RegExp }[] = [
  { kind: 'PUBLIC_EMPLOYMENT_SERVICE', name: 'Arbetsförmedlingen', says: asWords('Arbetsförmedlingens?|AF', 'u') },
  { kind: 'SOCIAL_INSURANCE_AGENCY', name: 'Försäkringskassan', says: asWords('Försäkringskassans?|FK', 'u') },
  { kind: 'PRISON_AND_PROBATION_SERVICE', name: 'Kriminalvården', says: asWords('Kriminalvårdens?') },
  { kind: 'HEALTH_CARE', name: 'Hälso- och sjukvården', says: asWords('hälso- och sjukvårdens?|psykiatrins?|primärvårdens?|vårdcentral(?:en|er)?') },
  { kind: 'SOCIAL_SERVICES', name: 'Socialtjänsten', says: asWords('socialtjänst(?:en|ens)?') },
  { kind: 'SCHOOL', name: 'Skolan', says: asWords('skola|skolan|skolans') },
  { kind: 'LABOUR_MARKET_UNIT', name: 'Arbetsmarknadsenheten', says: asWords('AME|arbetsmarknadsenhet(?:en|er|erna)?') },
  { kind: 'ADULT_EDUCATION', name: 'Vuxenutbildningen', says: asWords('vuxenutbildning(?:en)?|komvux') },
  { kind: 'ADDICTION_CENTRE', name: 'Beroendecentrum', says: asWords('beroendecentrum|beroendemottagning(?:en)?') },
  { kind: 'HOUSING_COMPANY', name: 'Bostadsbolag', says: asWords('bostadsbolag(?:et|en)?') },
  { kind: 'CIVIL_SOCIETY', name: 'Civilsamhället', says: asWords('civilsamhälle(?:t|ts)?|ideell(?:a)? (?:sektorn|föreningar)') },
];

const PROPER_NAME = '(?:\\s+\\p{Lu}[\\p{L}-]+)';
const REGION = new RegExp(`(?<!\\p{L})(?:Region${PROPER_NAME}{1,3}(?:\\s+län)?|Regionen)(?!\\p{L})`, 'gu');
const ASSOCIATION = new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]+s\\s+samordningsförbund|Samordnings\\p{L}*förbundet${PROPER_NAME}{1,4}|Finsam${PROPER_NAME}{1,3})(?!\\p{L})`,
  'gu',
);

const MUNICIPALITY_NAME = [...municipalities].map((each) => each.name).sort((one, other) => other.length - one.length).join('|');
const LISTED = `(?:${MUNICIPALITY_NAME})s?(?!\\p{L})`;
const SEPARATOR = '(?:\\s*,\\s*(?:och\\s+|samt\\s+)?|\\s+(?:och|samt|&)\\s+)';
// A bare name may be a word of its own ("Mark", "Vara", "Berg"), so it counts only beside the word kommun or in a list of several.
const ONE_MUNICIPALITY = new RegExp(`(?<!\\p{L})(${MUNICIPALITY_NAME})(?:s)?\\s+(?:kommun|stad)(?!\\p{L})`, 'gu');
const SOME_MUNICIPALITIES = new RegExp(
  `(?<=kommuner(?:na)?:?\\s+)(?:i\\s+)?${LISTED}(?:${SEPARATOR}${LISTED})*|(?<!\\p{L})${LISTED}(?:${SEPARATOR}${LISTED})+`,
  'gu',
);
const EACH_LISTED = new RegExp(`(?<!\\p{L})(${MUNICIPALITY_NAME})s?(?!\\p{L})`, 'gu');

function municipalitiesIn(text: string): Mention[] {
  const mention = (name: string, at: number): Mention[] => {
    const found = municipalityNamed(name);
    return found ? [{ kind: 'MUNICIPALITY', name: found.name, code: found.code, at }] : [];
  };
  const beside = [...text.matchAll(ONE_MUNICIPALITY)].flatMap((match) => mention(match[1]!, match.index));
  const listed = [...text.matchAll(SOME_MUNICIPALITIES)].flatMap((list) =>
    [...list[0].matchAll(EACH_LISTED)].flatMap((match) => mention(match[1]!, list.index + match.index)),
  );
  return [...beside, ...listed];
}

function mentionsIn(text: string): Mention[] {
  const named = NAMED.flatMap(({ kind, name, says }) =>
    [...text.matchAll(new RegExp(says, `g${says.flags}`))].map((match) => ({ kind, name, code: null, at: match.index })),
  );
  const proper = (pattern: RegExp, kind: PartyKind) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, name: match[0].replace(/\s+/gu, ' '), code: null, at: match.index }));
  const regions = proper(REGION, 'REGION');
  const associations = proper(ASSOCIATION, 'COORDINATION_ASSOCIATION');
  return [...named, ...regions, ...associations, ...municipalitiesIn(text)].sort((one, other) => one.at - other.at);
}

/** A word of role reaches the parties named before it, or after it, as far as the next such word of the same sentence. */
const ROLES: readonly { role: PartyRole; reaches: 'BEFORE' | 'AFTER'; says: RegExp }[] = [
  { role: 'PROJECT_OWNER', reaches: 'BEFORE', says: /(?:som|är|står som|blir) projektägare/iu },
  { role: 'PROJECT_OWNER', reaches: 'AFTER', says: /projektägare (?:är|blir)/iu },
  { role: 'MEMBER', reaches: 'AFTER', says: asWords('medlemmarna|medlemmar|medlemskommunerna|medlemskommuner') },
  { role: 'REFERRER', reaches: 'BEFORE', says: /remittent(?:er)?(?!\p{L})|(?<!\p{L})remitterar/iu },
  { role: 'LEARNING_RECIPIENT', reaches: 'BEFORE', says: /mottag(?:are|ande part) av lärande/iu },
  { role: 'BRIDGE_BUILDER', reaches: 'BEFORE', says: /brobygg(?:are|ande)/iu },
  { role: 'SIP_PARTY', reaches: 'BEFORE', says: /SIP-?\s?möte/u },
  { role: 'DOES_NOT_OPERATE', reaches: 'BEFORE', says: /ansvarar inte för driften|(?:har|bär) inget ansvar för driften/iu },
  { role: 'PERFORMER', reaches: 'BEFORE', says: /som utförare/iu },
];
const SAME_ROLE = /(?:liknande|samma|motsvarande) roll/iu;
const AS_EXAMPLE = /exempelvis|till exempel|t\.? ?ex|bland annat|bl\.? ?a|såsom/iu;

function rolesIn(text: string, mentions: readonly Mention[]): Map<Mention, PartyRole[]> {
  const roles = new Map<Mention, PartyRole[]>(mentions.map((mention) => [mention, []]));
  const said = ROLES.flatMap((row) => [...text.matchAll(new RegExp(row.says, 'giu'))].map((match) => ({ ...row, at: match.index })));
  const turns = said.filter((each) => each.reaches === 'AFTER').map((each) => each.at);
  for (const { role, reaches, at } of said) {
    const from = reaches === 'AFTER' ? at : Math.max(0, ...turns.filter((turn) => turn < at));
    const to = reaches === 'BEFORE' ? at : Math.min(text.length, ...said.filter((each) => each.at > at).map((each) => each.at));
    mentions.filter((mention) => mention.at >= from && mention.at < to).forEach((mention) => roles.get(mention)!.push(role));
  }
  return roles;
}

/** "har en liknande roll": what the party before does, not what it is. */
const rolesOf = (party: PartyClaim | null): PartyRole[] => party?.roles.filter((role) => role !== 'MEMBER' && role !== 'PROJECT_OWNER') ?? [];

/** The parties the text names, each once, with every role hinted at. */
export function partiesIn(sentences: readonly Sentence[], provenance: Provenance): PartyClaim[] {
  const parties = new Map<string, PartyClaim>();
  let last: PartyClaim | null = null;
  for (const { text, line } of sentences) {
    const mentions = mentionsIn(text);
    const roles = rolesIn(text, mentions);
    const sameRole = SAME_ROLE.test(text);
    const before: PartyClaim | null = last;
    for (const mention of mentions) {
      const { kind, name, code, at } = mention;
      const key = `${kind} ${name}`;
      const example = AS_EXAMPLE.test(text.slice(Math.max(0, at - 120), at));
      const party = parties.get(key) ?? { value: name, kind, code, roles: [], example, quote: text, line, provenance };
      const inherited = sameRole && before !== party ? rolesOf(before) : [];
      party.roles = [...new Set([...party.roles, ...roles.get(mention)!, ...inherited])];
      party.example &&= example;
      parties.set(key, party);
      last = party;
    }
  }
  return [...parties.values()];
}
