import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Reminders = Shape<'RemindersView'>;
export type Kind = Shape<'ReminderKindView'>;
export type How = Kind['how'];
export type Chosen = Shape<'ChooseReminders'>;

export const hows: readonly How[] = ['NOW', 'DIGEST', 'OFF'];
export const remindersKey = ['reminders'];

/** What one is reminded of, and when. */
export const useReminders = () => useQuery({ queryKey: remindersKey, queryFn: () => answer(api.GET('/api/v1/reminders')) });

/** Whether the reminders are at work. Asked when one comes to the page, and not by the clock: a page that asks by itself would keep a session alive. */
export const useReminderState = () => useQuery({ queryKey: ['reminder-state'], queryFn: () => answer(api.GET('/api/v1/reminders/state')) });
