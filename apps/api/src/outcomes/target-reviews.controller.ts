import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { FollowUpQuery, ReviewList, ReviewMade, ReviewService, ReviewTarget, FrozenReview, TargetFollowUp } from '#outcomes';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, type Reading, type Scope } from '#platform';

@Controller()
export class TargetReviewsController {
  constructor(private readonly reviews: ReviewService) {}

  @Requires('outcome.read')
  @AsksOnce()
  @Get('projects/:id/target-follow-up')
  followUp(@InReading() reading: Reading, @Id() projectId: string, @Query() query: FollowUpQuery, @Headers('accept-language') language?: string): Promise<TargetFollowUp> {
    return this.reviews.followUp(reading, projectId, query, languageOf(language));
  }

  @Requires('outcome.read')
  @Get('projects/:id/target-reviews')
  all(@InScope() scope: Scope, @Id() projectId: string): Promise<ReviewList> {
    return this.reviews.reviews(scope, projectId);
  }

  @Requires('target.review')
  @Post('projects/:id/target-reviews')
  review(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: ReviewTarget): Promise<ReviewMade> {
    return this.reviews.review(scope, projectId, asked);
  }

  @Requires('outcome.read')
  @Get('target-reviews/:id')
  one(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<FrozenReview> {
    return this.reviews.one(scope, id, languageOf(language));
  }
}
