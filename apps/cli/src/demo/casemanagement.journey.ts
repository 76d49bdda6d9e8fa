import type { AgreeCrisisPlan, BeginCaseManagement, WriteBarrier, WriteContact, WriteMember } from '#casemanagement';
import type { Visitor } from './visitor.js';

type Made = { id: string };

const added = (path: string) => async <T extends object>(caseworker: Visitor, participationId: string, asked: T): Promise<string> =>
  (await caseworker.must(caseworker.post<Made>(`/participations/${participationId}/${path}`, asked))).id;

export const beginManagement = (caseworker: Visitor, participationId: string, asked: BeginCaseManagement) => added('case-management')(caseworker, participationId, asked);
export const chooseMember = (caseworker: Visitor, participationId: string, asked: WriteMember) => added('resource-members')(caseworker, participationId, asked);
export const logContact = (caseworker: Visitor, participationId: string, asked: WriteContact) => added('case-contacts')(caseworker, participationId, asked);
export const findBarrier = (caseworker: Visitor, participationId: string, asked: WriteBarrier) => added('barriers')(caseworker, participationId, asked);
export const agreeCrisisPlan = (caseworker: Visitor, participationId: string, asked: AgreeCrisisPlan) => added('crisis-plans')(caseworker, participationId, asked);
