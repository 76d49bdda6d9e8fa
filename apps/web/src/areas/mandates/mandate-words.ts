import { day, list } from '../../app/formats.js';
import { language, t } from '../../app/words.js';
import { codeWord } from '../participants/participant-words.js';
import type { Holder, MandateRow, Part, Side } from './mandates.queries.js';

/** What it is about: the whole case, a part of life, or an intervention by its name. */
export function subjectOf({ about, area, sv, en }: MandateRow): string {
  if (about === 'INTERVENTION') return (language.value === 'sv' ? sv : en) ?? '';
  return about === 'CASE' ? t('mandates.wholeCase') : t('mandates.inArea', { area: t(`interventions.area.${area!}`) });
}

export function holderOf({ branchName, who, task, told, lapsed }: Holder): string {
  const named = who && who !== branchName ? `${branchName}, ${who}` : branchName;
  const more = [task, told.length > 0 ? list(told.map((part) => codeWord('category', part).toLocaleLowerCase(language.value))) : '', lapsed ? t('mandates.lapsed') : ''].filter(Boolean);
  return more.length > 0 ? `${named}: ${more.join('; ')}` : named;
}

/** What is missing or double, in a sentence for each. */
export function faultsOf({ missing, doubled }: { missing: readonly Part[]; doubled: readonly Part[] }): string[] {
  return [...missing.map((part) => t(`mandates.missing.${part}`)), ...doubled.map((part) => t(`mandates.doubled.${part as 'DECIDES'}`))];
}

export const sideOf = ({ name, code }: Side): string => name ?? t(`mandates.side.${code!}`);

export function involvedOf({ parties, lastContactOn }: Side): string {
  if (parties.length === 0) return t('mandates.notSeen');
  return `${list(parties)}. ${lastContactOn ? t('mandates.lastContact', { day: day(lastContactOn) }) : t('mandates.noContact')}`;
}

export const taskOf = ({ sv, en, party, since }: Side['tasks'][number]): string => `${language.value === 'sv' ? sv : en} (${party}${since ? `, ${t('mandates.since', { day: day(since) })}` : ''})`;
