import { question, statement } from '#platform';
import type { InstrumentRow, LicenceView } from './instrument.view.js';

type Read = Omit<InstrumentRow, 'needsLicence'>;

/** $1 project -> every instrument it may ask by, edition by edition, with the licence that holds longest and how it is used. */
export const INSTRUMENTS = question<[string], { projectId: string; today: string; items: Read[] }>()('measuring.instruments', `
  select p.id as "projectId", law.today() as today, coalesce((select json_agg(r) from (
    select i.id, i.key, i.edition, i.project_id is not null as own, i.name_sv as sv, i.name_en as en, i.respondent, i.licence, i.licensor, i.about_health as "aboutHealth",
      jsonb_array_length(i.definition -> 'items') as items, (select count(*) from jsonb_array_elements(i.definition -> 'items') q where q -> 'words' ->> 'sv' is not null) as worded,
      i.definition -> 'scoring' ->> 'kind' = 'GOALS' as goals, i.reason, a.name as "madeByName",
      (select json_build_object('holder', l.holder, 'kind', l.kind, 'reference', l.reference, 'validTo', l.valid_to, 'recordedAt', l.recorded_at, 'recordedByName', w.name,
          'holds', l.valid_to is null or l.valid_to >= law.today())
        from app.instrument_licence l left join app.account w on w.id = l.recorded_by where l.project_id = p.id and l.key = i.key order by l.valid_to desc nulls first, l.recorded_at desc limit 1) as licensed,
      case when u.id is not null then json_build_object('id', u.id, 'atEntry', u.at_entry, 'everyDays', u.every_days, 'atExit', u.at_exit, 'retiredOn', u.retired_on, 'version', u.version) end as use
    from app.instrument i left join app.account a on a.id = i.made_by left join app.instrument_use u on u.project_id = p.id and u.instrument_id = i.id
    where i.project_id is null or i.project_id = p.id
    order by (u.id is not null and u.retired_on is null) desc, i.name_sv collate "sv-x-icu", i.project_id is null, i.edition desc, i.id) r), '[]') as items
  from app.project p where p.id = $1`, { object: 'projectId' });

/** $1 project, $2 key -> the licence that holds longest. */
export const LICENCE = statement<[string, string], LicenceView>()('measuring.licence', `
  select l.holder, l.kind, l.reference, l.valid_to as "validTo", l.recorded_at as "recordedAt", null as "recordedByName", l.valid_to is null or l.valid_to >= law.today() as holds
  from app.instrument_licence l where l.project_id = $1 and l.key = $2 order by l.valid_to desc nulls first, l.recorded_at desc limit 1`, () => ({}));

/** $1 project, $2 key -> the newest edition of its own; 0 for none. */
export const NEWEST = statement<[string, string], { edition: number }>()('measuring.newest', `
  select coalesce(max(i.edition), 0)::int as edition from app.instrument i where i.project_id = $1 and i.key = $2`, () => ({}));

/** $1 project, $2 instrument -> its other editions that are asked by. */
export const OTHER_EDITIONS = statement<[string, string], { id: string; version: number }>()('measuring.other-editions', `
  select u.id, u.version from app.instrument_use u join app.instrument i on i.id = u.instrument_id join app.instrument n on n.key = i.key
  where u.project_id = $1 and n.id = $2 and i.id <> n.id and u.retired_on is null`, (row) => ({ objectId: row.id }));
