import { Broken, type Language } from '#platform';
import { writer, type Writer } from '../paper/paper.js';
import { CERTIFICATE_WORDS } from './certificate-words.js';
import type { CertificateHead, CertifiedMonth, TakenPartIn } from './certificate.queries.js';

interface CertificatePart {
  heading: string;
  head: readonly string[];
  widths: number[];
  /** On which side each column stands. */
  sides: ('left' | 'right')[];
  rows: string[][];
}

/** A certificate as its page template takes it. */
export interface Certificate {
  title: string;
  language: Language;
  region: 'SE' | 'GB';
  running: string;
  name: string;
  lead: string[];
  parts: CertificatePart[];
  sign: { heading: string; lines: readonly string[] };
  notes: { heading: string; lines: readonly string[] };
}

type Asked = { language: Language; today: string };

/**
 * What is certified of a person's attendance, on paper.
 * 1. There is one when a month is certified, and it tells of certified months alone.
 * 2. Of a person with protected data it has neither the name nor who carried an intervention out: the one is written by hand, the other is left out. The branch that certifies stands.
 * 3. It tells when, how long and what; never why somebody was away, and no number.
 */
export function certificateOf(head: CertificateHead, months: readonly CertifiedMonth[], { language, today }: Asked): Certificate {
  if (months.length === 0) throw new Broken('certificate.nothing-certified');
  const words = CERTIFICATE_WORDS[language];
  const write = writer(language);
  const over = head.endsOn !== null && head.endsOn <= today ? head.endsOn : null;
  const named = !head.protected && head.givenName !== null && head.familyName !== null;
  return {
    title: words.title, language, region: language === 'sv' ? 'SE' : 'GB', running: words.made(write.day(today)),
    name: named ? `${head.givenName} ${head.familyName}` : words.byHand,
    lead: [
      words.says(head.projectName, head.registrationNo, over !== null), over ? words.between(write.day(head.startsOn), write.day(over)) : words.since(write.day(head.startsOn)),
      words.certifies([...new Set(months.map(({ branchName }) => branchName))].join(' + ')),
    ],
    parts: [monthsPart(months, { language, write }), tookPart(months, { language, write, placed: !head.protected })].filter(({ rows }) => rows.length > 0),
    sign: { heading: words.sign, lines: words.signLines }, notes: { heading: words.notes, lines: words.noted },
  };
}

/** A day in a narrow column stands on one line. */
const unbroken = (day: string): string => day.replaceAll(' ', '\u00a0');

const sum = (values: readonly number[]): number => Math.round(values.reduce((all, one) => all + one, 0) * 100) / 100;

function monthsPart(months: readonly CertifiedMonth[], { language, write }: { language: Language; write: Writer }): CertificatePart {
  const words = CERTIFICATE_WORDS[language];
  const rows = months.map(({ month, attendedHours, plannedHours, certifiedOn, certifiedByName, branchName, participantOn, participantHow }) => [
    write.month(month), write.hours(attendedHours), write.hours(plannedHours), words.by(certifiedByName ?? branchName, unbroken(write.day(certifiedOn))),
    participantOn && participantHow ? words.how[participantHow](unbroken(write.day(participantOn))) : words.notYet,
  ]);
  const all = [words.all, write.hours(sum(months.map((one) => one.attendedHours))), write.hours(sum(months.map((one) => one.plannedHours))), '', ''];
  return { heading: words.months, head: words.monthHead, widths: [4, 3, 3, 6, 6], sides: ['left', 'right', 'right', 'left', 'left'], rows: [...rows, all] };
}

/** What was taken part in over all the months, each once with its first and last day. */
function tookPart(months: readonly CertifiedMonth[], { language, write, placed }: { language: Language; write: Writer; placed: boolean }): CertificatePart {
  const words = CERTIFICATE_WORDS[language];
  const keyOf = ({ typeCode, providerName }: TakenPartIn): string => (placed ? `${typeCode} ${providerName}` : typeCode);
  const every = months.flatMap(({ took }) => took);
  const rows = [...new Map(every.map((one) => [keyOf(one), one])).entries()].map(([key, one]) => {
    const same = every.filter((other) => keyOf(other) === key);
    const type = language === 'sv' ? one.typeSv : one.typeEn;
    const days = same.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn]).sort();
    return [placed ? words.at(type, one.providerName) : type, write.day(days[0]!), write.day(days.at(-1)!), write.number(sum(same.map((other) => other.days))), write.hours(sum(same.map((other) => other.attendedHours)))];
  });
  return { heading: words.took, head: words.tookHead, widths: [7, 4, 4, 2, 2], sides: ['left', 'left', 'left', 'right', 'right'], rows };
}
