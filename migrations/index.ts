import { Frame1700000000001 } from './0001-frame.js';
import { Projects1700000000002 } from './0002-projects.js';
import { People1700000000003 } from './0003-people.js';
import { ProjectRegister1700000000010 } from './0010-project-register.js';

/** All changes of the tables, in order. */
export const MIGRATIONS = [Frame1700000000001, Projects1700000000002, People1700000000003, ProjectRegister1700000000010];
