/** What the indicators and what they rest on may refuse. */
export const en = {
  'fact.since-only-unemployed': 'Say since when only for one who is unemployed.',
  'fact.since-after-entry': 'The day comes after the entry. Write how it was when the person entered.',
  'independence.before-entry': 'Before the entry | Choose a day from the entry {startsOn} on.',
  'independence.not-left': 'Still takes part | When leaving is asked of one who has left. Choose Along the way.',
  'independence.own-along-the-way': 'Asked along the way | Own livelihood at entry and exit is written under livelihood.',
  'independence.rated-already': 'Rated already | The rating is there already. Correct it instead.',
  'observation.not-left': 'The participant is still in the project | Follow up once the participation has ended.',
  'observation.outside-window': 'Wrong day | This follow-up may tell of days from {from} up to and including {to}.',
  'observation.kind-only-employed': 'Choose a kind of work only for one who works.',
  'report.from-after-to': 'The first day lies after the last. Choose an earlier first day.',
  'report.too-early': 'Choose {day} or later.',
  'report.nothing-released': 'Nothing released | The project has no released figures for that time. Release figures first, or choose another time.',
  'report.too-many': 'You have {count} reports under way already. Wait until one is done, or call one off.',
  'indicator.from-after-day': 'The period begins after it ends.',
  'indicator.nobody-is-named': 'Not shown | The figure rests on sensitive facts. Therefore it is only told how many they are, not who.',
};
