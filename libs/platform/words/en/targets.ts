/** Words of targets that are looked at together, and of hypotheses put to the test. */
export const en: Record<string, string> = {
  'review.figures-moved': 'The figures have changed | Somebody saved something that counts while you wrote. What you wrote is still here. Read the figures that are shown now, and save again if what you wrote still holds.',
  'review.before-its-figures': 'The day lies before the day the figures tell of. Choose the same day or a later one.',
  'review.next-is-later': 'The next review comes after this one. Choose a later day.',
  'review.needs-next-step': 'Write what is to be done and who does it. It is needed when something is to change.',
  'hypothesis.population-does-not-belong': 'The figure is not about persons. Leave the choice empty.',
  'hypothesis.level-does-not-belong': 'The level is needed only where the figure is to reach one. Leave the field empty.',
  'hypothesis.level-over-hundred': 'A share is at most 100 percent.',
  'hypothesis.so-already': 'It is so already. Write a level that is not reached.',
  'hypothesis.baseline-too-few': 'Fewer than five on those days. Choose an earlier day, or a level to reach.',
  'hypothesis.last-day-ahead': 'Choose a day after today.',
  'hypothesis.not-of-project': "The hypothesis is not in the project's register | Choose one from the list.",
  'hypothesis.tested-already': 'The hypothesis is being tested already | Judge the test that is under way before you begin another.',
  'hypothesis.judged-already': 'Judged already | Somebody has judged the hypothesis. Reload the page.',
  'hypothesis.grounds-missing': 'Write what the verdict rests on, in ten characters at least.',
  'hypothesis.too-early': 'The last day has not come. Before that, all that can be said is that it cannot be told.',
  'hypothesis.nothing-to-go-by': 'Fewer than five since the start. That is not enough to judge by: choose that it cannot be told.',
};
