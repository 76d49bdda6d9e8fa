import type { FigureReport } from '../paper/figures.js';
import { writer } from '../paper/paper.js';
import { flowPart, independencePart, indicatorPart, livelihoodPart, supportPart } from './course-parts.rules.js';
import { findingOf, outcomeParts, type Hand } from './outcome-parts.rules.js';
import type { AskedPeriod, PeriodTold } from './period-parts.js';
import { PERIOD_WORDS } from './period-words.js';

/** What the pages show of a period, part by part: the figures are theirs. */
export function periodReport(told: PeriodTold, { startsOn, endsOn, language }: AskedPeriod): FigureReport {
  const words = PERIOD_WORDS[language];
  const hand: Hand = { language, write: writer(language) };
  const { figures } = told.outcomes;
  const measured = [...new Set(figures.filter(({ unit }) => unit === 'percent').map(({ kind }) => kind))];
  return {
    title: words.title, projectName: told.outcomes.projectName, period: words.period(hand.write.day(startsOn), hand.write.day(endsOn)), made: words.made(hand.write.day(endsOn), hand.write.day(told.support.asOf)),
    summaryHeading: words.summary,
    summary: [words.persons(hand.write.number(told.flow.persons), hand.write.number(told.flow.participations)), ...measured.map((kind) => findingOf(figures.filter((figure) => figure.kind === kind), hand))],
    parts: [flowPart(told.flow, { startsOn, endsOn }, hand), ...outcomeParts(figures, hand), livelihoodPart(told.livelihoods, hand), supportPart(told.support, hand),
      independencePart(told.independence, hand), indicatorPart(told.indicators, hand)],
    notes: { heading: words.notes, how: words.how }, head: words.head,
  };
}
