/** Words of targets that are looked at together. */
export const sv: Record<string, string> = {
  'review.figures-moved': 'Siffrorna har ändrats | Någon har sparat något som räknas medan du skrev. Det du skrivit finns kvar. Läs siffrorna som nu visas, och spara igen om det du skrev fortfarande stämmer.',
  'review.before-its-figures': 'Dagen ligger före den dag siffrorna gäller. Välj samma dag eller en senare.',
  'review.next-is-later': 'Nästa avstämning kommer efter den här. Välj en senare dag.',
  'review.needs-next-step': 'Skriv vad som ska göras och vem som gör det. Det behövs när något ska ändras.',
};
