import type { FidelityItem, FidelityReview } from './fidelity.queries.js';

export interface Draft {
  items: Record<string, { score: number | null; words: string }>;
  reviewers: string;
  conclusions: string;
}

export const draftOf = ({ items, reviewers, conclusions }: Pick<FidelityReview, 'reviewers' | 'conclusions'> & { items: Pick<FidelityItem, 'key' | 'score' | 'words'>[] }): Draft => ({
  items: Object.fromEntries(items.map(({ key, score, words }) => [key, { score, words }])),
  reviewers,
  conclusions,
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What I have not touched since `before` follows what stands now; what I have touched stays mine. */
export function caughtUp(mine: Draft, before: Draft, now: Draft): Draft {
  const items = Object.fromEntries(Object.entries(now.items).map(([key, stands]) => [key, same(mine.items[key], before.items[key]) ? stands : mine.items[key]!]));
  const words = (of: 'reviewers' | 'conclusions') => (mine[of] === before[of] ? now[of] : mine[of]);
  return { items, reviewers: words('reviewers'), conclusions: words('conclusions') };
}

/** Only what I have touched is sent, so that two who score side by side each keep their own. */
export function changesOf(mine: Draft, before: Draft) {
  const items = Object.entries(mine.items).filter(([key, written]) => !same(written, before.items[key])).map(([key, written]) => ({ key, ...written }));
  return {
    ...(items.length > 0 ? { items } : {}),
    ...(mine.reviewers === before.reviewers ? {} : { reviewers: mine.reviewers }),
    ...(mine.conclusions === before.conclusions ? {} : { conclusions: mine.conclusions }),
  };
}
