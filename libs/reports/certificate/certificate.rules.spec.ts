import { describe, expect, test } from '@jest/globals';
import { Broken } from '#platform';
import type { CertificateHead, CertifiedMonth, TakenPartIn } from './certificate.queries.js';
import { certificateOf } from './certificate.rules.js';

const HEAD: CertificateHead = { id: 'p', givenName: 'Moa', familyName: 'Klippviken', protected: false, projectName: 'IRIS', registrationNo: '2017/00101', startsOn: '2026-03-02', endsOn: null };
const garden = (change: Partial<TakenPartIn> = {}): TakenPartIn => ({ typeCode: 'GREEN_REHAB', typeSv: 'Grön rehabilitering', typeEn: 'Green rehabilitation', providerName: 'Växthuset', days: 4, firstOn: '2026-09-03', lastOn: '2026-09-24', attendedHours: 14.5, ...change });
const month = (change: Partial<CertifiedMonth> = {}): CertifiedMonth => ({
  id: 'm', participationId: 'p', month: '2026-09-01', branchName: 'Arbetsmarknad, Lunds kommun', plannedHours: 16, attendedHours: 14.5, certifiedOn: '2026-10-01', certifiedByName: 'Sara',
  participantOn: '2026-10-02', participantHow: 'OWN_PAGES', took: [garden()], ...change,
});
const OCTOBER = month({ month: '2026-10-01', plannedHours: 8, attendedHours: 7.75, certifiedOn: '2026-11-02', participantOn: null, participantHow: null, took: [garden({ days: 2, firstOn: '2026-10-06', lastOn: '2026-10-08', attendedHours: 5.25 }), garden({ providerName: 'Kyrkogården', days: 1, firstOn: '2026-10-20', lastOn: '2026-10-20', attendedHours: 2.5 })] });

/** Swedish figures are set apart by spaces that do not break. */
const plain = <T>(said: T): T => JSON.parse(JSON.stringify(said).replace(/[\u00a0\u202f]/g, ' ')) as T;
const paper = (head: Partial<CertificateHead> = {}, months = [month(), OCTOBER], language: 'sv' | 'en' = 'sv') => plain(certificateOf({ ...HEAD, ...head }, months, { language, today: '2026-11-23' }));

describe('A certificate of participation', () => {
  test('begins with whose it is, of which project, since when, and who certifies', () => {
    expect(paper()).toMatchObject({
      title: 'Deltagarintyg', running: 'Deltagarintyg. Utskrivet 23 november 2026.', name: 'Moa Klippviken',
      lead: ['deltar i projektet IRIS (2017/00101).', 'Deltar sedan 2 mars 2026.', 'Närvaron intygas av Arbetsmarknad, Lunds kommun.'],
    });
  });

  test.each([
    ['one who has left', { endsOn: '2026-11-20' }, 'har deltagit', 'Deltog från 2 mars 2026 till 20 november 2026.'],
    ['one whose last day is decided and has not come', { endsOn: '2026-12-31' }, 'deltar', 'Deltar sedan 2 mars 2026.'],
  ])('of %s the days say so', (_who, head, does, said) => expect(paper(head).lead.slice(0, 2)).toEqual([`${does} i projektet IRIS (2017/00101).`, said]));

  test('month by month: the hours that were certified, by whom, and how the participant did; and all together', () => {
    expect(paper().parts[0]!.rows).toEqual([
      ['september 2026', '14,5', '16', 'Sara, 1 oktober 2026', 'På sina egna sidor, 2 oktober 2026'],
      ['oktober 2026', '7,75', '8', 'Sara, 2 november 2026', 'Inte ännu'],
      ['Totalt', '22,25', '24', '', ''],
    ]);
  });

  test('what was taken part in stands once for each who carried it out, with its first and last day', () => {
    expect(paper().parts[1]!.rows).toEqual([
      ['Grön rehabilitering, Växthuset', '3 september 2026', '8 oktober 2026', '6', '19,75'],
      ['Grön rehabilitering, Kyrkogården', '20 oktober 2026', '20 oktober 2026', '1', '2,5'],
    ]);
  });

  test('of a person with protected data there is neither the name nor who carried an intervention out', () => {
    const made = paper({ protected: true });
    expect(made.name).toMatch(/^Namn: _+$/);
    expect(made.parts[1]!.rows).toEqual([['Grön rehabilitering', '3 september 2026', '20 oktober 2026', '7', '22,25']]);
    for (const secret of ['Klippviken', 'Växthuset', 'Kyrkogården']) expect(JSON.stringify(made)).not.toContain(secret);
  });

  test('where the name or the one who certified is not known, there is room for the one and the branch for the other', () => {
    expect(paper({ givenName: null, familyName: null }).name).toMatch(/^Namn: _+$/);
    expect(paper({}, [month({ certifiedByName: null })]).parts[0]!.rows[0]![3]).toBe('Arbetsmarknad, Lunds kommun, 1 oktober 2026');
  });

  test('nobody who was never there has taken part in anything', () => expect(paper({}, [month({ attendedHours: 0, took: [] })]).parts.map(({ heading }) => heading)).toEqual(['Intygad närvaro, månad för månad']));
  test('there is none before a month is certified', () => expect(() => paper({}, [])).toThrow(Broken));
  test('speaks English where asked', () => expect(paper({}, [month()], 'en')).toMatchObject({ title: 'Certificate of participation', language: 'en', region: 'GB', lead: ['takes part in the project IRIS (2017/00101).', expect.stringContaining('2 March 2026'), expect.stringContaining('certified by')] }));
});
