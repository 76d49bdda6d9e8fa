export const FORMATS = ['PDF', 'XLSX', 'CSV'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** What is ordered: the report of a period, or a pack for evaluation, which is one archive of several files. */
export const KINDS = ['PERIOD', 'EVALUATION'] as const;
export type ReportKind = (typeof KINDS)[number];
export type OrderedFormat = ReportFormat | 'ZIP';

export const STATUSES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type OrderStatus = (typeof STATUSES)[number];
