import type { ApproveProfile, BeginReview, ContactEmployer, EnterStage, FidelityOverview, FidelityReviewView, GiveDisclosure, ProposeMatch, SaveReview, WritePlacement, WriteSupport } from '#employment';
import type { Visitor } from './visitor.js';

type Made = { id: string };

const made = async (caseworker: Visitor, path: string, asked: object): Promise<string> => (await caseworker.must(caseworker.post<Made>(path, asked))).id;

export const enterStage = (caseworker: Visitor, id: string, asked: EnterStage) => made(caseworker, `/participations/${id}/employment-stages`, asked);
export const approveProfile = (caseworker: Visitor, id: string, asked: ApproveProfile) => made(caseworker, `/participations/${id}/vocational-profiles`, asked);
export const disclose = (caseworker: Visitor, id: string, asked: GiveDisclosure) => made(caseworker, `/participations/${id}/disclosures`, asked);
export const approach = (caseworker: Visitor, id: string, asked: ContactEmployer) => made(caseworker, `/participations/${id}/employer-approaches`, asked);
export const proposeMatch = (caseworker: Visitor, id: string, asked: ProposeMatch) => made(caseworker, `/participations/${id}/job-matches`, asked);
export const placeIn = (caseworker: Visitor, id: string, asked: WritePlacement) => made(caseworker, `/participations/${id}/job-placements`, asked);
export const supportJob = (caseworker: Visitor, placementId: string, asked: WriteSupport) => made(caseworker, `/job-placements/${placementId}/support`, asked);
export const contactEmployer = (caseworker: Visitor, asked: ContactEmployer) => made(caseworker, '/employer-contacts', asked);

/** By the scale that came with the program. */
export async function beginReview(lead: Visitor, asked: Omit<BeginReview, 'scaleId'>): Promise<string> {
  const { scales } = await lead.must(lead.get<FidelityOverview>('/fidelity'));
  return made(lead, '/fidelity-reviews', { ...asked, scaleId: scales.find(({ own }) => !own)!.id });
}

/** Everything is scored, what the logs count as they say, and the review is frozen. */
export async function freezeReview(lead: Visitor, id: string, words: Pick<SaveReview, 'conclusions'> & { score: (key: string) => number }): Promise<void> {
  const { items, version } = await lead.must(lead.get<FidelityReviewView>(`/fidelity-reviews/${id}`));
  const scores = items.map(({ key, proposed }) => ({ key, score: proposed ?? words.score(key) }));
  await lead.must(lead.change('PATCH', `/fidelity-reviews/${id}`, version, { items: scores, conclusions: words.conclusions }));
  await lead.must(lead.change('POST', `/fidelity-reviews/${id}/freeze`, version + 1, {}));
}
