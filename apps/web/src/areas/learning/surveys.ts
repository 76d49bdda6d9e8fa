import { t } from '../../app/words.js';
import type { SurveyOverview } from './learning.contract.js';

/** Of those who answered more than once: then and now. */
export const pairedWords = ({ actors, before, latest }: SurveyOverview['summary'][number]): string =>
  actors === 0 ? t('learning.survey.unpaired') : t('learning.survey.paired', { actors, before, latest }, actors);
