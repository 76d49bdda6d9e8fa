/** A table of words of one language: by code or nested, as a page's JSON is. */
export interface Words { [key: string]: string | Words }

/** What the design system says in Swedish by itself: these files put it into English, and change the Swedish where we say it better. */
export const swedishInTheLibrary: readonly string[] = ['apps/web/src/words/*/fkui.json', 'apps/web/src/words/*/validation.json'];

/** What differs between two languages of one table, each as a line that says where. */
export function wordFaults(name: string, swedish: Words, english: Words): string[] {
  const [sv, en] = [flat(swedish), flat(english)];
  return [
    ...[...sv.keys()].filter((key) => !en.has(key)).map((key) => `${name}: ${key} has no English words.`),
    ...[...en.keys()].filter((key) => !sv.has(key) && !swedishInTheLibrary.includes(name)).map((key) => `${name}: ${key} has no Swedish words.`),
    ...[...sv].flatMap(([key, text]) => textFaults(`${name}: ${key}`, text, en.get(key))),
  ];
}

function textFaults(key: string, swedish: string, english: string | undefined): string[] {
  if (english === undefined) return [];
  if (swedish.trim() === '' || english.trim() === '') return [`${key} is empty.`];
  const differ = (what: string, one: string, other: string) => (one === other ? [] : [`${key} has ${what} ${one || 'none'} in Swedish, ${other || 'none'} in English.`]);
  return [
    ...differ('the places', placesOf(swedish), placesOf(english)),
    ...differ('the number of forms', formsOf(swedish), formsOf(english)),
  ];
}

/** `{name}` is filled in; `@:key` borrows other words. A name may come twice in one plural form and once in the other. */
function placesOf(text: string): string {
  return [...new Set(text.match(/\{\s*[\w.]+\s*\}|@(?:\.\w+)?:[\w.()]+/g) ?? [])].map((place) => place.replaceAll(' ', '')).sort().join(' ');
}

/** Title and detail, or singular and plural, stand on either side of a bar. */
function formsOf(text: string): string {
  return String(text.split(' | ').length);
}

function flat(words: Words, before = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) =>
    (typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)])));
}

/** The pairs of word files there are: `…/words/sv/x.json` beside `…/words/en/x.json`, `…/words/sv.ts` beside `…/words/en.ts`, or `…/words/sv/x.ts` beside `…/words/en/x.ts`. */
export function wordPairs(paths: readonly string[]): { name: string; sv?: string; en?: string }[] {
  const pairs = new Map<string, { name: string; sv?: string; en?: string }>();
  for (const path of paths) {
    const [, before, language, after] = /^((?:libs|apps)\/.*\/words\/)(sv|en)(\/.+\.json|\/(?!words\.)[a-z-]+\.ts|\.json|\.ts)$/.exec(path) ?? [];
    if (before === undefined || after === undefined) continue;
    const name = `${before}*${after}`;
    pairs.set(name, { ...(pairs.get(name) ?? { name }), [language as 'sv' | 'en']: path });
  }
  return [...pairs.values()];
}
