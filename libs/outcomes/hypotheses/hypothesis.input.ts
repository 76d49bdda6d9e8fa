import { IsIn, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { IsDay } from '#platform';
import { EXPECTATIONS, FIGURE_NAMES, JUDGEMENTS, TESTED_POPULATIONS, type Expectation, type HypothesisFigure, type Judgement, type TestedPopulation } from './hypotheses.js';

/** A line of the register is put to the test. What it stands at is not sent: the server counts it, from the first day until today, and freezes it. */
export class PutToTest {
  @IsUUID() hypothesisId: string;
  @IsIn(FIGURE_NAMES) figure: HypothesisFigure;
  /** Needed where the figure is a share of persons, and only there. */
  @IsOptional() @IsIn(TESTED_POPULATIONS) population?: TestedPopulation | null;
  /** The first day of what it is compared with. */
  @IsDay() baselineFrom: string;
  @IsIn(EXPECTATIONS) expectation: Expectation;
  /** Percent, or days. Needed where a level is to be reached, and only there. */
  @IsOptional() @IsNumber({ maxDecimalPlaces: 1 }) @Min(0) @Max(9999) level?: number | null;
  @IsDay() lastOn: string;
}

/** A person judges. The figures are not sent: the server counts them itself, and freezes them if they are still those that were shown. */
export class JudgeHypothesis {
  @IsIn(JUDGEMENTS) judgement: Judgement;
  @IsString() @Length(10, 2000) grounds: string;
  /** The `mark` of the figures that were shown. */
  @Matches(/^[0-9a-f]{64}$/) mark: string;
}
