import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Pool } from 'pg';
import type { Post } from './handing-over.js';
import type { Sender } from './invitation.job.js';

interface Called {
  email: string;
  meeting: string;
  starts_at: Date;
  minutes: number;
  sequence: number;
  /** Null for somebody outside, who has no way in. */
  sip: string | null;
}

/**
 * Mails the call to a SIP to one of those who answer for a party. Neither mail nor calendar tells whom it is about, what is talked of, or where one meets,
 * which may be somebody's home: that is told behind the link. Sent once; a call that no longer stands is not sent.
 */
export async function mailSipCall(pool: Pool, post: Post, { mailFrom, publicUrl }: Sender, job: string): Promise<void> {
  const { rows } = await pool.query<Called>('select * from law.address_sip_call($1)', [job]);
  const called = rows[0];
  if (!called) return;
  const link = called.sip ? `${publicUrl}/sip/${called.sip}` : null;
  const address = called.email;
  const icalEvent = { method: 'REQUEST' as const, filename: 'sip-mote.ics', content: calendarOf(called, { mailFrom, link, address }) };
  await post.sendMail({ from: mailFrom, to: { name: '', address }, subject: 'SIP-möte', text: letter(link), icalEvent });
  await pool.query('select law.sip_call_mailed($1)', [job]);
}

/** Mails that the meeting is off, to one who was mailed that it would be. The calendar takes it away by the same id; nothing says whom it was about, or why. */
export async function mailSipCallOff(pool: Pool, post: Post, { mailFrom }: Sender, job: string): Promise<void> {
  const { rows } = await pool.query<Called>('select * from law.address_sip_call_off($1)', [job]);
  const called = rows[0];
  if (!called) return;
  const address = called.email;
  const icalEvent = { method: 'CANCEL' as const, filename: 'sip-mote.ics', content: calendarOf(called, { mailFrom, link: null, address, off: true }) };
  await post.sendMail({ from: mailFrom, to: { name: '', address }, subject: 'SIP-mötet blir inte av', text: LETTER_OFF, icalEvent });
  await pool.query('select law.sip_called_off($1)', [job]);
}

/** Times in UTC: with a time zone of its own the calendar would write the hour of another. */
export function calendarOf({ meeting, starts_at: start, minutes, sequence }: Called, { mailFrom, link, address, off = false }: { mailFrom: string; link: string | null; address: string; off?: boolean }): string {
  const calendar = ical({ method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST, prodId: { company: 'Samsteg', product: 'SIP', language: 'SV' } });
  calendar.createEvent({
    id: `${meeting}@samsteg`, sequence, start, end: new Date(start.getTime() + minutes * 60_000), summary: 'SIP-möte', ...(off ? { status: ICalEventStatus.CANCELLED } : {}),
    organizer: { name: 'Samsteg', email: mailFrom }, attendees: [{ email: address, rsvp: false }], ...(link ? { url: link } : {}),
  });
  return calendar.toString();
}

const letter = (link: string | null): string => `Hej!

Du är kallad eller inbjuden till ett SIP-möte. Tiden står i kalenderfilen. ${link ? `Vem det gäller och var ni ses ser du när du har loggat in. Svara också där:\n\n${link}` : 'Den som kallar talar om var ni ses. Svara till den.'}

Om du inte väntar dig någon kallelse kan du bortse från det här.


Hello!

You are called or invited to a SIP meeting. The time is in the calendar file. ${link ? 'Sign in by the link above to see whom it is about and where you meet, and to answer.' : 'The one who calls tells you where you meet.'}
`;

const LETTER_OFF = `Hej!

SIP-mötet som du är kallad eller inbjuden till blir inte av. Kalenderfilen tar bort det ur din kalender. Du behöver inte svara.


Hello!

The SIP meeting you were called or invited to is off. The calendar file takes it out of your calendar. You need not answer.
`;
