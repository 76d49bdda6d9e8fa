import { Controller, Get } from '@nestjs/common';
import { WholeTimeline, WholeTimelineService } from '#continuity';
import { AsksOnce, Id, InReading, Requires, type Reading } from '#platform';

@Controller()
export class WholeTimelineController {
  constructor(private readonly timeline: WholeTimelineService) {}

  @Requires('timeline.read')
  @AsksOnce()
  @Get('participations/:id/whole-timeline')
  of(@InReading() reading: Reading, @Id() participationId: string): Promise<WholeTimeline> {
    return this.timeline.of(reading, participationId);
  }
}
