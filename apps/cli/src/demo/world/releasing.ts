import { Temporal } from 'temporal-polyfill';
import { approveExtract, askForExtract, extractsOf, spreadFinding, writeFinding } from '../extracts.journey.js';
import { log } from '../learning.journey.js';
import { fetchPack, loadPack, packsOf } from '../packs.journey.js';
import { makeRelease, releasesOf } from '../releases.journey.js';
import { FORSTEG, IRIS } from './people.js';
import type { Town } from './town.js';

/** IRIS tells its owner and its evaluator of the last quarter that has ended, and of its last month: what is told of the same day hides nothing of each other. */
export async function release(town: Town): Promise<void> {
  const karin = await town.as('karin@example.se');
  const projectId = town.project(IRIS);
  if ((await releasesOf(karin, projectId)).items.length > 0) return;
  for (const span of ['QUARTER', 'MONTH'] as const) await makeRelease(karin, projectId, { span, endsOn: lastQuarterEnd(town) });
}

function lastQuarterEnd({ today }: Town): string {
  const month = Temporal.PlainDate.from(today).with({ day: 1 });
  return month.subtract({ months: (month.month - 1) % 3, days: 1 }).toString();
}

/** Försteg releases a quarter of its own, and Lisa in Finspång lays what IRIS tells beside it. */
export async function learnFromEachOther(town: Town): Promise<void> {
  const [karin, osten, lisa] = [await town.as('karin@example.se'), await town.as('osten@example.se'), await town.as('lisa@example.se')];
  const projectId = town.project(FORSTEG);
  if ((await packsOf(lisa, projectId)).items.length > 0) return;
  await makeRelease(osten, projectId, { span: 'QUARTER', endsOn: lastQuarterEnd(town) });
  const told = (await releasesOf(karin, town.project(IRIS))).items.find(({ span, withdrawnAt }) => span === 'QUARTER' && withdrawnAt === null);
  if (told) await loadPack(lisa, projectId, await fetchPack(karin, told.id));
}

/** Eva evaluates IRIS: one extract is approved, with a finding that has been spread; another waits for Karin. */
export async function evaluate(town: Town): Promise<void> {
  const [karin, eva] = [await town.as('karin@example.se'), await town.as('eva@example.se')];
  const projectId = town.project(IRIS);
  if ((await extractsOf(eva, projectId)).items.length > 0) return;
  const endsOn = Temporal.PlainDate.from(town.today).add({ days: 90 }).toString();
  const ground = 'Styrgruppens beslut 2026-14 om följeforskning';
  const id = await askForExtract(eva, projectId, { purpose: 'Tar kvinnor och män steg lika ofta, och går de till arbete eller studier?', ground, variables: ['gender', 'entered', 'completed', 'stepProgress', 'workOrStudies'], least: 5, endsOn });
  await approveExtract(karin, projectId, { id, decision: 'Ryms i uppdraget som utvärderare. Filen raderas när rapporten är klar.' });
  const finding = await writeFinding(eva, id, 'De som har en gemensam handlingsplan första månaden tar steg tidigare än andra.');
  const told = await log(karin, projectId, 'disseminations', { result: 'Att planera tillsammans första månaden lönar sig', material: 'Blad på en sida', channel: 'Nätverksträff', audience: 'Handläggare i sex kommuner', toldOn: town.today });
  await spreadFinding(karin, { id: finding, version: 1 }, told);
  await askForExtract(eva, projectId, { purpose: 'Hur stor del går till arbete eller studier i varje kommun, och hur gamla är de?', ground, variables: ['gender', 'ageBand', 'municipality', 'workOrStudies'], least: 5, endsOn });
}
