// From the rows to what the door shows, by the product's own code: the bare server gives the same answer.
import { loadKeyring, numberCipher, PersonSeal } from '#participants';
import { GapService } from '../../dist/libs/continuity/gap.service.js';
import { WholeTimelineService } from '../../dist/libs/continuity/timeline/timeline.service.js';
import { OutcomesService } from '../../dist/libs/outcomes/outcomes.service.js';
import { OverviewService } from '../../dist/libs/participation/overview/overview.service.js';
import { ParticipationService } from '../../dist/libs/participation/participation.service.js';

/** What the product calls a reading, with the rows at hand already. */
const of = (rows) => ({ one: async () => rows[0], all: async () => rows });
let seal;
export const openSeal = (dataDir) => { seal = new PersonSeal(numberCipher(loadKeyring(dataDir))); };

export const Overviews = (rows) => new OverviewService(seal).overview(of(rows), '');
export const Pages = (rows) => new ParticipationService(seal).page(of(rows), { mine: true });
export const Outcomes = (rows, [id]) => new OutcomesService().outcomes(of(rows), id, {}, 'sv');
export const Timelines = (rows, [id]) => new WholeTimelineService().of(of(rows), id);

const sealed = (told) => told && Buffer.from(told.slice(2), 'hex');
/** The service asks twice; both answers came in one row. */
export const Gaps = ([{ items, spans }]) => new GapService(seal).list({
  today: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }),
  read: async ({ name }) => (name === 'gap.open' ? items.map((gap) => ({ ...gap, nameCipher: sealed(gap.nameCipher) })) : spans),
});
