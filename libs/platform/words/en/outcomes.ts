/** What the indicators and what they rest on may refuse. */
export const en = {
  'fact.since-only-unemployed': 'Say since when only for one who is unemployed.',
  'fact.since-after-entry': 'The day comes after the entry. Write how it was when the person entered.',
  'observation.not-left': 'The participant is still in the project | Follow up once the participation has ended.',
  'observation.outside-window': 'Wrong day | This follow-up may tell of days from {from} up to and including {to}.',
  'observation.kind-only-employed': 'Choose a kind of work only for one who works.',
  'indicator.from-after-day': 'The period begins after it ends.',
  'indicator.nobody-is-named': 'Not shown | The figure rests on sensitive facts. Therefore it is only told how many they are, not who.',
};
