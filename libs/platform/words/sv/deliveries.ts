/** Months, and what is told of a project. */
export const sv: Record<string, string> = {
  'certificate.nothing-certified': 'Inget att intyga än | Ingen månad är intygad. Handläggaren intygar en månad under Närvaro när den är slut.',
  'month.not-over': 'Månaden är inte slut | En månad kan stängas först när dess sista dag har passerat.',
  'month.closed': 'Månaden är stängd | Månaden är redan förberedd eller inlämnad. Be den som samordnar projektet att öppna den igen.',
  'month.nobody': 'Ingen att redovisa | Ingen deltog den månaden.',
  'month.handed-already': 'Redan överlämnad | Er del är redan överlämnad, och inget har ändrats sedan dess.',
  'month.not-now': 'Går inte nu | Månaden står inte så längre. Läs om sidan.',
  'month.earlier-first': 'Tidigare månad först | En tidigare månad är öppnad igen. Den lämnas in före den här.',
  'month.parts-missing': 'Delar saknas | Alla verksamheter har inte lämnat över sin del, eller så har något ändrats sedan dess. Se listan över verksamheter.',
  'month.needs-two': 'Två behövs | Den som förberedde månaden lämnar inte in den. Be någon annan.',
  'month.has-faults': 'Något måste rättas | {people} deltagare i månaden har något som måste rättas. Se listan; inget har sparats.',
  'quarter.unreadable': 'Skriv kvartalet som år och nummer, till exempel 2026-3.',
  'quarter.ahead': 'Kvartalet har inte börjat än. Välj ett tidigare.',
  'quarter.too-early': 'Välj ett kvartal från 2014 eller senare.',
  'finsam.backwards': 'Den sista dagen ligger före den första.',
};
