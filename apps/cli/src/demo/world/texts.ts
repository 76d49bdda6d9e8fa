import type { ChangePlan } from '#plans';

/** What the crowd's plans and notes say, a few of each: invented, and about nobody. */
export const PLANS: readonly ChangePlan[] = [
  {
    competence: 'Har arbetat i storkök och på lager. Körkort.', wishes: 'Vill ha ett arbete där det är lugnt och där man får röra sig.', obstacles: 'Ont i ryggen. Har tappat tron på sig själv.',
    needs: [{ domain: 'HEALTH', severity: 2, text: 'Kontakt med vårdcentralen om ryggen' }, { domain: 'WORK', severity: 3, text: 'Prova arbete i egen takt' }],
    goals: [{ words: 'Jag vill orka fyra timmar om dagen.', domain: 'WORK', type: 'STEP', measure: 'Närvaro i fyra veckor', targetOn: null }],
    hoursPerWeek: 10, schedule: 'Måndag och onsdag 9–14.', steps: 'Börja med två halvdagar, öka när det känns stadigt.',
  },
  {
    competence: 'Tre år på gymnasiet, sommarjobb i butik. Talar fyra språk.', wishes: 'Vill läsa klart och arbeta med människor.', obstacles: 'Svårt att sova, ekonomin är osäker.',
    needs: [{ domain: 'STUDY', severity: 3, text: 'Läsa in gymnasiet' }, { domain: 'ECONOMY', severity: 2, text: 'Överblick över ekonomin' }],
    goals: [{ words: 'Jag vill bli undersköterska.', domain: 'STUDY', type: 'LONG_TERM', measure: 'Antagen till utbildningen', targetOn: null }],
    hoursPerWeek: 15, schedule: 'Tisdag till torsdag förmiddag.', steps: 'Studievägledning först, sedan en kurs i taget.',
  },
  {
    competence: 'Har drivit eget, kan snickra och laga det mesta.', wishes: 'Vill ha folk omkring sig och något att göra om dagarna.', obstacles: 'Har varit isolerad länge.',
    needs: [{ domain: 'SOCIAL', severity: 3, text: 'Ett sammanhang att gå till' }, { domain: 'HOUSING', severity: 1, text: 'Stadigare boende' }],
    goals: [{ words: 'Jag vill komma upp på morgonen och ha någonstans att gå.', domain: 'SOCIAL', type: 'STEP', measure: 'Kommer tre dagar i veckan', targetOn: null }],
    hoursPerWeek: 6, schedule: 'Tisdag och fredag.', steps: 'Börja i verkstaden med en känd handledare.',
  },
];

export const FIRST_NOTES = [
  'Gick igenom planen tillsammans. Vill komma i gång med något praktiskt.',
  'Första samtalet efter planen. Berättar mer om vad som har fungerat förut.',
  'Träffades på verkstaden och gick runt. Valde själv vilken dag det ska börja.',
];

export const LATER_NOTES = [
  'Kommer som avtalat. Säger att morgnarna går lättare nu.',
  'Ringde. Har haft en tung vecka men vill fortsätta.',
  'Besök på arbetsplatsen. Handledaren är nöjd, vi ökar med en halvdag.',
  'Kom inte till mötet. Skickade meddelande och bokade en ny tid.',
];

export const WHY_BACK = 'Hösten blev tung. Vi tar det lugnare och börjar om med förmiddagarna.';
export const WHY_ON = 'Kommer de avtalade dagarna och tar mer ansvar.';
