import { mayWriteTable, type Actor } from '../visibility.js';

/**
 * The law of reminders, for the oracle.
 *
 * 1. What a person wants to be reminded of, and which letters they got, is their own: nobody else reads it, whatever the role.
 * 2. It is chosen by that person alone, under one's own settings and under no other permission.
 * 3. Whether the reminders are at work is told, in numbers, to those who look after accounts.
 */
export const ownReminders = (actor: Actor, whose: readonly string[]): string[] => whose.filter((account) => account === actor.account);

export const mayChooseReminders = (actor: Actor, account: string): boolean => mayWriteTable(actor, 'reminder_choice') && account === actor.account;

export const mayWatchReminders = ({ permission }: Actor): boolean => permission === 'reminder.watch';
