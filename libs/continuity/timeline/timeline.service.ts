import { Injectable } from '@nestjs/common';
import type { Reading } from '#platform';
import { WHOLE_TIMELINE } from './timeline.queries.js';
import { collisionsOf, missingPairOf } from './timeline.rules.js';
import type { WholeTimeline } from './timeline.view.js';

/** One timeline over all parties: what the law lets one see of a person's way, and what clashes or is missing in it. */
@Injectable()
export class WholeTimelineService {
  async of(reading: Reading, participationId: string): Promise<WholeTimeline> {
    const { startsOn, endsOn, today, items, gaps, hidden } = await reading.one(WHOLE_TIMELINE, participationId);
    return { startsOn, endsOn, today, items, gaps, hidden, collisions: endsOn === null ? collisionsOf(items, today) : [], missingPair: endsOn === null ? missingPairOf(items, today) : null };
  }
}
