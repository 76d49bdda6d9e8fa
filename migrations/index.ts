import { Frame1700000000001 } from './0001-frame.js';
import { Projects1700000000002 } from './0002-projects.js';
import { People1700000000003 } from './0003-people.js';
import { Referrals1700000000005 } from './0005-referrals.js';

/** All changes of the tables, in order. */
export const MIGRATIONS = [Frame1700000000001, Projects1700000000002, People1700000000003, Referrals1700000000005];
