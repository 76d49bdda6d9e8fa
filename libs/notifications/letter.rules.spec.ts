import { expect, test } from '@jest/globals';
import { letterOf } from './letter.rules.js';
import { KINDS, REMINDERS } from './reminders.js';

test('one thing, in Swedish', () => {
  const { subject, text } = letterOf('sv', { things: 1, kinds: ['planReview'] }, 'https://samsteg.example.se');
  expect(subject).toBe('Påminnelse från Samsteg');
  expect(text).toContain('Du har 1 sak som väntar i Samsteg:\n\n- Handlingsplaner att följa upp\n\nLogga in');
  expect(text).toContain('\nhttps://samsteg.example.se/\n');
  expect(text).toContain('\nhttps://samsteg.example.se/paminnelser\n');
});

test('several things, in English', () => {
  expect(letterOf('en', { things: 7, kinds: ['sipCalls', 'gaps'] }, 'http://localhost:3000').text)
    .toMatch(/^You have 7 things waiting in Samsteg:\n\n- Calls to a SIP to answer\n- Participants between interventions\n\nSign in/);
});

test.each(KINDS)('%s has words of its own in both languages', (kind) => {
  const { words, who } = REMINDERS[kind];
  expect(new Set([...words, ...who]).size).toBe(4);
  expect(KINDS.filter((other) => REMINDERS[other].words[0] === words[0])).toEqual([kind]);
});
