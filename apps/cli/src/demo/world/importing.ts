import type { ImportRows } from '#imports';
import { inventPeople } from '#participants';
import { importList, listOf, undoImport } from '../imports.journey.js';
import { IRIS } from './people.js';
import type { Town } from './town.js';

const SARA = 'sara@example.se';
const NEEDED = { 'Behov av samordning': 'Flera parter behöver samordna sig', 'Parter': 'Kommunen, Försäkringskassan', 'Arbetsförmåga det syftar till': 'Arbete' };

/** Sara read in a list that belonged to another project, and took it back: the import is there to see, and nobody of it. */
export async function importAndUndo(town: Town): Promise<void> {
  const sara = await town.as(SARA);
  if ((await sara.must(sara.get<ImportRows>('/imports'))).items.length > 0) return;
  const { roles } = await sara.must(sara.get<{ roles: { unitId: string }[] }>('/me'));
  const people = inventPeople({ seed: 1936, today: town.today, municipalities: ['1281'] });
  const persons = Array.from({ length: 6 }, () => people.next().value!);
  const changed = Object.fromEntries(persons.map((_, nth) => [nth, NEEDED]));
  const file = listOf(persons, { startsOn: town.today, responsible: SARA, keys: true, without: ['Personnummer'], columns: Object.keys(NEEDED), changed });
  const { id } = await importList(sara, { projectId: town.project(IRIS), unitId: roles[0]!.unitId }, file);
  await undoImport(sara, id, 'Listan gällde ett annat projekt');
}
