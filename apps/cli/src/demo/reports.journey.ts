import type { EvaluationPackLine, EvaluationPacks, OrderEvaluationPack, OrderReport, ReportLine, ReportLink, ReportOrdered, ReportOrders } from '#reports';
import type { Visitor } from './visitor.js';

export const orderReport = async (coordinator: Visitor, projectId: string, asked: OrderReport): Promise<string> => (await coordinator.must(coordinator.post<ReportOrdered>(`/projects/${projectId}/reports`, asked))).id;

export const reportsOf = async (visitor: Visitor): Promise<ReportLine[]> => (await visitor.must(visitor.get<ReportOrders>('/reports'))).items;

/** An address that opens the file once, as the visitor asks for it: without what stands before every address. */
export const linkTo = async (visitor: Visitor, id: string): Promise<string> => (await visitor.must(visitor.post<ReportLink>(`/reports/${id}/link`, {}))).href.replace('/api/v1', '');

export const orderEvaluationPack = async (coordinator: Visitor, projectId: string, asked: OrderEvaluationPack): Promise<string> => (await coordinator.must(coordinator.post<ReportOrdered>(`/projects/${projectId}/evaluation-packs`, asked))).id;

export const evaluationPacksOf = async (evaluator: Visitor, projectId: string): Promise<EvaluationPackLine[]> => (await evaluator.must(evaluator.get<EvaluationPacks>(`/projects/${projectId}/evaluation-packs`))).items;

/** An address that opens a pack once, to one who evaluates the project. */
export const linkToEvaluationPack = async (evaluator: Visitor, id: string): Promise<string> => (await evaluator.must(evaluator.post<ReportLink>(`/evaluation-packs/${id}/link`, {}))).href.replace('/api/v1', '');
