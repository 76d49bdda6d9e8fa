/** The participant's own pages. */
export const svOwn = {
  'own.participation-over': 'Avslutat | Ditt deltagande är avslutat, så här går inget nytt att skriva eller svara på. Blev det fel? Hör av dig till den som var din handläggare.',
  'own.code-digits': 'Koden är åtta siffror.',
  'own.refused': 'Det gick inte | Länken eller koden gäller inte. Den går ut efter 15 minuter, kan användas en gång och bara där du bad om den. Be om en ny.',
  'own.agreed-already': 'Planen är redan överenskommen | Du och din handläggare är redan överens om den här planen. Läs om sidan.',
  'own.answered-already': 'Redan besvarat | Erbjudandet är redan besvarat. Läs om sidan.',
  'own-access.open-already': 'Redan öppet | Deltagaren har redan egna sidor. Stäng dem först om adressen ska bytas.',
  'own-access.ask-expressly': 'Fråga först | Deltagaren har skyddade uppgifter. Öppna egna sidor bara om hen uttryckligen har tillfrågats och vill det.',
  'own-access.ended': 'Avslutat | Deltagandet är avslutat. Egna sidor öppnas inte då.',
  'own-access.needs-birth-date': 'Födelsedag saknas | Deltagaren loggar in med sin adress och sin födelsedag. Skriv in födelsedagen först.',
  'own-access.work-address': 'En arbetsadress | Adressen används för inloggning i tjänsten. Deltagaren behöver en privat adress.',
  'own-access.closed-already': 'Redan stängt | De egna sidorna är redan stängda.',
  'own-access.needs-mail': 'Ingen e-post | Egna sidor kräver att Samsteg kan skicka e-post. Be den som driver installationen ställa in SMTP_URL.',
  'own-access.link-is-mailed': 'Skickas med e-post | Länken skickas till deltagaren själv och visas inte för någon annan.',
  'own-survey.answered-lately': 'Redan besvarat | Frågorna är besvarade den senaste månaden. Svara igen senare.',
  'own-rating.rated-today': 'Redan besvarat i dag | Du har redan svarat i dag. Svara igen en annan dag.',
  'own-word.answered-already': 'Redan besvarat | Någon har redan svarat. Läs om sidan.',
} as const;
