import { answerCommitments, answerSip, approveForPerson, approveSip, beginSip, callSip, establishSip, followUpSip, holdSip, prepareSip, soon, tellAtSip, withdrawSipConsent, type Gathering } from '../sip.journey.js';
import { IRIS } from './people.js';
import type { Story, Tale } from './tale.js';

const [SARA, FATIMA, ANDERS, CARIN, KARIN] = ['sara@example.se', 'fatima@example.se', 'anders@example.se', 'carin@example.se', 'karin@example.se'];
const PSYCHIATRY = { name: 'Psykiatrin i Lund', kind: 'REGION' as const };

async function unitOf({ town }: Tale, email: string): Promise<string> {
  const visitor = await town.as(email);
  return (await visitor.must(visitor.get<{ roles: { unitId: string }[] }>('/me'))).roles[0]!.unitId;
}

/** The municipality and the region are called, the two agencies are invited. */
async function gather(tale: Tale, words: Pick<Gathering, 'ownWords' | 'question'>, meetingAt?: string): Promise<string> {
  const { caseworker, id, unitId, ago } = tale;
  const today = ago(0);
  const gathering = {
    ...words, today, consentTo: ago(-180), meetingAt: meetingAt ?? `${ago(-7)}T09:00:00Z`, outsiders: [PSYCHIATRY],
    units: [{ unitId }, { unitId: await unitOf(tale, CARIN) }, { unitId: await unitOf(tale, ANDERS) }, { unitId: await unitOf(tale, FATIMA), insuredConsentOn: today }],
  };
  const sip = await beginSip(caseworker, id, gathering);
  await prepareSip(caseworker, sip, gathering);
  await callSip(caseworker, sip, gathering.meetingAt);
  return sip;
}

/** SIP from the call to the commitments, on both sides of the table. */
export const SIP_STORIES: readonly Story[] = [
  {
    person: ['Moa', 'Klippviken', '1993-04-14', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 95, admission: { part: 'Insam' },
    where: 'Deltagare → Moa → SIP', shows: 'a SIP that is agreed: her own words first, what Arbetsförmedlingen and Försäkringskassan told, what each party promised, one that was declined and why, who approved, who gets it on paper, and the follow-up with its form and who calls',
    tell: async (tale) => {
      const { caseworker, ago, town } = tale;
      const sip = await gather(tale, { ownWords: 'Jag vill jobba med händerna, och slippa berätta allt en gång till.', question: 'Vem ringer jag när sömnen går sönder igen?' }, soon());
      for (const email of [CARIN, ANDERS, FATIMA]) await answerSip(await town.as(email), sip);
      await holdSip(caseworker, sip, { dueOn: ago(-20), followUpOn: ago(-60) });
      await tellAtSip(await town.as(ANDERS), sip, 'LABOUR_MARKET', 'Två verkstäder i Lund tar emot för arbetsprövning i vår; den som är inskriven kan börja med tio timmar.');
      await tellAtSip(await town.as(FATIMA), sip, 'BENEFIT', 'Den som har sjukpenning på halvtid kan arbetsträna den andra halvan utan att ersättningen ändras.');
      await establishSip(caseworker, sip, ago(-60));
      await approveForPerson(caseworker, sip);
      await approveSip(await town.as(CARIN), sip);
      await approveSip(await town.as(FATIMA), sip, { says: 'DISAGREES', words: 'Tiden till uppföljningen är för lång för oss.' });
      await answerCommitments(await town.as(CARIN), sip, 'accept');
      await answerCommitments(await town.as(ANDERS), sip, 'decline', { reason: 'Hon behöver skriva in sig hos oss först' });
      await answerCommitments(caseworker, sip, 'accept');
    },
  },
  {
    person: ['Egon', 'Tranbärskärr', '1989-12-02', 'MALE'], project: IRIS, caseworker: SARA, signIn: FATIMA, since: 70, admission: { part: 'Insam' },
    where: 'SIP → Kallelser → Egon', shows: 'a call that waits for an answer: Försäkringskassan sees when, where and about whom, and reads the rest once it has answered',
    tell: async (tale) => {
      const sip = await gather(tale, { ownWords: 'Jag vill veta vad som gäller med pengarna innan jag börjar träna.', question: 'Kan jag börja arbetsträna utan att bli av med sjukpenningen?' });
      await answerSip(await tale.town.as(CARIN), sip);
    },
  },
  {
    person: ['Harriet', 'Lindvassen', '1978-09-30', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 40, admission: { part: 'Insam' },
    where: 'Min dag → SIP att kalla till efter utskrivning → Harriet', shows: 'inpatient care told two days ago that she is ready for discharge: by when the call must go, and which law says so; the agenda begins with the gap she stands in',
    tell: async ({ caseworker, id, ago }) => void (await beginSip(caseworker, id, { ownWords: 'Jag vill inte hem till ingenting.', question: 'Vem möter mig den dagen jag skrivs ut?', today: ago(0) }, ago(2))),
  },
  {
    person: ['Ove', 'Ekstubberud', '1991-01-19', 'MALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 50, admission: { part: 'Insam' },
    where: 'Deltagare → Ove → SIP', shows: 'a consent taken back after the call: no party reads anything any more, and the page says since when',
    tell: async (tale) => {
      const sip = await gather(tale, { ownWords: 'Jag ville prova, men det blev för många i rummet.', question: 'Kan vi börja med färre?' });
      await withdrawSipConsent(tale.caseworker, sip);
    },
  },
  {
    person: ['Berit', 'Alkärrsvik', '1984-06-08', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: KARIN, since: 120, admission: { part: 'Insam' },
    where: 'Projekt → IRIS → SIP', shows: 'how SIPs work in the project, hers among them: promises kept in time, parties who came, days to the follow-up; counts alone',
    tell: async (tale) => {
      const { caseworker, ago, town } = tale;
      const sip = await gather(tale, { ownWords: 'Jag vill att någon säger vad som händer härnäst.', question: 'Hur går jag från tio timmar till tjugo?' }, soon());
      for (const email of [CARIN, ANDERS]) await answerSip(await town.as(email), sip);
      await answerSip(await town.as(FATIMA), sip, 'CANNOT', { words: 'Vi är redan bokade den dagen' });
      await holdSip(caseworker, sip, { dueOn: ago(-14), followUpOn: ago(-30) });
      await establishSip(caseworker, sip, ago(-30));
      for (const move of ['accept', 'finish'] as const) await answerCommitments(await town.as(CARIN), sip, move);
      await followUpSip(caseworker, sip, ago(0), ago(-90));
    },
  },
];
