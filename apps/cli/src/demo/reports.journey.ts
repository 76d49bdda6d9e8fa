import type { OrderReport, ReportLine, ReportLink, ReportOrdered, ReportOrders } from '#reports';
import type { Visitor } from './visitor.js';

export const orderReport = async (coordinator: Visitor, projectId: string, asked: OrderReport): Promise<string> => (await coordinator.must(coordinator.post<ReportOrdered>(`/projects/${projectId}/reports`, asked))).id;

export const reportsOf = async (visitor: Visitor): Promise<ReportLine[]> => (await visitor.must(visitor.get<ReportOrders>('/reports'))).items;

/** An address that opens the file once, as the visitor asks for it: without what stands before every address. */
export const linkTo = async (visitor: Visitor, id: string): Promise<string> => (await visitor.must(visitor.post<ReportLink>(`/reports/${id}/link`, {}))).href.replace('/api/v1', '');
