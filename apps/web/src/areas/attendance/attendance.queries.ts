import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { daysAfter } from '../../app/formats.js';
import { answer } from '../../app/problem.js';

export type Day = Shape<'AttendanceDay'>;
export type GroupDay = Shape<'GroupAttendanceDay'>;
export type Month = Shape<'AttendanceMonthView'>;
export type AttendedDay = Shape<'AttendedDay'>;
export type Reason = NonNullable<Day['absenceReason']>;

export const reasons: readonly Reason[] = ['ILL', 'CHILD_ILL', 'APPOINTMENT', 'LEAVE', 'NO_SHOW', 'CANCELLED', 'WEATHER', 'OTHER'];
export const attendanceKey = ['attendance'];

/** Monday of the week a day lies in. */
export const mondayOf = (day: string): string => daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export function usePersonAttendance(participationId: string, monday: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...attendanceKey, participationId, toValue(monday)]),
    queryFn: () => answer(api.GET('/api/v1/participations/{id}/attendance', { params: { path: { id: participationId }, query: { from: toValue(monday), to: daysAfter(toValue(monday), 6) } } })),
  });
}

export function useGroupAttendance(on: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => [...attendanceKey, 'group', toValue(on)]), queryFn: () => answer(api.GET('/api/v1/attendance', { params: { query: { on: toValue(on) } } })) });
}
