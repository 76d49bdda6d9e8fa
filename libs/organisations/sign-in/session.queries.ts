import { statement } from '#platform';
import type { OwnSession } from './session.view.js';

/** $1 the digest of the session that asks. */
export const MY_SESSIONS = statement<[Buffer], OwnSession>()('my-sessions', `
  select id, started_at as "startedAt", seen_at as "seenAt", ends_at as "endsAt", device, branch_name as "branchName", current from law.my_sessions($1)`);
