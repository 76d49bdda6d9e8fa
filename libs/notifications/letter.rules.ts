import { reminder, type ReminderKind } from './reminders.js';

export type Locale = 'sv' | 'en';

/** What a letter tells: how many things, and of which kinds. It can tell no more, since nothing else comes here. */
export interface Told {
  things: number;
  kinds: readonly ReminderKind[];
}

const WORDS = {
  sv: {
    subject: 'Påminnelse från Samsteg',
    waits: (things: number) => `Du har ${things} ${things === 1 ? 'sak' : 'saker'} som väntar i Samsteg:`,
    look: 'Logga in för att se vad det gäller:',
    choose: 'Du väljer själv vad du påminns om och när. Sådant som lagen sätter en tidsgräns för går inte att stänga av:',
  },
  en: {
    subject: 'Reminder from Samsteg',
    waits: (things: number) => `You have ${things} ${things === 1 ? 'thing' : 'things'} waiting in Samsteg:`,
    look: 'Sign in to see what it is about:',
    choose: 'You choose what you are reminded of and when. What the law gives a deadline cannot be switched off:',
  },
} as const;

export const SETTINGS = '/paminnelser';

/** No name, no number, no title: nobody who reads over the shoulder learns whom it is about. */
export function letterOf(locale: Locale, { things, kinds }: Told, publicUrl: string): { subject: string; text: string } {
  const words = WORDS[locale];
  const lines = kinds.map((kind) => `- ${reminder(kind).words[locale === 'sv' ? 0 : 1]}`);
  return { subject: words.subject, text: [words.waits(things), '', ...lines, '', words.look, `${publicUrl}/`, '', words.choose, `${publicUrl}${SETTINGS}`, ''].join('\n') };
}
