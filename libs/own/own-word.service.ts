import { Injectable } from '@nestjs/common';
import { ownFile } from '#plans';
import { Broken, Invalid, Stale, Unseen, type Reading, type Scope } from '#platform';
import type { AnswerInfluence, AnswerWord, WriteDownFit, WriteDownWord } from './own.input.js';
import { FOLLOWED, INFLUENCE, WORDS } from './own.queries.js';
import { influenceOf } from './own.rules.js';
import type { Influence, OwnWordList } from './own.view.js';
import { OwnRating, OwnWord } from './own-word.entity.js';

/** What the person has said, for those who carry the case: they answer, and write down what came on paper or by voice. */
@Injectable()
export class OwnWordService {
  async words(reading: Reading, participationId: string): Promise<OwnWordList> {
    const { words, ratings } = await reading.one(WORDS, participationId);
    return { items: words, ratings };
  }

  async writeDown(scope: Scope, participationId: string, { saidOn = scope.today, ...word }: WriteDownWord): Promise<{ id: string }> {
    if (saidOn > scope.today) throw new Invalid([{ field: 'saidOn', code: 'day.in-the-future' }]);
    const file = await ownFile(scope, participationId, { on: saidOn, field: 'saidOn' });
    const id = await scope.insert(OwnWord, { ...word, saidOn, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'own-word.written', id, participationId });
    return { id };
  }

  async writeDownFit(scope: Scope, participationId: string, { ratedOn = scope.today, ...said }: WriteDownFit): Promise<{ id: string }> {
    if (ratedOn > scope.today) throw new Invalid([{ field: 'ratedOn', code: 'day.in-the-future' }]);
    const file = await ownFile(scope, participationId, { on: ratedOn, field: 'ratedOn' });
    const id = await scope.insert(OwnRating, { ...said, ratedOn, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'own-rating.written', id, participationId });
    return { id };
  }

  async answerSurvey(scope: Scope, participationId: string, asked: AnswerInfluence): Promise<void> {
    const id = await scope.call<string>('answer_survey', participationId, JSON.stringify(asked));
    await scope.record({ type: 'own-survey.answered', id, participationId });
  }

  async influence(scope: Scope, projectId: string): Promise<Influence> {
    if ((await scope.read(FOLLOWED, projectId)).length === 0) throw new Unseen();
    return influenceOf(await scope.read(INFLUENCE, projectId), scope.today);
  }

  async answer(scope: Scope, id: string, version: number, { answer }: AnswerWord): Promise<void> {
    const word = await scope.get(OwnWord, id);
    if (word.version !== version) throw new Stale(word.version);
    if (word.answeredAt) throw new Broken('own-word.answered-already');
    await scope.change(OwnWord, id, version, { answer, answeredAt: scope.now, answeredBy: scope.account });
    await scope.record({ type: 'own-word.answered', id, participationId: word.participationId });
  }
}
