import { statement } from '#platform';
import type { EmergencyView } from './emergency.view.js';

/** The emergencies of the branch, those that wait for a review first. */
export const EMERGENCIES = statement<[], EmergencyView & { participationId: string }>()('emergency.list', `
  select id, participation_id as "participationId", pseudonym, project_name as "projectName", opened_by_name as "openedByName", unit_name as "unitName", reason,
    starts_at as "startsAt", ends_at as "endsAt", reviewed_at as "reviewedAt", reviewed_by_name as "reviewedByName", finding, own
  from law.emergencies() order by reviewed_at is not null, starts_at desc`, (row) => ({ participationId: row.participationId }));
