import type { ApproveProfile, ContactEmployer, EnterStage, GiveDisclosure, ProposeMatch, WritePlacement, WriteSupport } from '#employment';
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
