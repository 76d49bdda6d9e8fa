import { statement } from '#platform';

/** $1 project, $2 instrument -> its use, where the project asks by it now. */
export const INSTRUMENT_ASKED = statement<[string, string], { id: string }>()('outcomes.instrument-asked', `
  select u.id from app.instrument_use u join app.instrument i on i.id = u.instrument_id where u.project_id = $1 and i.key = $2 and u.retired_on is null`, () => ({}));
