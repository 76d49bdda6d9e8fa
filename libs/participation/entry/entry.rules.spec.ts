import { describe, expect, it } from '@jest/globals';
import { Broken, Invalid } from '#platform';
import { livelihoodIsSound, mayEnter, type Entrant } from './entry.rules.js';

const today = '2026-03-01';
const entrant = (more: Partial<Entrant>): Entrant => ({ age: 30, municipalityCode: '2180', entry: {}, today, ...more });
const rule = (kind: Parameters<typeof mayEnter>[0][number]['kind'], more: { number?: number; codes?: string[] } = {}) => ({ kind, number: null, codes: [], ...more });

function refusal(check: () => void): unknown {
  try {
    check();
    return 'enters';
  } catch (error) {
    if (error instanceof Broken) return error.code;
    if (error instanceof Invalid) return error.errors.map(({ code }) => code);
    throw error;
  }
}

const assessed = { supportsSelf: false, livelihoodAssessment: 'Försörjningsstöd sedan 2024', livelihoodAssessedBy: 'Sara', livelihoodAssessedOn: today };
const far = { unavailableActivity: 'Rusta och matcha', unavailableActor: 'EMPLOYMENT_SERVICE' as const, unavailableReason: 'TOO_FAR_FROM_WORK' as const };

describe('who may enter', () => {
  it.each([
    ['no rules', [], {}, 'enters'],
    ['17 where 18 is asked', [rule('MINIMUM_AGE', { number: 18 })], { age: 17, entry: { guardianConsentOn: today } }, 'entry.too-young'],
    ['18 where 18 is asked', [rule('MINIMUM_AGE', { number: 18 })], { age: 18 }, 'enters'],
    ['70: there is no upper age', [rule('MINIMUM_AGE', { number: 18 })], { age: 70 }, 'enters'],
    ['age unknown', [rule('MINIMUM_AGE')], { age: null }, ['entry.needs.birthDate']],
    ['in the county', [rule('RESIDENCE', { codes: ['21'] })], {}, 'enters'],
    ['in another county', [rule('RESIDENCE', { codes: ['21'] })], { municipalityCode: '1281' }, 'entry.lives-elsewhere'],
    ['place unknown', [rule('RESIDENCE', { codes: ['21'] })], { municipalityCode: null }, ['entry.needs.municipalityCode']],
    ['livelihood assessed', [rule('LIVELIHOOD_ASSESSMENT')], { entry: assessed }, 'enters'],
    ['lives on own means', [rule('LIVELIHOOD_ASSESSMENT')], { entry: { ...assessed, supportsSelf: true } }, 'entry.supports-self'],
    ['assessed tomorrow', [rule('LIVELIHOOD_ASSESSMENT')], { entry: { ...assessed, livelihoodAssessedOn: '2026-03-02' } }, ['value.day-ahead']],
    ['nothing assessed', [rule('LIVELIHOOD_ASSESSMENT')], {}, ['entry.needs.supportsSelf', 'entry.needs.livelihoodAssessment', 'entry.needs.livelihoodAssessedBy', 'entry.needs.livelihoodAssessedOn']],
    ['no track', [rule('TRACK')], {}, ['entry.needs.track']],
    ['a track without grounds', [rule('TRACK')], { entry: { track: 'REACTIVE' } }, ['entry.needs.trackGrounds']],
    ["the other track's grounds", [rule('TRACK')], { entry: { track: 'REACTIVE', trackGrounds: ['SCHOOL_ABSENCE'] } }, ['entry.needs.trackGrounds']],
    ['at risk, 17, with a guardian', [rule('TRACK')], { age: 17, entry: { track: 'PROACTIVE', trackGrounds: ['SCHOOL_ABSENCE'], guardianConsentOn: today, activityResponsibility: true } }, 'enters'],
    ['at risk, 17, without one', [rule('TRACK')], { age: 17, entry: { track: 'PROACTIVE', trackGrounds: ['SCHOOL_ABSENCE'] } }, ['entry.needs.guardianConsentOn']],
    ["20, under the municipality's duty", [], { age: 20, entry: { activityResponsibility: true } }, ['entry.activity-responsibility-ends']],
    ['ordinary activity not there', [rule('UNAVAILABLE_ACTIVITY')], { entry: far }, 'enters'],
    ['nobody says why', [rule('UNAVAILABLE_ACTIVITY')], { entry: { ...far, unavailableReason: null } }, ['entry.needs.unavailableReason']],
    ['two parties and an aim', [rule('COORDINATED_NEED', { number: 2 })], { entry: { coordinatedNeed: 'x', parties: ['REGION', 'MUNICIPALITY'], aim: 'y' } }, 'enters'],
    ['one party', [rule('COORDINATED_NEED', { number: 2 })], { entry: { coordinatedNeed: 'x', parties: ['REGION'], aim: 'y' } }, ['entry.needs.parties']],
    ['a group the project names', [rule('TARGET_GROUP', { codes: ['FAR_FROM_WORK'] })], { entry: { targetGroup: 'FAR_FROM_WORK', entryGrounds: 'x' } }, 'enters'],
    ['another group', [rule('TARGET_GROUP', { codes: ['FAR_FROM_WORK'] })], { entry: { targetGroup: 'YOUNG', entryGrounds: 'x' } }, ['entry.needs.targetGroup']],
  ] as [string, Parameters<typeof mayEnter>[0], Partial<Entrant>, unknown][])('%s', (_who, rules, more, answer) => {
    expect(refusal(() => mayEnter(rules, entrant(more)))).toEqual(answer);
  });
});

describe('what somebody lives on', () => {
  it.each([
    ['two halves', [['WAGE', 50], ['SOCIAL_ASSISTANCE', 50]], 'enters'],
    ['more than the whole', [['WAGE', 60], ['SOCIAL_ASSISTANCE', 50]], ['livelihood.over-hundred']],
    ['the same twice', [['WAGE', 10], ['WAGE', 50]], ['livelihood.twice']],
    ['nothing, and a wage', [['NONE', 0], ['WAGE', 50]], ['livelihood.nothing-stands-alone']],
  ] as const)('%s', (_what, sources, answer) => {
    expect(refusal(() => livelihoodIsSound(sources.map(([kind, sharePercent]) => ({ kind, sharePercent }))))).toEqual(answer);
  });
});
