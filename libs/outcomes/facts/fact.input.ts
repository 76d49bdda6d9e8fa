import { IsIn, IsOptional } from 'class-validator';
import { IsDay } from '#platform';
import {
  BIRTH_COUNTRIES, CITIZENSHIPS, EDUCATION_ANSWERS, EMPLOYMENTS, HOUSINGS, LABOUR_ANSWERS, METHODS, MOMENTS, TELLERS, TRUTH_ANSWERS,
  type BirthCountryAnswer, type CitizenshipAnswer, type EducationAnswer, type Employment, type FollowUpMethod, type HousingAnswer, type LabourAnswer, type Moment, type Teller, type TruthAnswer,
} from './facts.js';

/** How the person stood on the day of entry. What is left out was not asked. There is no field for minorities (EECO15): they are not registered about individuals. */
export class EntryFactsInput {
  @IsOptional() @IsIn(LABOUR_ANSWERS) labour?: LabourAnswer;
  /** Without a break; only for one who is unemployed. */
  @IsOptional() @IsDay() unemployedSince?: string | null;
  @IsOptional() @IsIn(TRUTH_ANSWERS) inEducation?: TruthAnswer;
  @IsOptional() @IsIn(EDUCATION_ANSWERS) education?: EducationAnswer;
  @IsOptional() @IsIn(CITIZENSHIPS) citizenship?: CitizenshipAnswer;
  @IsOptional() @IsIn(BIRTH_COUNTRIES) birthCountry?: BirthCountryAnswer;
  /** Whether both parents were born abroad. */
  @IsOptional() @IsIn(TRUTH_ANSWERS) parentsAbroad?: TruthAnswer;
  @IsOptional() @IsIn(HOUSINGS) housing?: HousingAnswer;
  @IsOptional() @IsIn(TRUTH_ANSWERS) otherDisadvantage?: TruthAnswer;
  /** As the person says it. */
  @IsOptional() @IsIn(TRUTH_ANSWERS) disability?: TruthAnswer;
}

/** What was seen of the person on a day after the exit. */
export class ObservationInput {
  @IsIn(MOMENTS) moment: Moment;
  @IsDay() observedOn: string;
  @IsIn(LABOUR_ANSWERS) labour: LabourAnswer;
  @IsOptional() @IsIn(EMPLOYMENTS) employment?: Employment | null;
  @IsIn(TRUTH_ANSWERS) jobSearching: TruthAnswer;
  @IsIn(TRUTH_ANSWERS) inEducation: TruthAnswer;
  @IsOptional() @IsIn(TRUTH_ANSWERS) qualified?: TruthAnswer;
  /** For one who had work at entry: whether it became better. */
  @IsOptional() @IsIn(TRUTH_ANSWERS) improved?: TruthAnswer;
  @IsIn(TELLERS) toldBy: Teller;
  @IsIn(METHODS) method: FollowUpMethod;
}
