/** What can be wrong with a typed identity number, in the words the person at the keyboard needs. None of them repeats what was typed. */
export const identityNumberProblems = {
  'identity-number.missing': {
    sv: 'Skriv ett nummer, eller välj att numret saknas.',
    en: 'Type a number, or choose that there is none.',
  },
  'identity-number.form': {
    sv: 'Skriv numret som ÅÅÅÅMMDD-NNNN, till exempel 19900101-2385.',
    en: 'Type the number as YYYYMMDD-NNNN, for example 19900101-2385.',
  },
  'identity-number.date': {
    sv: 'De första siffrorna är inget datum som finns. Kontrollera år, månad och dag.',
    en: 'The first digits are not a date that exists. Check year, month and day.',
  },
  'identity-number.future': {
    sv: 'Födelsedatumet ligger i framtiden. Skriv året med fyra siffror.',
    en: 'The date of birth lies in the future. Type the year with four digits.',
  },
  'identity-number.too-old': {
    sv: 'Numret säger att personen är över 140 år. Kontrollera århundradet.',
    en: 'The number says that the person is over 140 years old. Check the century.',
  },
  'identity-number.plus-sign': {
    sv: 'Plustecken används först det år personen fyller 100. Skriv bindestreck.',
    en: 'A plus sign is used from the year the person turns 100. Type a hyphen.',
  },
  'identity-number.birth-number': {
    sv: 'Födelsenumret, de tre siffrorna efter datumet, kan inte vara 000.',
    en: 'The birth number, the three digits after the date, cannot be 000.',
  },
  'identity-number.check-digit': {
    sv: 'Kontrollsiffran stämmer inte. Någon siffra är fel eller har bytt plats.',
    en: 'The check digit does not match. A digit is wrong or has changed places.',
  },
  'identity-number.organisation': {
    sv: 'Det här är ett organisationsnummer, inte en persons nummer.',
    en: "This is an organisation number, not a person's number.",
  },
  'identity-number.reserve': {
    sv: 'Ett reservnummer har 6–20 bokstäver, siffror eller bindestreck.',
    en: 'A reserve number has 6–20 letters, digits or hyphens.',
  },
  'identity-number.not-reserve': {
    sv: 'Det här är inget reservnummer utan ett personnummer eller samordningsnummer. Välj rätt sort.',
    en: 'This is not a reserve number but a personal or coordination number. Choose the right kind.',
  },
  'identity-number.other-kind': {
    sv: 'Numret är av en annan sort än den som är vald. Välj rätt sort.',
    en: 'The number is of another kind than the one chosen. Choose the right kind.',
  },
  'identity-number.none': {
    sv: 'Du har valt att numret saknas. Töm fältet eller välj en annan sort.',
    en: 'You have chosen that there is no number. Empty the field or choose another kind.',
  },
} as const;

export type IdentityNumberProblem = keyof typeof identityNumberProblems;
