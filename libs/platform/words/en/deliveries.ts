/** Months, and what is told of a project. */
export const en: Record<string, string> = {
  'certificate.nothing-certified': 'Nothing to certify yet | No month is certified. The caseworker certifies a month under Attendance once it is over.',
  'month.not-over': 'The month is not over | A month can be closed once its last day has passed.',
  'month.closed': 'The month is closed | The month is prepared or submitted already. Ask the coordinator of the project to open it again.',
  'month.nobody': 'Nobody to report | Nobody took part in that month.',
  'month.handed-already': 'Handed over already | Your part is handed over already, and nothing has changed since.',
  'month.not-now': 'Not now | The month does not stand like that any more. Reload the page.',
  'month.earlier-first': 'An earlier month first | An earlier month has been opened again. It is submitted before this one.',
  'month.parts-missing': 'Parts are missing | Not all branches have handed over their part, or something has changed since. See the list of branches.',
  'month.needs-two': 'It takes two | Whoever prepared the month does not submit it. Ask somebody else.',
  'month.has-faults': 'Something must be mended | {people} participants of the month have something that must be mended. See the list; nothing was saved.',
  'quarter.unreadable': 'Write the quarter as year and number, for example 2026-3.',
  'quarter.ahead': 'The quarter has not begun yet. Choose an earlier one.',
  'quarter.too-early': 'Choose a quarter from 2014 or later.',
  'finsam.backwards': 'The last day lies before the first.',
};
