import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { areaUnderCurve } from './discrimination.js';
import { meanDifference, shareInterval } from './equality.js';
import { edges } from './feasibility.js';
import { cronbachAlpha, intraclassCorrelation, measurementError, weightedKappa } from './reliability.js';
import { effectSize, guyattResponsiveness, responseMean, smallestThatMatters } from './responsiveness.js';

/** Made by `reference/reference.R`, which says of which data and by which version. */
const r = JSON.parse(readFileSync(new URL('./reference/reference.json', import.meta.url), 'utf8'));

describe('The statistics say what R says of the same data', () => {
  const changes = r.responsiveness.after.map((value: number, at: number) => value - r.responsiveness.before[at]);
  const auc = areaUnderCurve(r.auc.cameTrue, r.auc.didNot);
  const welch = meanDifference(r.welch.one, r.welch.other);
  const wilson = shareInterval(r.wilson.counted, r.wilson.of);

  test.each<[string, number | null, number]>([
    ['alpha of the attitude survey', cronbachAlpha(r.alpha.forms), r.alpha.value],
    ['ICC(2,1) of Shrout and Fleiss, four raters of six persons', intraclassCorrelation(r.icc.persons), r.icc.value],
    ['kappa with quadratic weights of two raters', weightedKappa(r.kappa.pairs), r.kappa.value],
    ['standardised response mean', responseMean(changes), r.responsiveness.srm],
    ['effect size', effectSize(changes, r.responsiveness.before), r.responsiveness.es],
    ['Guyatt, against those who say nothing changed', guyattResponsiveness(changes, r.responsiveness.stable), r.responsiveness.guyatt],
    ['area under the curve of aSAH', auc.area, r.auc.value],
    ['its interval, from', auc.interval.from, r.auc.from],
    ['its interval, to', auc.interval.to, r.auc.to],
    ['difference of means, from', welch.interval.from, r.welch.from],
    ['difference of means, to', welch.interval.to, r.welch.to],
    ['interval of a share, from', wilson.from, r.wilson.from],
    ['interval of a share, to', wilson.to, r.wilson.to],
  ])('%s', (_, ours, theirs) => expect(ours).toBeCloseTo(theirs, 7));
});

describe('What cannot be computed is not', () => {
  test.each<[string, unknown, unknown]>([
    ['alpha of a single item', cronbachAlpha([[1], [2], [3]]), null],
    ['alpha where all answered alike', cronbachAlpha([[3, 3], [3, 3]]), null],
    ['agreement of one person', intraclassCorrelation([[4, 5]]), null],
    ['agreement where nothing varies', intraclassCorrelation([[4, 4], [4, 4]]), null],
    ['kappa of nobody', weightedKappa([]), null],
    ['kappa where both use one step alone', weightedKappa([[2, 2], [2, 2]]), null],
    ['response where all changed by two', responseMean([2, 2, 2]), null],
  ])('%s', (_, ours, expected) => expect(ours).toEqual(expected));
});

describe('Plain cases', () => {
  test.each<[string, unknown, unknown]>([
    ['everybody who got a job had more than everybody else', areaUnderCurve([5, 6, 7], [1, 2, 3]).area, 1],
    ['of none, the share begins at nothing', [1, 7, 30].map((of) => shareInterval(0, of).from), [0, 0, 0]],
    ['of all, the share ends at one', [1, 7, 30].map((of) => shareInterval(of, of).to), [1, 1, 1]],
    ['the same values on both sides are chance', areaUnderCurve([1, 2], [1, 2]).area, 0.5],
    ['two raters who always agree', weightedKappa([[1, 1], [2, 2], [5, 5]]), 1],
    ['half at the bottom, a quarter at the top', edges([0, 0, 2, 4], { from: 0, to: 4 }), { floor: 0.5, ceiling: 0.25 }],
    ['what matters is what the slightly better changed', smallestThatMatters([1, 2, 3]), 2],
    ['perfect agreement has no error', measurementError(10, 1), { error: 0, smallestChange: 0 }],
  ])('%s', (_, ours, expected) => expect(ours).toEqual(expected));

  test('the error of a scale with spread 10 and agreement 0.84 is 4 points, and a change must be 11 to be more than that', () => {
    const { error, smallestChange } = measurementError(10, 0.84);
    expect([error.toFixed(2), smallestChange.toFixed(2)]).toEqual(['4.00', '11.09']);
  });
});
