import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportRows, ImportView, ListColumns, ListImported, ListJudged } from '#imports';
import { inventPeople, type InventedPerson } from '#participants';
import type { EntryView, ParticipationPage } from '#participation';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { fileOf, importList, listOf } from '../../apps/cli/src/demo/imports.journey.js';
import { accountOf, enrol, ENTRY_RULES, setEntryRules, typed } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';

interface Refusal {
  code: string;
  errors?: { field: string; code: string; message: string }[];
}

const people = inventPeople({ seed: 36, today: TODAY, municipalities: ['2180'] });
const some = (count: number): InventedPerson[] => Array.from({ length: count }, () => people.next().value!);

describe('A unit brings its list of participants', () => {
  let town: Town;

  beforeAll(async () => {
    town = await aTown(36);
  });

  /** A project of its own, so that nobody of another story is in it. */
  const place = async () => ({ projectId: await aProject(town.house, `Lista ${Math.random()}`), unitId: town.units.ame });
  type Place = Awaited<ReturnType<typeof place>>;
  const judge = (visitor: Visitor, at: Place, file: string) => visitor.post<ListJudged & Refusal>('/imports/judge', { ...at, file });
  const list = (persons: readonly InventedPerson[], more: Parameters<typeof listOf>[1] = {}) => listOf(persons, { startsOn: TODAY, responsible: 'sara@example.se', ...more });
  const inProject = async ({ projectId }: Place) => (await town.sara.get<ParticipationPage>(`/participations?projectId=${projectId}`)).body.items;
  const lines = async (what: string, ids: readonly string[]) => (await town.house.owner.query<{ n: number }>('select count(*)::int as n from journal.entry where what = $1 and participation_ids && $2::uuid[]', [what, ids])).rows[0]!.n;

  test('the dry run tells row by row what would come of it, and keeps nothing; the import takes what was shown', async () => {
    const at = await place();
    const [anna, known, ...others] = some(8) as [InventedPerson, InventedPerson, ...InventedPerson[]];
    await enrol(town.sara, known, { ...at, startsOn: TODAY });
    const faulty = [{ ...others[0]!, number: '19900101-2386' }, { ...others[1]!, givenName: '' }, { ...others[2]!, givenName: '=HYPERLINK("x")' }];
    const file = list([anna, known, anna, ...faulty, others[3]!, others[4]!], { changed: { 7: { 'Ansvarig': 'ingen@example.se', 'Första dagen': 'snart' } } });
    const before = await inProject(at);
    const { status, body } = await judge(town.sara, at, file);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: 8, taken: 2, here: [{ row: 3, by: 'NUMBER' }], refused: 5, ignoredColumns: [] });
    expect(body.faults).toEqual([
      { row: 4, column: 'Personnummer', message: 'Samma som rad 2', proposal: 'Ta bort den ena, eller rätta den som är fel.' },
      { row: 5, column: 'Personnummer', message: expect.stringContaining('Kontrollsiffran'), proposal: expect.any(String) },
      { row: 6, column: 'Förnamn', message: expect.any(String), proposal: 'Text' },
      { row: 7, column: 'Förnamn', message: 'Cellen ser ut som en formel', proposal: expect.stringContaining('=') },
      { row: 9, column: 'Första dagen', message: 'Datumet går inte att tolka', proposal: 'Datum: 2026-03-01' },
      { row: 9, column: 'Ansvarig', message: 'Ingen på enheten har den mejladressen', proposal: expect.stringContaining('mejladressen') },
    ]);
    expect(await inProject(at)).toEqual(before);
    const errors = (await town.sara.post<string>('/imports/faults', { ...at, file })).body;
    expect(errors).toContain('Rad;Fält;Fel;Förslag\r\n4;Personnummer;Samma som rad 2;');
    expect((await town.sara.post<Refusal>('/imports', { ...at, file, taken: 3 })).body.code).toBe('import.judged-otherwise');
    const { id, taken } = await importList(town.sara, at, file);
    expect(taken).toBe(2);
    const there = await inProject(at);
    expect(there.map((row) => row.givenName).sort()).toEqual([anna, known, others[3]!].map((one) => one.givenName).sort());
    const made = there.filter((row) => row.givenName !== known.givenName).map((row) => row.id);
    expect(there.find((row) => made.includes(row.id))).toMatchObject({ responsibleName: 'Sara', startsOn: TODAY, status: 'ACTIVE', unitName: 'AME Söder' });
    expect(await lines('participation.opened', made)).toBe(2);
    expect((await town.sara.get<ImportView>(`/imports/${id}`)).body).toMatchObject({ rowCount: 8, takenCount: 2, hereCount: 1, refusedCount: 5, importedByName: 'Sara', undoneAt: null, left: [] });
    const [row] = (await town.house.owner.query<{ text: string }>('select string_agg(b::text, $$ $$) || coalesce(string_agg(r::text, $$ $$), $$$$) as text from app.import_batch b left join app.import_row r on r.import_batch_id = b.id')).rows;
    for (const { number, familyName } of [anna, ...others]) expect(row!.text.includes(number.slice(0, 8)) || row!.text.includes(familyName)).toBe(false);
  });

  test('read in again, nobody is taken on twice: neither by number nor by the key of the row', async () => {
    const at = await place();
    const persons = some(3);
    const file = list(persons, { keys: true, without: ['Personnummer'] });
    expect((await importList(town.sara, at, file)).taken).toBe(3);
    const again = (await judge(town.sara, at, file)).body;
    expect(again).toMatchObject({ rows: 3, taken: 0, refused: 0, here: [{ row: 2, by: 'KEY' }, { row: 3, by: 'KEY' }, { row: 4, by: 'KEY' }] });
    expect((await judge(town.sara, at, list(persons, { without: ['Personnummer'] }))).body).toMatchObject({ code: 'values.invalid', errors: [{ field: 'file', code: 'import.missing-columns', message: expect.stringContaining('Personnummer') }] });
    const numbered = list(some(2));
    await importList(town.sara, at, numbered);
    expect((await judge(town.david, at, numbered)).body).toMatchObject({ taken: 0, here: [{ by: 'NUMBER' }, { by: 'NUMBER' }] });
    expect(await inProject(at)).toHaveLength(5);
  });

  test("a project's rules for those who enter hold for a list as for one", async () => {
    const at = await place();
    const keeper = await welcome(town.house.founder, 'Listans samordnare', 'listsamordnare@example.se', { role: 'COORDINATOR', unitId: town.units.office, projectId: at.projectId, validTo: NEXT_YEAR });
    await setEntryRules(keeper, at.projectId, [...ENTRY_RULES.IDIS, ...ENTRY_RULES.SIA]);
    const [bare, whole, elsewhere] = some(3) as [InventedPerson, InventedPerson, InventedPerson];
    const entry = { 'Klarar sin egen försörjning': 'nej', 'Bedömning av försörjningen': 'Försörjningsstöd i tre år', 'Försörjningen bedömd av': 'Sara', 'Försörjningen bedömd den': TODAY.replaceAll('-', ''), 'Spår': 'Reaktiv', 'Grunder för spåret': 'Lång arbetslöshet, Har aldrig arbetat', 'Försörjning före': 'Försörjningsstöd 60, Lön 40' };
    const file = list([bare, whole, { ...elsewhere, municipality: '1281' }], { columns: Object.keys(entry), changed: { 1: entry, 2: entry } });
    const { body } = await judge(town.sara, at, file);
    expect(body).toMatchObject({ taken: 1, refused: 2 });
    expect(body.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 Klarar sin egen försörjning', '2 Bedömning av försörjningen', '2 Försörjningen bedömd av', '2 Försörjningen bedömd den', '2 Spår', '4 Kommunkod']);
    await importList(town.sara, at, file);
    const { id } = (await inProject(at))[0]!;
    const told = (await town.sara.get<EntryView>(`/participations/${id}/entry`)).body;
    expect(told.assessment).toMatchObject({ track: 'REACTIVE', trackGrounds: ['LONG_UNEMPLOYED', 'NEVER_WORKED'], supportsSelf: false, livelihoodAssessedOn: TODAY, writtenByName: 'Sara' });
    expect(told.livelihood.map(({ kind, sharePercent }) => [kind, sharePercent])).toEqual([['SOCIAL_ASSISTANCE', 60], ['WAGE', 40]]);
  });

  test('undone, it is as if they had never come; who has been written on since is named and left', async () => {
    const at = await place();
    const persons = some(5);
    const known = some(1)[0]!;
    const elsewhere = await place();
    await enrol(town.sara, known, { ...elsewhere, startsOn: TODAY });
    const file = list([...persons, known]);
    const { id } = await importList(town.sara, at, file);
    const there = await inProject(at);
    expect(there).toHaveLength(6);
    const touched = there.filter((row) => [0, 1, 2].some((nth) => row.givenName === persons[nth]!.givenName && row.familyName === persons[nth]!.familyName));
    expect(touched).toHaveLength(3);
    await town.sara.must(town.sara.post(`/participations/${touched[0]!.id}/notes`, { kind: 'PHONE', occurredOn: TODAY, body: 'Ringde och sa hej' }));
    await town.sara.must(town.sara.post(`/participations/${touched[1]!.id}/directions`, { towards: 'WORK' }));
    await town.sara.must(town.sara.post(`/participations/${touched[2]!.id}/protection`, { level: 'SECRECY_MARKING', safeChannel: 'Brev' }));
    const undone = await town.sara.change<Refusal>('POST', `/imports/${id}/undo`, 1, { reason: 'Fel projekt' });
    expect(undone.status).toBe(204);
    const left = (await town.sara.get<ImportView>(`/imports/${id}`)).body;
    expect(left).toMatchObject({ undoneByName: 'Sara', undoReason: 'Fel projekt', undoneCount: 3 });
    expect(left.left.map((one) => one.participationId).sort()).toEqual(touched.map((row) => row.id).sort());
    expect(left.left[0]).toMatchObject({ pseudonym: expect.stringMatching(/^D-\d{6}$/), familyName: expect.any(String) });
    const gone = there.map((row) => row.id).filter((one) => !touched.some((row) => row.id === one));
    expect(await lines('participation.undone', gone)).toBe(3);
    expect(await lines('participation.undone', touched.map((row) => row.id))).toBe(0);
    expect((await inProject(elsewhere)).map((row) => row.givenName)).toEqual([known.givenName]);
    expect((await town.sara.change<Refusal>('POST', `/imports/${id}/undo`, 2, { reason: 'Igen' })).body.code).toBe('import.undone-already');
    const again = (await judge(town.sara, at, file)).body;
    expect(again).toMatchObject({ taken: 3, refused: 0 });
    expect((await importList(town.sara, at, file)).taken).toBe(3);
  });

  test('a colleague of another unit learns nothing of it; the lead of the branch may; who carries no cases may not', async () => {
    const at = await place();
    const file = list(some(2));
    const { id } = await importList(town.sara, at, file);
    for (const stranger of [town.nora, town.olle]) {
      expect((await judge(stranger, at, file)).status).toBe(404);
      expect((await stranger.post('/imports', { ...at, file, taken: 2 })).status).toBe(404);
      expect((await stranger.get(`/imports/${id}`)).status).toBe(404);
      expect((await stranger.change('POST', `/imports/${id}/undo`, 1, { reason: 'Nyfiken' })).status).toBe(404);
      expect((await stranger.get<ImportRows>('/imports')).body.items).toEqual([]);
    }
    for (const other of [town.ulla, town.coordinator, town.referrer]) expect((await other.get('/imports')).status).toBe(403);
    expect((await town.lena.get<ImportRows>('/imports')).body.items.map((one) => one.id)).toContain(id);
    const led = list(some(1));
    expect((await importList(town.lena, at, led)).taken).toBe(1);
    expect((await town.lena.change('POST', `/imports/${id}/undo`, 1, { reason: 'Fel lista' })).status).toBe(204);
  });

  test('a protected person comes by no list, and one who is protected already is nobody to those not named', async () => {
    const at = await place();
    const [shielded, marked] = some(2) as [InventedPerson, InventedPerson];
    await town.david.must(town.david.post('/participations', { person: { ...typed(shielded), protected: true, protectionLevel: 'SECRECY_MARKING', safeChannel: 'Brev' }, ...(await place()), startsOn: TODAY, responsibleId: await accountOf(town.david) }));
    const file = list([shielded, marked], { changed: { 1: { 'Skyddade personuppgifter': 'Ja' } } });
    const { body } = await judge(town.sara, at, file);
    expect(body).toMatchObject({ taken: 1, here: [], refused: 1, faults: [{ row: 3, column: 'Skyddade personuppgifter', proposal: expect.stringContaining('Ny deltagare') }] });
    const { rows } = await town.house.owner.query("select 1 from journal.entry e join app.account a on a.id = e.account_id where e.what = 'protection.number-typed' and a.name = 'Sara'");
    expect(rows.length).toBeGreaterThan(0);
    expect((await judge(town.david, at, file)).body.taken).toBe(1);
  });

  test('two thousand rows', async () => {
    const at = await place();
    const file = list(some(2000), { columns: ['Försörjning före', 'Spår', 'Grunder för spåret'], keys: true });
    const begun = performance.now();
    expect((await judge(town.sara, at, file)).body).toMatchObject({ rows: 2000, taken: 2000, refused: 0 });
    const judged = performance.now();
    expect((await town.sara.post<ListImported>('/imports', { ...at, file, taken: 2000 })).body.taken).toBe(2000);
    const taken = performance.now();
    console.log(`dry run ${Math.round((2000 / (judged - begun)) * 1000)} rows/s, import ${Math.round((2000 / (taken - judged)) * 1000)} rows/s`);
    const { rows } = await town.house.owner.query('select count(*)::int as people, count(distinct p.pseudonym)::int as codes from app.participation p where p.project_id = $1', [at.projectId]);
    expect(rows[0]).toEqual({ people: 2000, codes: 2000 });
    const { id } = (await town.sara.get<ImportRows>('/imports')).body.items[0]!;
    const undoing = performance.now();
    expect((await town.sara.change('POST', `/imports/${id}/undo`, 1, { reason: 'Bara ett prov' })).status).toBe(204);
    console.log(`undo ${Math.round((2000 / (performance.now() - undoing)) * 1000)} rows/s`);
    expect(taken - judged).toBeLessThan(20_000);
  }, 120_000);

  const HEADER = 'Personnummer;Förnamn;Efternamn;Skyddade personuppgifter;Första dagen;Ansvarig';
  test.each([
    ['nothing', Buffer.from(''), 'import.empty'],
    ['a header alone', Buffer.from(HEADER), 'import.empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'import.bad-text'],
    ['NUL', Buffer.from(`${HEADER}\nx\0y;A;B;nej;${TODAY};sara@example.se`), 'import.bad-text'],
    ['a spreadsheet, or any other archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'import.not-csv'],
    ['a hundred thousand columns', Buffer.from(`${HEADER}${';x'.repeat(100_000)}\n1`), 'import.too-many-columns'],
    ['a quotation mark that never ends', Buffer.from(`${HEADER}\n"${'x'.repeat(500_000)}`), 'import.open-quote'],
    ['a column twice', Buffer.from(`${HEADER};FÖRNAMN\n1;2`), 'import.column-twice'],
    ['other columns', Buffer.from('a;b\n1;2'), 'import.missing-columns'],
    ['ten thousand rows', Buffer.from(HEADER + '\n1'.repeat(10_000)), 'import.too-many-rows'],
  ])('a file that is %s is refused by name, and nothing breaks', async (_what, bytes, code) => {
    const { status, body } = await judge(town.sara, await place(), bytes.toString('base64'));
    expect([status, body.errors?.map((one) => [one.field, one.code])]).toEqual([422, [['file', code]]]);
    expect(body.errors![0]!.message).not.toContain('{');
  });

  test('50 MB is refused before it is read', async () => {
    expect([413, 422]).toContain((await judge(town.sara, await place(), 'A'.repeat(50_000_000)).catch(() => ({ status: 413 }))).status);
  });

  test('Windows-1252, commas, tabs and headers in other letters are read; what nobody knows is told', async () => {
    const at = await place();
    const [first, second, third] = some(3) as [InventedPerson, InventedPerson, InventedPerson];
    const text = (person: InventedPerson, separator: string) => `PERSON NUMMER;förnamn ;Efternamn;Sekretessmarkering;Inskriven den;Handläggare;Favoritfärg\r\n${person.number};Åsa;Öberg;;${TODAY};SARA@example.se;blå\r\n`.replaceAll(';', separator);
    expect((await judge(town.sara, at, Buffer.from(text(first, ';'), 'latin1').toString('base64'))).body).toMatchObject({ taken: 1, faults: [], ignoredColumns: ['Favoritfärg'] });
    expect((await importList(town.sara, at, Buffer.from(text(first, ';'), 'latin1').toString('base64'))).taken).toBe(1);
    expect((await inProject(at))[0]).toMatchObject({ givenName: 'Åsa', familyName: 'Öberg' });
    expect((await judge(town.sara, at, fileOf(text(second, ',')))).body.taken).toBe(1);
    expect((await judge(town.sara, at, Buffer.from(`\ufeff${text(third, '\t')}`, 'utf16le').toString('base64'))).body.taken).toBe(1);
    town.sara.language = 'en';
    expect((await judge(town.sara, at, fileOf('a\n1'))).body.errors![0]!.message).toContain('Add the columns');
    town.sara.language = 'sv';
    expect((await town.sara.get<string>('/imports/template.csv')).body).toContain('Personnummer;');
    expect((await town.sara.get<ListColumns>('/imports/columns')).body.items.filter(({ needed }) => needed)).toHaveLength(5);
  });
});
