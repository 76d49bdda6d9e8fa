import { t } from '../../app/words.js';
import type { Partner } from './projects.contract.js';

export const partnerRole = (role: Partner['role']): string => t(`projects.partnerRole.${role}`);
