import type { Language } from '#platform';

/** What the indicators are called, as on their page. */
export const INDICATOR_NAMES: Record<Language, Readonly<Record<string, string>>> = {
  sv: {
    EECO01: 'Deltagare', EECO02: 'Arbetslösa', EECO03: 'Länge arbetslösa', EECO04: 'Utanför arbetskraften', EECO05: 'I arbete', EECO06: 'Under 18 år', EECO07: '18–29 år',
    EECO08: '55 år och äldre', EECO09: 'Högst grundskola', EECO10: 'Gymnasium eller kort eftergymnasial', EECO11: 'Högskola eller yrkeshögskola',
    EECO12: 'Med funktionsnedsättning', EECO13: 'Medborgare utanför EU', EECO14: 'Utländsk bakgrund', EECO16: 'Hemlösa eller utan tryggt boende',
    EECO17: 'Från landsbygd', EECR01: 'Söker arbete när de slutar', EECR02: 'I utbildning när de slutar', EECR03: 'Har fått ett betyg eller intyg',
    EECR04: 'I arbete när de slutar', EECR05: 'I arbete efter sex månader', EECR06: 'Bättre arbete efter sex månader', CO01: 'Arbetslösa', CO02: 'Länge arbetslösa',
    CO03: 'Utanför arbetskraften', CO04: 'Utanför arbetskraften, inte i utbildning', CO05: 'I arbete', CO06: 'Under 25 år', CO07: 'Över 54 år',
    CO08: 'Över 54 år utan arbete', CO09: 'Högst grundskola', CO10: 'Gymnasium eller kort eftergymnasial', CO11: 'Högskola eller yrkeshögskola',
    CO15: 'Utländsk bakgrund', CO16: 'Med funktionsnedsättning', CO17: 'Annan utsatthet', CO18: 'Hemlösa eller utan tryggt boende', CO19: 'Från landsbygd',
    CR01: 'Söker arbete när de slutar', CR02: 'I utbildning när de slutar', CR03: 'Har fått ett betyg eller intyg', CR04: 'I arbete när de slutar',
    CR05: 'Utsatta som söker arbete, studerar, fått intyg eller arbetar', CR06: 'I arbete efter sex månader', CR07: 'Bättre arbete efter sex månader',
    CR08: 'Över 54 år i arbete efter sex månader', CR09: 'Utsatta i arbete efter sex månader',
  },
  en: {
    EECO01: 'Participants', EECO02: 'Unemployed', EECO03: 'Long-term unemployed', EECO04: 'Inactive', EECO05: 'Employed', EECO06: 'Below 18 years', EECO07: '18–29 years',
    EECO08: '55 years and above', EECO09: 'Lower secondary education or less', EECO10: 'Upper secondary or post-secondary', EECO11: 'Tertiary education',
    EECO12: 'With disabilities', EECO13: 'Third-country nationals', EECO14: 'Foreign background', EECO16: 'Homeless or without secure housing',
    EECO17: 'From rural areas', EECR01: 'Looking for work upon leaving', EECR02: 'In education upon leaving', EECR03: 'Gained a qualification',
    EECR04: 'In employment upon leaving', EECR05: 'In employment six months after', EECR06: 'Better work six months after', CO01: 'Unemployed',
    CO02: 'Long-term unemployed', CO03: 'Inactive', CO04: 'Inactive, not in education', CO05: 'Employed', CO06: 'Below 25 years', CO07: 'Above 54 years',
    CO08: 'Above 54 years without work', CO09: 'Primary or lower secondary education', CO10: 'Upper secondary or post-secondary', CO11: 'Tertiary education',
    CO15: 'Foreign background', CO16: 'With disabilities', CO17: 'Other disadvantaged', CO18: 'Homeless or without secure housing', CO19: 'From rural areas',
    CR01: 'Looking for work upon leaving', CR02: 'In education upon leaving', CR03: 'Gained a qualification', CR04: 'In employment upon leaving',
    CR05: 'Disadvantaged who look for work, study, gained a qualification or work', CR06: 'In employment six months after', CR07: 'Better work six months after',
    CR08: 'Above 54 years, in employment six months after', CR09: 'Disadvantaged, in employment six months after',
  },
};
