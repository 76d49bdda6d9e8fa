import type { TargetStrength } from '../claims/claims.js';
import * as consistent from './record-consistency.rules.js';
import { differs, type Checked } from './record-consistency.rules.js';
import { entryOf, isBlank } from './record-facts.rules.js';
import { jsonField } from './record-json.rules.js';
import { slipsIn } from './record-slips.rules.js';
import { titleParts } from './record-source.rules.js';
import { tidy } from './record-values.rules.js';
import type { Discrepancy } from './record.js';

// What in a record does not agree with itself, with the code lists or with spelling. Everything is listed, nothing is merged or mended silently.

type Check = (checked: Checked) => Discrepancy[];

const SAID_AS: Readonly<Record<TargetStrength, string>> = { PLANNED: 'planerat', MINIMUM: 'minst', AMBITION: 'ambition', GOAL: 'mål' };

/** The planned number of the header against the numbers of the text: another number, or the same one meant otherwise. */
function participantsOtherwise({ facts, targets }: Checked): Discrepancy[] {
  const planned = facts.plannedParticipants.value;
  if (planned === null) return [];
  const claimed = targets.filter((target) => target.kind === 'PARTICIPANTS' && (target.strength !== 'PLANNED' || target.value !== planned));
  const wholes = new Set(targets.map((target) => target.of).filter((whole) => whole !== null && whole !== planned));
  return [
    ...claimed.map(({ value, strength }) => {
      const note =
        value === planned
          ? `Samma tal med olika innebörd: ${planned} planerade i uppgifterna, ”${SAID_AS[strength]} ${value}” i texten.`
          : `Uppgifterna anger ${planned} planerade deltagare, texten ${value} (${SAID_AS[strength]}).`;
      return differs('plannedParticipants', [planned, value], note);
    }),
    ...[...wholes].map((whole) => differs('plannedParticipants', [planned, whole!], `Texten räknar på ${whole} deltagare, uppgifterna anger ${planned}.`)),
  ];
}

function numbersRepeated({ facts, aliases }: Checked): Discrepancy[] {
  const note = 'Diarienummer och projektnummer är samma nummer; det hålls som ytterligare beteckning.';
  const number = facts.registrationNo.value!;
  return aliases.filter((alias) => alias.value === number).map((alias) => differs('aliases', [number, alias.value!], note));
}

function titleOtherwise({ facts, title, aliases }: Checked): Discrepancy[] {
  const parts = title === null ? null : titleParts(title);
  if (!parts) return [];
  const { registrationNo: number, name } = { registrationNo: facts.registrationNo.value!, name: facts.name.value };
  const otherNumber = ![number, ...aliases.map((alias) => alias.value)].includes(parts.registrationNo);
  return [
    ...(otherNumber ? [differs('registrationNo', [number, parts.registrationNo], 'Rubriken har ett annat nummer än uppgifterna.')] : []),
    ...(name !== null && name !== parts.name ? [differs('name', [name, parts.name], 'Rubriken har ett annat namn än uppgifterna.')] : []),
  ];
}

function labelsTwice({ parted }: Checked): Discrepancy[] {
  return parted.entries
    .filter((entry) => entry.known && !isBlank(entry) && entry !== entryOf(parted, entry.known.key))
    .map((entry) => {
      const [first, second] = [tidy(entryOf(parted, entry.known!.key)!.value), tidy(entry.value)];
      const note = first === second ? 'Uppgiften står två gånger.' : 'Uppgiften står två gånger med olika värden; det första används.';
      return differs(jsonField(entry.known!.key), [first, second], note);
    });
}

function valuesUnread({ parted }: Checked): Discrepancy[] {
  return parted.entries
    .filter((entry) => entry.known && !isBlank(entry) && entry.known.read(entry.value) === null)
    .map((entry) => differs(jsonField(entry.known!.key), [tidy(entry.value)], `Värdet vid ”${entry.label}” gick inte att tolka och räknas som saknat.`));
}

function labelsThatAreBlank({ parted }: Checked): Discrepancy[] {
  return parted.entries
    .filter((entry) => isBlank(entry) && !(entry.known && entryOf(parted, entry.known.key)))
    .map((entry) => differs(entry.known ? jsonField(entry.known.key) : 'text', [`${entry.label}:`], `Etiketten ”${entry.label}” står utan värde.`));
}

function labelsMisspelt({ parted }: Checked): Discrepancy[] {
  return parted.entries
    .filter((entry) => /address(?!\p{L})/iu.test(entry.label))
    .map((entry) => differs('address', [entry.label, entry.label.replace(/address/iu, 'adress')], 'Etiketten är felstavad i källan.'));
}

function slipsInText({ text }: Checked): Discrepancy[] {
  const once = new Map(slipsIn(text).map((slip) => [slip.written, slip]));
  return [...once.values()].map(({ written, mended, note }) => differs('text', [written, mended], `Troligt skrivfel: ${note}.`));
}

function textUnclosed({ text }: Checked): Discrepancy[] {
  const count = (sign: string) => text.split(sign).length - 1;
  const lastWords = text.split('\n').at(-1)!.split(' ').slice(-8).join(' ');
  return [
    ...(count('(') === count(')') ? [] : [differs('text', ['(', ')'], 'En parentes i texten saknar sin andra halva.')]),
    ...(count('"') % 2 === 0 ? [] : [differs('text', ['"'], 'Ett citattecken i texten saknar sitt par.')]),
    ...(text === '' || /[.!?:)”"'…]$/u.test(text) ? [] : [differs('text', [lastWords], 'Texten slutar utan punkt och kan vara avkortad.')]),
  ];
}

/** Every check, in the order in which a reader would want to see what they find. */
const CHECKS: readonly Check[] = [
  participantsOtherwise,
  consistent.shareAgainstRate,
  consistent.periodAgainstProgramme,
  consistent.periodAgainstText,
  consistent.regionAgainstCode,
  consistent.codesAgainstGeneration,
  consistent.ownerRepeated,
  consistent.ownerNumber,
  numbersRepeated,
  titleOtherwise,
  consistent.addressAtOdds,
  labelsTwice,
  valuesUnread,
  labelsThatAreBlank,
  labelsMisspelt,
  slipsInText,
  textUnclosed,
];

export const discrepanciesOf = (checked: Checked): Discrepancy[] => CHECKS.flatMap((check) => check(checked));
