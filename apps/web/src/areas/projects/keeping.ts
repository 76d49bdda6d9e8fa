import { me } from '../../app/session.js';
import { may } from '../../app/session.js';
import type { Project } from './projects.contract.js';

/** Whether the person may change this register now: keeps it, and it is no archive. */
export const keeps = (project: Project): boolean => project.keeps && !project.readOnly && may('project.change');

export const hasRoleIn = (projectId: string): boolean => me.value?.roles.some((held) => held.projectId === projectId) ?? false;

/** Living figures of a project are for those who follow it; whoever owns it or learns from it reads what is released. */
export const follows = (projectId: string): boolean => may('entry.count') && hasRoleIn(projectId);
