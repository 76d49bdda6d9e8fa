// Typing errors that the reader can tell without a dictionary. The source is never changed: a slip is reported, and mended only for display.

export interface Slip {
  written: string;
  mended: string;
  at: number;
}

interface SlipPattern {
  /** What is wrong, for the person who reads the list. */
  note: string;
  pattern: RegExp;
  mend: (match: RegExpExecArray) => string | null;
}

// The pairs of consonants with which a Swedish word may begin, capital first: no word begins with "Db".
const ONSETS =
  'Bj Bl Br Ch Dj Dr Dv Fj Fl Fn Fr Gj Gl Gn Gr Hj Kj Kl Kn Kr Kv Lj Ph Pj Pl Pn Pr Ps Rh Sc Sf Sh Sj Sk Sl Sm Sn Sp Sr St Sv Sw ' +
  'Th Tj Tr Ts Tv Tw Vr Wh Wr Zl Zw';
const STRAY_CAPITAL = new RegExp(
  `(?<!\\p{L})(\\p{L}+) (?!${ONSETS.split(' ').join('|')})[BCDFGHJKLMNPQRSTVWXZ]([bcdfghjklmnpqrstvwxz]\\p{Ll}{3,60})(?!\\p{L})`,
  'gu',
);

const slipPatterns: readonly SlipPattern[] = [
  {
    note: 'ett led i ordet står två gånger',
    pattern: /(?<!\p{L})\p{L}{10,60}(?!\p{L})/gu,
    mend: ([word]) => (/(\p{L}{4,20})\1/u.test(word) ? word.replace(/(\p{L}{4,20})\1/u, '$1') : null),
  },
  { note: 'en lös bokstav står framför ordet', pattern: STRAY_CAPITAL, mend: ([, before, word]) => `${before} ${word}` },
  {
    note: 'bestämd form saknas',
    pattern: /(?<!\p{L}|ett )(p)rojekts (\d+|deltagare)(?!\p{L})/giu,
    mend: ([, initial, what]) => `${initial}rojektets ${what}`,
  },
  {
    note: 'genitivets s saknas',
    pattern:
      /(?<!\p{L})(projektet|kommunerna|deltagaren|förbundet) (mål|målsättning|sida|arbetsmarknadsenheter)(?= (?:är|att|genom|vid|har|ska)(?!\p{L}))/giu,
    mend: ([, whose, what]) => `${whose}s ${what}`,
  },
  {
    note: 'bestämd form efter genitiv',
    pattern: /(?<!\p{L})((?:förbundets|projektets|länets|kommunens) medlemmar)na(?!\p{L})/giu,
    mend: ([, phrase]) => phrase!,
  },
  {
    note: 'fogens s saknas',
    pattern: /(?<!\p{L})(sjukvård)((?:system|förvaltning|organisation)\p{L}*)/giu,
    mend: ([, first, second]) => `${first}s${second}`,
  },
  {
    note: 'adjektivets t saknas',
    pattern: /(?<!\p{L})((?:stort|litet|brett|ett) \p{L}{4,30}isk) (område|perspektiv|arbete)(?!\p{L})/giu,
    mend: ([, phrase, noun]) => `${phrase}t ${noun}`,
  },
];

export function slipsIn(text: string): (Slip & { note: string })[] {
  return slipPatterns
    .flatMap(({ pattern, mend, note }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const mended = mend(match);
        return mended === null ? [] : [{ written: match[0], mended, at: match.index, note }];
      }),
    )
    .sort((one, other) => one.at - other.at);
}

/** The text with its slips mended, for display only. */
export function mended(text: string): string {
  let shown = '';
  let from = 0;
  for (const slip of slipsIn(text)) {
    if (slip.at < from) continue;
    shown += text.slice(from, slip.at) + slip.mended;
    from = slip.at + slip.written.length;
  }
  return shown + text.slice(from);
}
