import { Frame1700000000001 } from './0001-frame.js';
import { Projects1700000000002 } from './0002-projects.js';
import { People1700000000003 } from './0003-people.js';
import { Participation1700000000004 } from './0004-participation.js';
import { Referrals1700000000005 } from './0005-referrals.js';
import { Plans1700000000006 } from './0006-plans.js';
import { Interventions1700000000007 } from './0007-interventions.js';
import { Progress1700000000008 } from './0008-progress.js';
import { Outcomes1700000000009 } from './0009-outcomes.js';
import { ProjectRegister1700000000010 } from './0010-project-register.js';
import { GoalsFollowed1700000000011 } from './0011-goals-followed.js';
import { GuardedAccounts1700000000012 } from './0012-guarded-accounts.js';
import { Continuity1700000000015 } from './0015-continuity.js';
import { Learning1700000000016 } from './0016-learning.js';
import { Sip1700000000017 } from './0017-sip.js';
import { OwnPages1700000000018 } from './0018-own-pages.js';
import { WorkTraining1700000000019 } from './0019-work-training.js';
import { Mandates1700000000021 } from './0021-mandates.js';
import { CaseManagement1700000000022 } from './0022-case-management.js';
import { SupportedEmployment1700000000023 } from './0023-supported-employment.js';
import { Notices1700000000024 } from './0024-notices.js';
import { SipProcess1700000000025 } from './0025-sip-process.js';
import { OwnPart1700000000026 } from './0026-own-part.js';
import { Ending1700000000027 } from './0027-ending.js';
import { BoundedGuests1700000000028 } from './0028-bounded-guests.js';
import { SipCalledTo1700000000029 } from './0029-sip-called-to.js';
import { Reports1700000000037 } from './0037-reports.js';
import { EvaluationPacks1700000000041 } from './0041-evaluation-packs.js';
import { Releases1700000000035 } from './0035-releases.js';
import { Instruments1700000000030 } from './0030-instruments.js';
import { Indicators1700000000031 } from './0031-indicators.js';
import { Targets1700000000032 } from './0032-targets.js';
import { Deliveries1700000000033 } from './0033-deliveries.js';
import { Trials1700000000034 } from './0034-trials.js';
import { Imports1700000000036 } from './0036-imports.js';
import { Independence1700000000038 } from './0038-independence.js';
import { Extracts1700000000039 } from './0039-extracts.js';
import { Effect1700000000040 } from './0040-effect.js';
import { Packs1700000000042 } from './0042-packs.js';

/** All changes of the tables, in order. */
export const MIGRATIONS = [
  Frame1700000000001,
  Projects1700000000002,
  People1700000000003,
  Participation1700000000004,
  Referrals1700000000005,
  Plans1700000000006,
  Interventions1700000000007,
  Progress1700000000008,
  Outcomes1700000000009,
  ProjectRegister1700000000010,
  GoalsFollowed1700000000011,
  GuardedAccounts1700000000012,
  Continuity1700000000015,
  Learning1700000000016,
  Sip1700000000017,
  OwnPages1700000000018,
  WorkTraining1700000000019,
  Mandates1700000000021,
  CaseManagement1700000000022,
  SupportedEmployment1700000000023,
  Notices1700000000024,
  SipProcess1700000000025,
  OwnPart1700000000026,
  Ending1700000000027,
  BoundedGuests1700000000028,
  SipCalledTo1700000000029,
  Releases1700000000035,
  Instruments1700000000030,
  Indicators1700000000031,
  Targets1700000000032,
  Deliveries1700000000033,
  Trials1700000000034,
  Imports1700000000036,
  Independence1700000000038,
  Extracts1700000000039,
  Effect1700000000040,
  Reports1700000000037,
  EvaluationPacks1700000000041,
  Packs1700000000042,
];
