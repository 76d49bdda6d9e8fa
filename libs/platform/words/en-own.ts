/** The participant's own pages. */
export const enOwn = {
  'own.participation-over': 'Ended | Your participation has ended, so nothing new can be written or answered here. Is that wrong? Get in touch with the one who was your caseworker.',
  'own.code-digits': 'The code is eight digits.',
  'own.refused': 'It did not work | The link or code does not hold. It ends after 15 minutes, works once, and only where you asked for it. Ask for a new one.',
  'own.agreed-already': 'The plan is agreed already | You and your caseworker have agreed on this plan. Read the page again.',
  'own.answered-already': 'Answered already | The offer has been answered. Read the page again.',
  'own-access.open-already': 'Open already | The participant has own pages already. Close them first if the address is to be changed.',
  'own-access.ask-expressly': 'Ask first | The participant is protected. Open own pages only if the person has been asked expressly and wants them.',
  'own-access.ended': 'Ended | The participation has ended. Own pages are not opened then.',
  'own-access.needs-birth-date': 'No birthday | The participant signs in with address and birthday. Write down the birthday first.',
  'own-access.work-address': 'A work address | The address signs somebody in at work. The participant needs a private one.',
  'own-access.closed-already': 'Closed already | The own pages are closed already.',
  'own-access.needs-mail': 'No mail | Own pages need Samsteg to send mail. Ask whoever runs the installation to set SMTP_URL.',
  'own-access.link-is-mailed': 'Sent by mail | The link is mailed to the participant and shown to nobody else.',
  'own-survey.answered-lately': 'Answered already | The questions were answered within the last month. Answer again later.',
  'own-rating.rated-today': 'Answered already today | You have answered today. Answer again another day.',
  'own-word.answered-already': 'Answered already | Somebody has answered already. Read the page again.',
} as const;
