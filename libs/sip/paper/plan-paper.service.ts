import { Injectable, StreamableFile } from '@nestjs/common';
import { Typesetter, Unseen, type Language, type Scope } from '#platform';
import { notNow } from '../sip.rules.js';
import { SipService } from '../sip.service.js';
import { PLAN_PAPER } from './plan-paper.js';
import { planPaper } from './plan-paper.rules.js';

/** The plan as a file to print or hand on: to those who read the plan, once it is agreed. Neither the file's name nor what it tells of itself names the person. */
@Injectable()
export class PlanPaperService {
  constructor(
    private readonly sips: SipService,
    private readonly typesetter: Typesetter,
  ) {}

  async plan(scope: Scope, id: string, language: Language): Promise<StreamableFile> {
    const sip = await this.sips.one(scope, id);
    const { content } = sip;
    if (!content) throw new Unseen();
    if (sip.edition === 0) throw notNow(sip.status === 'FOLLOW_UP_DUE' ? 'ESTABLISHED' : sip.status);
    return new StreamableFile(await this.typesetter.set({ template: PLAN_PAPER, content: planPaper({ ...sip, content }, scope.today, language) }));
  }
}
