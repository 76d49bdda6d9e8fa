import type { Shape } from './api.js';
import { t } from './words.js';

export type Role = Shape<'RoleHeld'>['role'];

export const roleName = (role: Role): string => t(`roles.${role}`);
