/** Words of targets that are looked at together. */
export const en: Record<string, string> = {
  'review.figures-moved': 'The figures have changed | Somebody saved something that counts while you wrote. What you wrote is still here. Read the figures that are shown now, and save again if what you wrote still holds.',
  'review.before-its-figures': 'The day lies before the day the figures tell of. Choose the same day or a later one.',
  'review.next-is-later': 'The next review comes after this one. Choose a later day.',
  'review.needs-next-step': 'Write what is to be done and who does it. It is needed when something is to change.',
};
