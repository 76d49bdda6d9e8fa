import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { HypothesisService, HypothesisTestMade, HypothesisTests, JudgeHypothesis, PutToTest } from '#outcomes';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

/** Hypotheses of the register, put to the test against the figures of the project. */
@Controller()
export class HypothesesController {
  constructor(private readonly hypotheses: HypothesisService) {}

  @Requires('hypothesis.read')
  @AsksOnce()
  @Get('projects/:id/hypothesis-tests')
  all(@InReading() reading: Reading, @Id() projectId: string): Promise<HypothesisTests> {
    return this.hypotheses.all(reading, projectId);
  }

  @Requires('hypothesis.test')
  @Post('projects/:id/hypothesis-tests')
  put(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: PutToTest): Promise<HypothesisTestMade> {
    return this.hypotheses.put(scope, projectId, asked);
  }

  @Requires('hypothesis.test')
  @HttpCode(204)
  @Post('hypothesis-tests/:id/judge')
  judge(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: JudgeHypothesis): Promise<void> {
    return this.hypotheses.judge(scope, id, version, asked);
  }
}
