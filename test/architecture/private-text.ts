import { isInventedNumber, publishedInvalid } from '#participants';

/** A line of a file that says something it must not. The number or address itself is not repeated, only where it stands. */
export interface Finding { line: number; what: string }

/**
 * What looks like somebody's number:
 * 1. `YYYYMMDD` or `YYMMDD` that is a day (or a day + 60), then four digits, with `-`, `+`, a space or nothing between.
 * 2. With the right check digit it is one. With a wrong one it still is when a sign stands between, or when twelve digits are no clock time.
 * 3. An interim number whose letter is not T.
 * It may stand here when `isInventedNumber` allows it in one of the centuries it can mean, or when it is published as wrong.
 */
export function identityNumbersIn(text: string): Finding[] {
  return linesOf(text).flatMap(({ line, words }) => {
    const found = [...words.replace(uuid, ' ').matchAll(numberLike), ...words.replace(uuid, ' ').matchAll(interimLike)];
    return found.filter((match) => looksLikeANumber(match) && !mayStandHere(match)).map(() => ({ line, what: 'an identity number that is not an invented one' }));
  });
}

const uuid = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
const numberLike = /(?<![\p{L}\d_.])(?<century>18|19|20)?(?<short>\d{6})(?<sign>[-+–]|\s)?(?<tail>\d{4})(?![\p{L}\d_]|\.\d)/gu;
const interimLike = /(?<![\p{L}\d_])(?<century>18|19|20)?(?<short>\d{6})(?<sign>[-+])?(?<tail>[RSUWXJKLMN]\d{3})(?![\p{L}\d_])/gu;

type Parts = { century?: string; short: string; sign?: string; tail: string };

function looksLikeANumber(match: RegExpMatchArray): boolean {
  const { century, short, sign = '', tail } = match.groups as Parts;
  if (!centuriesOf(century).some((front) => isDay(front + short))) return false;
  if (/^\D/.test(tail)) return true;
  if (checkDigit(short + tail.slice(0, 3)) === Number(tail[3])) return true;
  if (/[-+–]/.test(sign)) return true;
  return century !== undefined && sign === '' && !isClockTime(tail);
}

function mayStandHere(match: RegExpMatchArray): boolean {
  const { century, short, tail } = match.groups as Parts;
  const wrongOnPurpose: readonly string[] = publishedInvalid;
  return centuriesOf(century).map((front) => front + short + tail).some((number) => isInventedNumber(number) || wrongOnPurpose.includes(number));
}

const centuriesOf = (century: string | undefined) => (century === undefined ? ['18', '19', '20'] : [century]);
const isClockTime = (tail: string) => Number(tail.slice(0, 2)) < 24 && Number(tail.slice(2)) < 60;

function isDay(eight: string): boolean {
  const [year, month, day] = [Number(eight.slice(0, 4)), Number(eight.slice(4, 6)), Number(eight.slice(6))];
  const real = day > 60 ? day - 60 : day;
  const date = new Date(Date.UTC(year, month - 1, real));
  return real > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === real;
}

function checkDigit(nine: string): number {
  const products = [...nine].map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1));
  return (10 - (products.reduce((sum, product) => sum + (product > 9 ? product - 9 : product), 0) % 10)) % 10;
}

/** Addresses nobody has: the names kept for examples, and the machine itself. */
const exampleAddress = /@(?:[\w-]+\.)*(?:example\.(?:se|com|org|net)|example|test|invalid|localhost)$/i;

export function mailAddressesIn(text: string, documented: readonly string[] = []): Finding[] {
  return linesOf(text).flatMap(({ line, words }) => (words.match(/[\p{L}\d._%+-]+@(?:[\p{L}\d-]+\.)*[\p{L}\d-]*\p{L}[\p{L}\d-]*/gu) ?? [])
    .filter((address) => address.split('@')[1]?.includes('.') && !exampleAddress.test(address) && !documented.includes(address))
    .map(() => ({ line, what: 'a mail address outside example.se, example.com and example.org' })));
}

const registryHost = /\bhttps?:\/\/(?:registry\.|[\w.-]*\b(?:npmjs|yarnpkg|artifactory|jfrog|nexus)\b)[\w.-]*/i;
const machinePath = /(?<![\w.@-])(?:\/(?:home|Users|root|tmp|private\/var|mnt)\/[\w.-]|[A-Z]:\\\\?\w)/;

/** `here` are folders of the machine the test runs on: the one above the repository, the home. */
export function machineTracesIn(text: string, here: readonly string[] = []): Finding[] {
  return linesOf(text).flatMap(({ line, words }) => [
    ...(machinePath.test(words) || here.some((folder) => words.includes(folder)) ? [{ line, what: 'a path of a machine' }] : []),
    ...(registryHost.test(words) ? [{ line, what: 'the address of a package registry' }] : []),
  ]);
}

/** The contact persons a project record names: what stands after `Kontaktperson:` and every address, with and without its domain. */
export function contactsIn(record: string): string[] {
  const names = [...record.matchAll(/Kontaktperson:[ \t]*\r?\n?[ \t]*([^\r\n]+)/gi)].map(([, name = '']) => name.trim());
  const addresses = record.match(/[\p{L}\d._%+-]+@[\p{L}\d.-]+\p{L}/gu) ?? [];
  return [...names.filter((name) => name.includes(' ')), ...addresses, ...addresses.map((address) => `${address.split('@')[0]}@`)];
}

export function mentionsIn(text: string, contacts: readonly string[]): Finding[] {
  const sought = contacts.map((contact) => contact.toLowerCase());
  return linesOf(text).filter(({ words }) => sought.some((contact) => words.toLowerCase().includes(contact))).map(({ line }) => ({ line, what: 'a contact person of a project record' }));
}

function linesOf(text: string): { line: number; words: string }[] {
  return text.split('\n').map((words, at) => ({ line: at + 1, words }));
}
