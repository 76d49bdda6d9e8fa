import { statement, type Statement } from '#platform';
import type { OpenThingView, ThingKind } from './ending.view.js';

/**
 * Something that may be open when a participation ends, told by the context it comes from; the whole table stands in `apps/api/src/endings.ts`.
 * `open` and `closed` are what follows `select count(*)`: what is open now, and what the latest end closed. They may use `file.id`, the acting
 * branch's own file, and of its latest exit `file.last_day` and `file.closed_on`, the day it was written. Without `closed` an end leaves it as it is.
 */
export interface OpenThing {
  kind: ThingKind;
  open: string;
  closed?: string;
}

/** $1 participation -> each thing with how many are open, in the order of the table. */
export const countOf = (things: readonly OpenThing[]): Statement<[string], OpenThingView> => statement<[string], OpenThingView>()('ending.open-things', `
  with file as (
    select f.id, e.ends_on as last_day, (e.written_at at time zone 'Europe/Stockholm')::date as closed_on
      from app.casefile f left join lateral (select x.ends_on, x.written_at from app.participation_exit x where x.casefile_id = f.id order by x.written_at desc limit 1) e on true
      where f.participation_id = $1 and f.branch_id = (select law.branch()))
  ${things.map(({ kind, open, closed }, place) => `select ${place} as place, '${kind}' as kind, (select count(*)::int ${open}) as open, ${closed ? `(select count(*)::int ${closed})` : '0'} as closed from file`).join('\n  union all ')}
  order by place`);
