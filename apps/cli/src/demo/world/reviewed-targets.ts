import type { ReviewList } from '#outcomes';
import { reviewTarget, type Reviewed } from '../reviews.journey.js';
import { IDIS, IRIS } from './people.js';
import { ago } from './tale.js';
import type { Town } from './town.js';

type Told = Pick<Reviewed, 'present' | 'note' | 'decision' | 'nextStep'> & { by: string; project: string; kind: 'PARTICIPANTS' | 'STEP_PROGRESS' | 'INCREASED_LIVELIHOOD'; value: number; held: number; next: number };

/** What the coordinators saw and decided; the words are invented. One of the reviews should have been followed by another by now. */
const REVIEWED: readonly Told[] = [
  { by: 'karin@example.se', project: IRIS, kind: 'STEP_PROGRESS', value: 75, held: 75, next: 4, present: 'Karin och delprojektledarna', note: 'Flera har ingen första bedömning i tid och går inte att mäta.', decision: 'ACT', nextStep: 'Delprojektledarna går igenom listan över dem som inte är bedömda.' },
  { by: 'karin@example.se', project: IRIS, kind: 'INCREASED_LIVELIHOOD', value: 30, held: 75, next: -20, present: 'Karin och styrgruppen', note: 'Få har avslutat. Det är för tidigt att säga något.', decision: 'KEEP', nextStep: null },
  { by: 'gunilla@example.se', project: IDIS, kind: 'PARTICIPANTS', value: 330, held: 30, next: -30, present: 'Gunilla och kommunernas kontaktpersoner', note: 'Intaget går för långsamt för att nå 330.', decision: 'CHANGE_METHOD', nextStep: 'Kommunerna bjuder in via öppna informationsträffar.' },
];

/** What is there already is left as it is. */
export async function reviews(town: Town): Promise<void> {
  for (const project of new Set(REVIEWED.map((review) => review.project))) {
    const told = REVIEWED.filter((review) => review.project === project);
    const coordinator = await town.as(told[0]!.by);
    const { items } = await coordinator.must(coordinator.get<ReviewList>(`/projects/${town.project(project)}/target-reviews`));
    if (items.length > 0) continue;
    for (const { kind, value, held, next, present, note, decision, nextStep } of told) {
      const day = ago(town.today);
      await reviewTarget(coordinator, town.project(project), { kind, value }, { asOf: day(held), heldOn: day(held), present, note, decision, nextStep: nextStep ?? null, nextReviewOn: day(next) });
    }
  }
}
