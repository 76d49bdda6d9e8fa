import { t } from '../../app/words.js';

/** A day for the calendar: without time, without a word of whose or what, since others may see the calendar. */
export async function downloadDay(id: string, on: string): Promise<void> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'Samsteg', product: 'Min plan' } });
  calendar.createEvent({ id: `${id}@samsteg`, start: new Date(`${on}T00:00:00Z`), timezone: null, allDay: true, summary: t('own.next.calendarTitle') });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([calendar.toString()], { type: 'text/calendar' }));
  link.download = `${on}.ics`;
  link.click();
  URL.revokeObjectURL(link.href);
}
