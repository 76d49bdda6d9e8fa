import { describe, expect, it } from '@jest/globals';
import type { SipStatus } from '#access';
import { callingOf, consentIsSound, consentRuns, discharge, kindOfUnit, lacksForCall, lacksForPlan, legalBaseOn, mayTakePart, meetingIsSound, moved, MOVES, movesFrom, needIsSound, notTooFar, reviewedInTime, stageOf } from './sip.rules.js';
import type { SipMove } from './sip.view.js';

const TODAY = '2026-11-22';
const running = { consentGivenOn: '2026-11-01', consentTo: '2027-01-01', consentEndedAt: null };

describe('from need to follow-up', () => {
  const allowed: [SipStatus, SipMove, SipStatus][] = [
    ['NEED_IDENTIFIED', 'ask-consent', 'CONSENT_PENDING'],
    ['CONSENT_PENDING', 'consent', 'CONSENTED'],
    ['CONSENT_DECLINED', 'consent', 'CONSENTED'],
    ['CONSENT_WITHDRAWN', 'consent', 'CONSENTED'],
    ['PREPARING', 'call', 'CALLED'],
    ['CALLED', 'call', 'CALLED'],
    ['CALLED', 'hold', 'MEETING_HELD'],
    ['MEETING_HELD', 'establish', 'ESTABLISHED'],
    ['ESTABLISHED', 'follow-up', 'FOLLOWED_UP'],
    ['FOLLOWED_UP', 'follow-up', 'FOLLOWED_UP'],
    ['FOLLOWED_UP', 'close', 'CLOSED'],
    ['CALLED', 'refuse', 'REFUSED_BY_PRINCIPAL'],
    ['PREPARING', 'renew-consent', 'PREPARING'],
    ['FOLLOWED_UP', 'renew-consent', 'FOLLOWED_UP'],
    ['FOLLOWED_UP', 'withdraw-consent', 'CONSENT_WITHDRAWN'],
  ];
  it.each(allowed)('%s, %s: %s', (status, move, to) => expect(moved({ status }, move)).toBe(to));

  const refused: [SipStatus, SipMove][] = [
    ['NEED_IDENTIFIED', 'call'], ['CONSENT_PENDING', 'call'], ['CONSENT_DECLINED', 'call'], ['CONSENTED', 'hold'], ['CALLED', 'establish'], ['MEETING_HELD', 'follow-up'],
    ['ESTABLISHED', 'cancel'], ['CLOSED', 'follow-up'], ['CLOSED', 'withdraw-consent'], ['CONSENT_WITHDRAWN', 'call'], ['CONSENT_WITHDRAWN', 'renew-consent'], ['NEED_IDENTIFIED', 'withdraw-consent'],
  ];
  it.each(refused)('%s never %s', (status, move) => expect(() => moved({ status }, move)).toThrow('sip.not-now'));

  it.each(['CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL'] as const)('%s is the end', (status) => expect(movesFrom(status)).toEqual([]));
  it('every state but the first is reached by a move', () => expect(new Set(Object.values(MOVES).map(({ to }) => to)).has('NEED_IDENTIFIED')).toBe(false));

  it.each([
    ['the day before', 'ESTABLISHED', '2026-11-23', 'ESTABLISHED'],
    ['on its day', 'ESTABLISHED', TODAY, 'FOLLOW_UP_DUE'],
    ['after its day', 'FOLLOWED_UP', '2026-11-01', 'FOLLOW_UP_DUE'],
    ['closed', 'CLOSED', '2026-11-01', 'CLOSED'],
  ] as const)('a follow-up %s', (_situation, status, followUpOn, stage) => expect(stageOf({ status, followUpOn }, TODAY)).toBe(stage));
});

describe('consent', () => {
  it.each([
    ['runs', running, true],
    ['runs on its last day', { ...running, consentTo: TODAY }, true],
    ['is over', { ...running, consentTo: '2026-11-21' }, false],
    ['was taken back', { ...running, consentEndedAt: new Date(0) }, false],
    ['was never given', { consentGivenOn: null, consentTo: null, consentEndedAt: null }, false],
  ])('%s', (_situation, consent, runs) => expect(consentRuns(consent, TODAY)).toBe(runs));

  it.each([
    ['twelve months', { givenOn: '2026-11-22', validTo: '2027-11-22' }, null],
    ['a day more', { givenOn: '2026-11-22', validTo: '2027-11-23' }, 'sip.consent-too-long'],
    ['over already', { givenOn: '2026-01-01', validTo: '2026-11-21' }, 'sip.consent-over'],
    ['given tomorrow', { givenOn: '2026-11-23', validTo: '2026-12-01' }, 'day.in-the-future'],
  ])('written down: %s', (_situation, asked, code) => {
    const check = () => consentIsSound(asked, TODAY);
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });
});

describe('who is called', () => {
  it.each([
    ['SOCIAL_SERVICES', 'MUNICIPALITY', 'MUNICIPALITY', 'CALLED'],
    ['LABOUR_MARKET_UNIT', 'MUNICIPALITY', 'MUNICIPALITY', 'CALLED'],
    ['HEALTH_CARE', 'REGION', 'REGION', 'CALLED'],
    ['EMPLOYMENT_SERVICE', 'STATE_AGENCY', 'EMPLOYMENT_SERVICE', 'INVITED'],
    ['SOCIAL_INSURANCE', 'STATE_AGENCY', 'SOCIAL_INSURANCE', 'INVITED'],
    ['SCHOOL', 'MUNICIPALITY', 'SCHOOL', 'INVITED'],
    ['CIVIL_SOCIETY', 'ASSOCIATION', 'CIVIL_SOCIETY', 'INVITED'],
    ['PROJECT_OFFICE', 'COORDINATION_ASSOCIATION', 'OTHER', 'INVITED'],
  ] as const)('%s of a %s is %s: %s', (branch, organisation, kind, calling) => {
    expect(kindOfUnit(branch, organisation)).toBe(kind);
    expect(callingOf(kindOfUnit(branch, organisation))).toBe(calling);
  });
});

describe('what is asked for', () => {
  const whole = {
    sip: { ...running, meetingAt: new Date(), overallResponsible: 'REGION' as const, followUpOn: '2027-01-01' },
    content: { agenda: [{ id: '1', words: 'a', source: 'OWN' as const }], goals: [{ id: '2', words: 'g', term: 'SHORT' as const, whose: 'PERSON' as const }] },
    parties: [{ kind: 'MUNICIPALITY' as const, insuredConsentOn: null }, { kind: 'REGION' as const, insuredConsentOn: null }],
    commitments: [{ partyId: 'p', status: 'DRAFT' }],
  };
  it('nothing where nothing lacks', () => expect([lacksForCall(whole, TODAY), lacksForPlan(whole, TODAY)]).toEqual([[], []]));

  it.each([
    ['sip.needs-consent', { ...whole, sip: { ...whole.sip, consentTo: '2026-11-01' } }],
    ['sip.needs-time', { ...whole, sip: { ...whole.sip, meetingAt: null } }],
    ['sip.needs-agenda', { ...whole, content: { ...whole.content, agenda: [] } }],
    ['sip.needs-municipality', { ...whole, parties: [whole.parties[1]!] }],
    ['sip.needs-region', { ...whole, parties: [whole.parties[0]!] }],
    ['sip.needs-insured-consent', { ...whole, parties: [...whole.parties, { kind: 'SOCIAL_INSURANCE' as const, insuredConsentOn: null }] }],
  ])('before the call: %s', (code, standing) => expect(lacksForCall(standing, TODAY)).toEqual([code]));

  it.each([
    ['sip.needs-overall-responsible', { ...whole, sip: { ...whole.sip, overallResponsible: null } }],
    ['sip.needs-goal', { ...whole, content: { ...whole.content, goals: [] } }],
    ['sip.needs-commitment', { ...whole, commitments: [{ partyId: null, status: 'DRAFT' }] }],
    ['sip.needs-commitment', { ...whole, commitments: [{ partyId: 'p', status: 'DROPPED' }] }],
    ['sip.needs-follow-up', { ...whole, sip: { ...whole.sip, followUpOn: TODAY } }],
  ])('before the plan: %s', (code, standing) => expect(lacksForPlan(standing, TODAY)).toEqual([code]));
});

describe('the law of the day', () => {
  it.each([
    ['2025-06-30', 'NEED', 'SoL (2001:453) 2 kap. 7 §, HSL (2017:30) 16 kap. 4 §'],
    ['2025-07-01', 'NEED', 'SoL (2025:400) 10 kap. 8–9 §§, HSL (2017:30) 16 kap. 4 §'],
    ['2026-01-01', 'DISCHARGE', 'SoL (2025:400) 10 kap. 8–9 §§, HSL (2017:30) 16 kap. 4 §, Lag (2017:612) 4 kap.'],
  ] as const)('%s, %s', (day, cause, base) => expect(legalBaseOn(day, cause)).toBe(base));

  it('a notice of discharge starts the clock, over the turn of a month too', () => expect(discharge('2026-10-30', 3, TODAY)).toEqual({ noticeOn: '2026-10-30', callDueOn: '2026-11-02' }));
  it.each([[null, 'sip.needs-notice'], ['2026-11-23', 'day.in-the-future']])('a notice of %s', (day, code) => expect(() => discharge(day, 3, TODAY)).toThrow(code));
});

describe('Försäkringskassan', () => {
  const fk = { kind: 'SOCIAL_INSURANCE' as const, insuredConsentOn: '2026-11-01', insuredConsentEndedAt: null };
  it.each([
    ['takes part while the insured consents', fk, true],
    ['waits for the consent', { ...fk, insuredConsentOn: null }, false],
    ['stops when it is taken back', { ...fk, insuredConsentEndedAt: new Date(0) }, false],
    ['is the only one that is asked for it', { ...fk, kind: 'EMPLOYMENT_SERVICE' as const, insuredConsentOn: null }, true],
  ])('%s', (_situation, party, may) => expect(mayTakePart(party)).toBe(may));
});

describe('a plan under LSS', () => {
  it.each([
    ['a year on', 'LSS', '2027-11-22', null],
    ['a day more', 'LSS', '2027-11-23', 'sip.lss-review'],
    ['another plan', 'NEED', '2028-11-22', null],
  ] as const)('is reviewed within the year: %s', (_situation, cause, followUpOn, code) => {
    const check = () => reviewedInTime({ cause }, followUpOn, { from: TODAY, days: 365 });
    if (code) expect(check).toThrow(code);
    else expect(check).not.toThrow();
  });
  it('rests on its own act too', () => expect(legalBaseOn(TODAY, 'LSS')).toContain('LSS (1993:387) 10 §'));
});

describe('how far back, and how far ahead', () => {
  const fails = (check: () => void, code: string | null) => (code ? expect(check).toThrow(code) : expect(check).not.toThrow());
  it.each([['today', TODAY, null], ['five years back', '2021-11-22', null], ['a day more', '2021-11-21', 'sip.need-too-old'], ['tomorrow', '2026-11-23', 'day.in-the-future']])('a need was seen %s', (_situation, day, code) => fails(() => needIsSound(day, TODAY), code));
  it.each([['never', null, null], ['in two years', '2028-11-22', null], ['a day more', '2028-11-23', 'sip.too-far-ahead']])('a promise is due %s', (_situation, day, code) => fails(() => notTooFar('dueOn', day, TODAY), code));

  const meeting = { meetingForm: 'PLACE' as const, meetingPlace: 'Här', meetingLink: null };
  const now = new Date(`${TODAY}T08:00:00Z`);
  it.each([
    ['later today', '2026-11-22T09:00:00Z', '2027-11-22', null],
    ['before now', '2026-11-22T07:00:00Z', '2027-11-22', 'sip.meeting-past'],
    ["on the consent's last day", '2026-12-01T20:00:00Z', '2026-12-01', null],
    ['an hour after it, in Sweden', '2026-12-01T23:30:00Z', '2026-12-01', 'sip.meeting-after-consent'],
    ['in more than a year', '2027-11-23T09:00:00Z', '2027-11-22', 'sip.too-far-ahead'],
  ])('a meeting %s', (_situation, at, consentTo, code) => fails(() => meetingIsSound({ ...meeting, meetingAt: new Date(at) }, { consentTo }, { now, today: TODAY }), code));
});
