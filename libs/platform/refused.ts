/** Something the person who starts Samsteg can put right: shown as one plain line, without a stack. */
export class Refused extends Error {
  override name = 'Refused';

  constructor(swedish: string, english: string) {
    super(`${swedish} / ${english}`);
  }
}
