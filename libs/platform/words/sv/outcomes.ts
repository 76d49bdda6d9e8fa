/** What the indicators and what they rest on may refuse. */
export const sv = {
  'fact.since-only-unemployed': 'Skriv sedan när bara för den som är arbetslös.',
  'fact.since-after-entry': 'Dagen ligger efter inskrivningen. Skriv hur det var när personen skrevs in.',
  'independence.before-entry': 'Före inskrivningen | Välj en dag från inskrivningen {startsOn}.',
  'independence.not-left': 'Deltar fortfarande | Vid avslut frågas den som har avslutats. Välj Under tiden.',
  'independence.own-along-the-way': 'Frågas under tiden | Egen försörjning vid inskrivning och avslut skrivs under försörjning.',
  'independence.rated-already': 'Redan skattat | Skattningen finns redan. Rätta den i stället.',
  'observation.not-left': 'Deltagaren är kvar i projektet | Det går att följa upp när deltagandet är avslutat.',
  'observation.outside-window': 'Fel dag | Den här uppföljningen kan gälla dagar från {from} till och med {to}.',
  'observation.kind-only-employed': 'Välj slag av arbete bara för den som arbetar.',
  'report.from-after-to': 'Den första dagen ligger efter den sista. Välj en tidigare första dag.',
  'report.too-early': 'Välj {day} eller senare.',
  'report.nothing-released': 'Inget frisläppt | Projektet har inga frisläppta siffror för den tiden. Frisläpp siffror först, eller välj en annan tid.',
  'report.too-many': 'Du har {count} rapporter på gång redan. Vänta tills någon är klar, eller avbryt en.',
  'indicator.from-after-day': 'Perioden börjar efter att den slutar.',
  'indicator.nobody-is-named': 'Visas inte | Siffran bygger på känsliga uppgifter. Därför visas bara hur många det är, inte vilka.',
};
