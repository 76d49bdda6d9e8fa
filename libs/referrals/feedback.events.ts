import type { Listener } from '#platform';

/** Tells those who referred the person that it has started, paused, gone on or ended: the status, and nothing more of the case. */
export const tellReferrers: Listener = async (scope, { participationId }) => {
  const told = await scope.call<string[]>('feed_back', participationId);
  for (const id of told) await scope.record({ type: 'referral.fed-back', id, participationId });
};
