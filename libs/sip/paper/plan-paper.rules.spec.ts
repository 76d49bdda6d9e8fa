import { describe, expect, test } from '@jest/globals';
import type { SipView } from '../sip.view.js';
import { planPaper } from './plan-paper.rules.js';

const content = { version: 1, ownWords: 'Jag vill jobba.', question: '', situation: '', resources: '', agenda: [], goals: [{ id: '1', words: 'Tio timmar', term: 'SHORT' as const, whose: 'PERSON' as const }], selfDoes: '', relativesDo: '', crisisPlan: '', personView: '', disagreement: '' };
const promise = { id: '1', version: 1, partyId: 'p', partyName: 'AF Lund', goalId: null, words: 'Bokar tid', startsOn: '2026-12-01', dueOn: '2026-12-20', followUpOn: null, contactName: 'Eva', status: 'ACCEPTED' as const, late: false, reason: null, doneOn: null, moves: [] };
const sip = {
  edition: 2, personName: 'Moa Klippviken', branchName: 'Arbetsmarknad', overallResponsible: 'REGION', mainResponsible: 'Fast vårdkontakt', followUpOn: '2027-01-21', followUpForm: 'VIDEO', followUpCallerName: 'AME Lund', legalBase: 'SoL (2025:400) 10 kap. 8–9 §§',
  parties: [{ name: 'AF Lund', organisation: 'Arbetsförmedlingen', calling: 'INVITED', attended: 'ATTENDED', contactName: 'Eva', contactRole: 'arbetsförmedlare', getsCopy: true }, { name: 'FK Lund', organisation: 'Försäkringskassan', calling: 'INVITED', attended: null, contactName: null, contactRole: null, getsCopy: false }],
  approvals: [{ edition: 2, partyName: null, says: 'APPROVES', signedName: null, saidOn: '2026-11-22', words: '' }, { edition: 2, partyName: 'AF Lund', says: 'DISAGREES', signedName: 'Eva', saidOn: '2026-11-22', words: 'För kort tid' }, { edition: 1, partyName: 'AF Lund', says: 'APPROVES', signedName: 'Eva', saidOn: '2026-10-01', words: '' }], commitments: [promise, { ...promise, status: 'DECLINED' }, { ...promise, status: 'DROPPED' }, { ...promise, partyName: null, status: 'SENT' }], content,
} as unknown as SipView & { content: NonNullable<SipView['content']> };
const paper = (more: object = {}, language: 'sv' | 'en' = 'sv') => planPaper({ ...sip, ...more }, '2026-11-22', language);
const part = (heading: string) => paper().parts.find((one) => one.heading === heading);

describe('The plan on paper', () => {
  test('begins with the person and the person\'s own words', () => {
    expect(paper()).toMatchObject({ title: 'Samordnad individuell plan (SIP)', edition: 'Utgåva 2. Utskriven 2026-11-22.', lead: ['Moa Klippviken', 'Arbetsmarknad'] });
    expect(paper().parts[0]).toEqual({ heading: 'Vad är viktigt för mig?', quote: 'Jag vill jobba.' });
  });
  test('leaves room for the name of a protected person', () => expect(paper({ personName: null }).lead[0]).toMatch(/^Namn: _+$/));
  test('gives no place to what nobody wrote', () => expect(paper().parts.map(({ heading }) => heading)).not.toContain('När det blir svårt'));
  test('holds promises alone, the person\'s own among them', () => expect(part('Vem gör vad?')).toMatchObject({ rows: [['AF Lund, Eva', 'Bokar tid', '2026-12-01 – 2026-12-20', 'Accepterat'], ['Jag själv, Eva', 'Bokar tid', '2026-12-01 – 2026-12-20', 'Väntar på svar']] }));
  test('says who answers for the whole, and when it is followed up', () => expect(part('Ansvar och uppföljning')).toMatchObject({ words: 'Regionen har det övergripande ansvaret: Fast vårdkontakt. Planen följs upp 2027-01-21 (videomöte). AME Lund kallar.' }));
  test('names the parties', () => expect(part('Parter')).toMatchObject({ rows: [['AF Lund, Arbetsförmedlingen, Eva, arbetsförmedlare', 'Inbjuden', 'Var med'], ['FK Lund, Försäkringskassan', 'Inbjuden', '–']] }));
  test('says whose each goal is and how far on', () => expect(part('Mål')).toMatchObject({ list: ['Tio timmar (kort sikt, personens mål)'] }));
  test('tells who approved this edition and who did not, and who gets it', () => {
    expect(part('Godkännande')).toMatchObject({ rows: [['Jag själv', 'Godkänner', '2026-11-22'], ['AF Lund', 'Håller inte med', 'Eva, 2026-11-22, För kort tid']] });
    expect(part('Får planen på papper')).toMatchObject({ words: 'AF Lund' });
  });
  test('speaks English where asked', () => expect(paper({}, 'en')).toMatchObject({ language: 'en', region: 'GB', title: 'Coordinated individual plan (SIP)' }));
});
