/** Words of targets that are looked at together, and of hypotheses put to the test. */
export const sv: Record<string, string> = {
  'review.figures-moved': 'Siffrorna har ändrats | Någon har sparat något som räknas medan du skrev. Det du skrivit finns kvar. Läs siffrorna som nu visas, och spara igen om det du skrev fortfarande stämmer.',
  'review.before-its-figures': 'Dagen ligger före den dag siffrorna gäller. Välj samma dag eller en senare.',
  'review.next-is-later': 'Nästa avstämning kommer efter den här. Välj en senare dag.',
  'review.needs-next-step': 'Skriv vad som ska göras och vem som gör det. Det behövs när något ska ändras.',
  'hypothesis.population-does-not-belong': 'Siffran gäller inte personer. Lämna valet tomt.',
  'hypothesis.level-does-not-belong': 'Nivån behövs bara när siffran ska nå en viss nivå. Lämna fältet tomt.',
  'hypothesis.level-over-hundred': 'En andel är högst 100 procent.',
  'hypothesis.so-already': 'Så är det redan. Skriv en nivå som inte är nådd.',
  'hypothesis.baseline-too-few': 'Färre än fem under de dagarna. Välj en tidigare dag, eller en nivå som ska nås.',
  'hypothesis.last-day-ahead': 'Välj en dag efter i dag.',
  'hypothesis.not-of-project': 'Hypotesen finns inte i projektets register | Välj en hypotes i listan.',
  'hypothesis.tested-already': 'Hypotesen prövas redan | Bedöm den prövning som pågår innan du börjar en ny.',
  'hypothesis.judged-already': 'Redan bedömd | Någon har redan bedömt hypotesen. Ladda om sidan.',
  'hypothesis.grounds-missing': 'Skriv vad bedömningen bygger på, med minst tio tecken.',
  'hypothesis.too-early': 'Sista dagen har inte kommit. Innan dess går det bara att säga att det inte går att avgöra.',
  'hypothesis.nothing-to-go-by': 'Färre än fem sedan starten. Det räcker inte för att bedöma: välj att det inte går att avgöra.',
};
