export const FORMATS = ['PDF', 'XLSX', 'CSV'] as const;
export type ReportFormat = (typeof FORMATS)[number];

export const STATUSES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type OrderStatus = (typeof STATUSES)[number];
