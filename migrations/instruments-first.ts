/**
 * The instruments that come with the program. Free ones whose words are our own come complete; of the others only what may be told: how many items, on which
 * scale, how they are scored, and whose they are. Their words are loaded by whoever holds the right to them.
 */
type Words = { sv: string; en: string };
interface First extends Words {
  key: string;
  respondent: 'PARTICIPANT' | 'CASEWORKER' | 'BOTH';
  licence: 'FREE' | 'FREE_NONCOMMERCIAL' | 'PERMISSION' | 'PAID';
  licensor: string | null;
  source: string;
  aboutHealth: boolean;
  items: { key: string; words: Words | null; reversed: boolean }[];
  scale: { from: number; to: number };
  scoring: { kind: 'SUM' | 'MEAN'; factor: number; missing: number } | { kind: 'GOALS' };
  bands: ({ from: number } & Words)[];
  better: 'HIGHER' | 'LOWER';
  anchors: ({ at: number } & Words)[];
}

const wordless = (count: number, reversed: number[] = []) => Array.from({ length: count }, (_, at) => ({ key: `q${at + 1}`, words: null, reversed: reversed.includes(at + 1) }));
const asked = (key: string, sv: string, en: string) => ({ key, words: { sv, en }, reversed: false });
const at = (value: number, sv: string, en: string) => ({ at: value, sv, en });
const sum = (factor = 1, missing = 0) => ({ kind: 'SUM' as const, factor, missing });
const mean = (missing = 0) => ({ kind: 'MEAN' as const, factor: 1, missing });
const UNTOLD = { bands: [], anchors: [], better: 'HIGHER' as const };

const COMPLETE: First[] = [
  {
    key: 'readiness-rulers', sv: 'Beredskapslinjaler', en: 'Readiness rulers', respondent: 'PARTICIPANT', licence: 'FREE', licensor: null, aboutHealth: false,
    source: 'Miller & Rollnick, Motivational Interviewing: vikt, tilltro och beredskap, 0 till 10.',
    items: [
      asked('importance', 'Hur viktigt är det för dig att närma dig arbete eller studier?', 'How important is it to you to come nearer work or studies?'),
      asked('confidence', 'Hur säker är du på att du klarar det om du bestämmer dig?', 'How sure are you that you can do it if you decide to?'),
      asked('readiness', 'Hur redo är du att börja nu?', 'How ready are you to begin now?'),
    ],
    scale: { from: 0, to: 10 }, scoring: mean(), bands: [], better: 'HIGHER', anchors: [at(0, 'inte alls', 'not at all'), at(10, 'helt och hållet', 'completely')],
  },
  {
    key: 'gas', sv: 'Måluppfyllelse, egna mål (GAS)', en: 'Goal attainment, own goals (GAS)', respondent: 'BOTH', licence: 'FREE', licensor: null, aboutHealth: false,
    source: 'Kiresuk & Sherman (1968), Community Mental Health Journal 4, 443–453.',
    items: [], scale: { from: -2, to: 2 }, scoring: { kind: 'GOALS' }, bands: [], better: 'HIGHER',
    anchors: [at(-2, 'mycket mindre än väntat', 'much less than expected'), at(-1, 'mindre än väntat', 'less than expected'), at(0, 'som väntat', 'as expected'), at(1, 'mer än väntat', 'more than expected'), at(2, 'mycket mer än väntat', 'much more than expected')],
  },
  {
    key: 'work-ability-score', sv: 'Egen arbetsförmåga, 0 till 10 (Work Ability Score)', en: 'Own work ability, 0 to 10 (Work Ability Score)', respondent: 'PARTICIPANT', licence: 'FREE', licensor: null, aboutHealth: true,
    source: 'Ett enda mått på arbetsförmåga, jämförd med den när den var som bäst.',
    items: [asked('ability', 'Tänk på när du klarade arbete som bäst och kalla det 10. Vilken siffra har din arbetsförmåga i dag?', 'Think of when you managed work at your best and call that 10. Which number is your work ability today?')],
    scale: { from: 0, to: 10 }, scoring: sum(), better: 'HIGHER', anchors: [at(0, 'kan inte arbeta alls', 'cannot work at all'), at(10, 'som när den var som bäst', 'as when it was at its best')],
    bands: [{ from: 0, sv: 'låg', en: 'poor' }, { from: 6, sv: 'måttlig', en: 'moderate' }, { from: 8, sv: 'god', en: 'good' }, { from: 10, sv: 'mycket god', en: 'excellent' }],
  },
];

const OTHERS_WORDS: First[] = [
  {
    key: 'who-5', sv: 'WHO-5, välbefinnande', en: 'WHO-5, well-being', respondent: 'PARTICIPANT', licence: 'FREE_NONCOMMERCIAL', licensor: 'WHO', aboutHealth: true, source: 'WHO-5, CC BY-NC-SA.',
    items: wordless(5), scale: { from: 0, to: 5 }, scoring: sum(4), better: 'HIGHER', anchors: [], bands: [{ from: 0, sv: 'lågt välbefinnande', en: 'low well-being' }, { from: 52, sv: 'inte lågt', en: 'not low' }],
  },
  { key: 'gse', sv: 'GSE, tilltro till egen förmåga', en: 'GSE, general self-efficacy', respondent: 'PARTICIPANT', licence: 'FREE', licensor: 'Schwarzer & Jerusalem', aboutHealth: false, source: 'Schwarzer & Jerusalem (1995).', items: wordless(10), scale: { from: 1, to: 4 }, scoring: sum(1, 3), ...UNTOLD },
  { key: 'soc-13', sv: 'KASAM-13, känsla av sammanhang', en: 'SOC-13, sense of coherence', respondent: 'PARTICIPANT', licence: 'PERMISSION', licensor: 'Antonovsky', aboutHealth: false, source: 'Antonovsky (1987).', items: wordless(13, [1, 2, 3, 7, 10]), scale: { from: 1, to: 7 }, scoring: sum(), ...UNTOLD },
  { key: 'rtw-se-11', sv: 'RTW-SE-11, tilltro till återgång i arbete', en: 'RTW-SE-11, return-to-work self-efficacy', respondent: 'PARTICIPANT', licence: 'FREE_NONCOMMERCIAL', licensor: 'Lagerveld m.fl.', aboutHealth: false, source: 'Lagerveld, Blonk, Brenninkmeijer & Schaufeli (2010).', items: wordless(11), scale: { from: 1, to: 6 }, scoring: mean(1), ...UNTOLD },
  { key: 'eq-5d-5l', sv: 'EQ-5D-5L, nivåsumma', en: 'EQ-5D-5L, level sum', respondent: 'PARTICIPANT', licence: 'PERMISSION', licensor: 'EuroQol', aboutHealth: true, source: 'EuroQol: summan av nivåerna, 5 till 25; indexvärdet kräver en värdetabell.', items: wordless(5), scale: { from: 1, to: 5 }, scoring: sum(), ...UNTOLD, better: 'LOWER' },
  { key: 'eq-vas', sv: 'EQ VAS, hälsa i dag', en: 'EQ VAS, health today', respondent: 'PARTICIPANT', licence: 'PERMISSION', licensor: 'EuroQol', aboutHealth: true, source: 'EuroQol.', items: wordless(1), scale: { from: 0, to: 100 }, scoring: sum(), ...UNTOLD },
  { key: 'bip-participant', sv: 'BIP, deltagarens frågor', en: 'BIP, the participant\'s questions', respondent: 'PARTICIPANT', licence: 'PERMISSION', licensor: 'Væksthusets Forskningscenter', aboutHealth: false, source: 'Beskæftigelses Indikator Projektet, 2011–2016.', items: wordless(9), scale: { from: 1, to: 5 }, scoring: mean(2), ...UNTOLD },
  { key: 'bip-caseworker', sv: 'BIP, handläggarens frågor', en: 'BIP, the caseworker\'s questions', respondent: 'CASEWORKER', licence: 'PERMISSION', licensor: 'Væksthusets Forskningscenter', aboutHealth: false, source: 'Beskæftigelses Indikator Projektet, 2011–2016.', items: wordless(11), scale: { from: 1, to: 5 }, scoring: mean(2), ...UNTOLD },
  { key: 'work-star', sv: 'Work Star', en: 'Work Star', respondent: 'BOTH', licence: 'PAID', licensor: 'Triangle', aboutHealth: false, source: 'Outcomes Star: sju områden, 1 till 10.', items: wordless(7), scale: { from: 1, to: 10 }, scoring: mean(), ...UNTOLD },
];

export const INSTRUMENTS: readonly First[] = [...COMPLETE, ...OTHERS_WORDS];
