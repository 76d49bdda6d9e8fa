import { Temporal } from 'temporal-polyfill';
import type { ReferralStatus } from '#access';
import type { ReferralBegun, ReferralMoved, ReferralPage } from '#referrals';
import { accept, answerWith, refer, written } from '../referrals.journey.js';
import { DEMO_PEOPLE, IDIS, IRIS } from './people.js';
import { personOf, type Story } from './tale.js';
import type { Town } from './town.js';

const [SARA, GUSTAV, FATIMA, ANDERS, KIM] = ['sara@example.se', 'gustav@example.se', 'fatima@example.se', 'anders@example.se', 'kim@example.se'];

/** One referral worth showing, in each state it can stand in. */
export interface ReferralStory extends Pick<Story, 'person' | 'project' | 'signIn' | 'where' | 'shows'> {
  from: string;
  to: string;
  stands: ReferralStatus;
  reason: string;
  wish: string;
}

const toLund = { project: IRIS, to: SARA };

export const REFERRAL_STORIES: readonly ReferralStory[] = [
  {
    ...toLund, person: ['Hodan', 'Warsangeli-Moy', '1990-12-01', 'FEMALE'], from: FATIMA, stands: 'DRAFT', signIn: FATIMA, where: 'Remisser → Utkast → Hodan',
    shows: 'a referral that saves itself and waits to be finished', reason: 'Sjukskriven i två år. Behöver', wish: 'Arbetsträning',
  },
  {
    ...toLund, person: ['Łukasz', 'Wiśnioborska', '1981-04-11', 'MALE'], from: FATIMA, stands: 'SENT', signIn: SARA, where: 'Remisser → Łukasz',
    shows: 'a new referral in the inbox, with the day by which to answer', reason: 'Sjukskriven sedan 2022 för rygg och nedstämdhet. Vill tillbaka till arbete i liten skala.', wish: 'Supported Employment',
  },
  {
    ...toLund, person: ['Tsion', 'Gebreholta', '1996-02-08', 'FEMALE'], from: ANDERS, stands: 'MORE_INFO', signIn: ANDERS, where: 'Remisser → Tsion',
    shows: 'the receiver has asked for more; the answer is written here', reason: 'Inskriven i tre år, har svårt att ta sig till aktiviteter.', wish: 'Case management',
  },
  {
    ...toLund, person: ['Behrouz', 'Zardashtpour', '1977-09-27', 'MALE'], from: FATIMA, stands: 'WAITLISTED', signIn: SARA, where: 'Remisser → Behrouz',
    shows: 'on the waiting list, with the reason', reason: 'Lång sjukskrivning, vill prova praktiskt arbete.', wish: 'Arbetsträning utomhus',
  },
  {
    ...toLund, person: ['Selma', 'Čvorogaj', '1998-11-19', 'FEMALE'], from: FATIMA, stands: 'ACCEPTED', signIn: FATIMA, where: 'Remisser → Selma',
    shows: 'taken on: the referrer learns that she has begun, and nothing more', reason: 'Aktivitetsersättning, vill vidare mot studier.', wish: 'Stöd mot studier',
  },
  {
    ...toLund, person: ['Ondřej', 'Bříza-Skála', '1968-03-03', 'MALE'], from: ANDERS, stands: 'DECLINED', signIn: ANDERS, where: 'Remisser → Ondřej',
    shows: 'declined with a reason', reason: 'Arbetslös sedan i våras.', wish: 'Jobbsökarstöd',
  },
  {
    ...toLund, person: ['Ioana', 'Ștefărița', '1985-05-15', 'FEMALE'], from: FATIMA, stands: 'WITHDRAWN', signIn: FATIMA, where: 'Remisser → Ioana',
    shows: 'a referral that was taken back', reason: 'Lång sjukskrivning.', wish: 'Samordnat stöd',
  },
  {
    person: ['Paweł', 'Łąkowicki-Brzeg', '1983-08-22', 'MALE'], project: IDIS, from: KIM, to: GUSTAV, stands: 'SENT', signIn: GUSTAV, where: 'Remisser → Paweł',
    shows: 'sent by Kriminalvården, which is masked until somebody takes the referral in hand', reason: 'Behöver stöd från flera håll när han kommer hem.', wish: 'Boende och arbetsträning',
  },
];

/** Written, and brought to where it stands. Nothing where the sender has it already. */
export async function sendReferral(story: ReferralStory, town: Town): Promise<void> {
  const [sender, receiver] = [await town.as(story.from), await town.as(story.to)];
  const box = story.stands === 'DRAFT' ? 'drafts' : 'sent';
  const { items } = await sender.must(sender.get<ReferralPage>(`/referrals?box=${box}&state=all`));
  const [givenName, familyName] = story.person;
  if (items.some(({ personName }) => personName === `${givenName} ${familyName}`)) return;
  const unitOf = (email: string) => town.unit(DEMO_PEOPLE.find((person) => person.email === email)!.place);
  const way = { fromUnitId: unitOf(story.from), projectId: town.project(story.project), toUnitId: unitOf(story.to) };
  const consentTo = Temporal.PlainDate.from(town.today).add({ days: 120 }).toString();
  const { reason, wish } = story;
  const person = personOf(story, town.today, null);
  if (story.stands === 'DRAFT') {
    await sender.must(sender.post<ReferralBegun>('/referrals', { unitId: way.fromUnitId, ...written(person, way, { reason, wish, consentTo }) }));
    return;
  }
  const sent = await refer(sender, person, way, { reason, wish, consentTo });
  await NEXT[story.stands]?.({ receiver, sender, sent });
}

type Move = (hands: { receiver: Parameters<typeof accept>[0]; sender: Parameters<typeof accept>[0]; sent: ReferralMoved }) => Promise<unknown>;

/** What is done with a referral that was sent, for it to stand so. */
const NEXT: Partial<Record<ReferralStatus, Move>> = {
  MORE_INFO: ({ receiver, sent }) => answerWith(receiver, sent.id, 'ask', { reason: 'MORE_ABOUT_ONGOING', body: 'Vilka insatser pågår hos er just nu?' }),
  WAITLISTED: ({ receiver, sent }) => answerWith(receiver, sent.id, 'waitlist', { reason: 'FULL', body: 'Vi hör av oss när det finns en plats.' }),
  ACCEPTED: ({ receiver, sent }) => accept(receiver, sent.id),
  DECLINED: ({ receiver, sent }) => answerWith(receiver, sent.id, 'decline', { reason: 'OTHER_SUPPORT_FITS', body: 'Matchningen hos er passar bättre.' }),
  WITHDRAWN: ({ sender, sent }) => sender.must(sender.change('POST', `/referrals/${sent.id}/withdraw`, sent.version, { reason: 'PERSON_CHANGED_MIND' })),
};
