import type { Domain } from './plans.contract.js';

export const domains: readonly Domain[] = ['WORK', 'STUDY', 'HEALTH', 'SOCIAL', 'ECONOMY', 'HOUSING', 'LANGUAGE', 'OTHER'];
