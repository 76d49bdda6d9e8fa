import type { Category, Role } from './roles.js';

/**
 * Everything a door can ask for. A permission is at once what the door demands, what the rows are limited by, and the line in the journal.
 * `reads`: categories of case files it opens; `writes`: tables it may insert into or change; `sv`/`en`: what it lets a person do, in words.
 * `migrate` copies this table into the database.
 */
export interface Permission {
  roles: readonly Role[];
  reads?: readonly Category[];
  writes?: readonly string[];
  sv: string;
  en: string;
}

const CASE = ['CASEWORKER', 'EMPLOYMENT_SPECIALIST', 'CASE_MANAGER'] as const satisfies readonly Role[];
const RECEIVING = ['REFERRER', 'SIP_PARTY', 'HEALTH_PROCESS_LEADER'] as const satisfies readonly Role[];
const LEADING = ['COORDINATOR', 'PROJECT_OWNER_ADMIN'] as const satisfies readonly Role[];
const KEEPING = ['SYSTEM_ADMIN', 'PROJECT_OWNER_ADMIN', 'COORDINATOR'] as const satisfies readonly Role[];
const ADMIN = ['SYSTEM_ADMIN', 'LOCAL_ADMIN'] as const satisfies readonly Role[];
const EVERYONE = [...CASE, ...RECEIVING, ...LEADING, ...ADMIN, 'UNIT_LEAD', 'LEARNING_RECIPIENT', 'EVALUATOR', 'AUDITOR', 'LOG_REVIEWER', 'DPO'] as const;

const PROJECT_TABLES = ['project', 'project_source', 'project_source_text', 'project_fact', 'project_contact', 'project_discrepancy', 'target', 'subproject', 'project_partner',
  'project_goal', 'project_municipality', 'project_actor', 'project_actor_contact'] as const;

export const PERMISSIONS = {
  'session.own': { roles: EVERYONE, writes: ['account'], sv: 'Se och ändra sina egna inställningar', en: 'See and change your own settings' },

  'organisation.read': { roles: EVERYONE, sv: 'Se vilka organisationer, verksamheter och enheter som finns', en: 'See which organisations, branches and units there are' },
  'organisation.create': { roles: ['SYSTEM_ADMIN'], writes: ['organisation'], sv: 'Lägga till organisationer', en: 'Add organisations' },
  'organisation.change': { roles: ADMIN, writes: ['organisation', 'branch', 'unit'], sv: 'Ändra den egna organisationen och lägga till verksamheter och enheter', en: 'Change your organisation and add branches and units' },
  'membership.read': { roles: [...ADMIN, 'UNIT_LEAD'], sv: 'Se vem som har vilken roll', en: 'See who holds which role' },
  'membership.change': { roles: ADMIN, writes: ['membership'], sv: 'Ge och avsluta roller', en: 'Give and end roles' },
  'invitation.send': { roles: ADMIN, writes: ['invitation'], sv: 'Bjuda in kollegor', en: 'Invite colleagues' },

  'project.read': { roles: EVERYONE, sv: 'Läsa om projekten', en: 'Read about the projects' },
  'project.import': { roles: KEEPING, writes: PROJECT_TABLES, sv: 'Läsa in projektbeskrivningar', en: 'Import project records' },
  'project.change': { roles: KEEPING, writes: PROJECT_TABLES, sv: 'Bekräfta fakta, mål, delprojekt och parter i projektet', en: 'Confirm facts, targets, subprojects and partners of the project' },
  'project.export': { roles: KEEPING, sv: 'Hämta projektbeskrivningen som den lästes in', en: 'Fetch the project record as it was read in' },
  'outcome.read': { roles: LEADING, sv: 'Se utfall mot mål, utan namn', en: 'See outcomes against targets, without names' },

  'participation.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING, 'COORDINATOR'], reads: ['identity'], sv: 'Se deltagarna man arbetar med', en: 'See the participants you work with' },
  'participation.open': { roles: CASE, writes: ['participation'], sv: 'Skriva in deltagare', en: 'Enrol participants' },
  'participant.find': { roles: CASE, reads: ['identity'], sv: 'Söka en person på namn eller personnummer i den egna verksamheten', en: 'Look a person up by name or number within your branch' },
  'identity.reveal': { roles: [...CASE, 'UNIT_LEAD'], reads: ['identity'], sv: 'Visa hela personnumret (loggas särskilt)', en: 'Show the whole identity number (logged separately)' },
  'identity.change': { roles: CASE, reads: ['identity'], writes: ['identity'], sv: 'Rätta namn och kontaktuppgifter', en: 'Correct name and contact details' },
  'assignment.change': { roles: [...CASE, 'UNIT_LEAD'], writes: ['assignment'], sv: 'Utse ansvarig och ersättare', en: 'Name the responsible and the deputy' },
  'home.move': { roles: CASE, writes: ['home'], sv: 'Flytta en deltagare mellan delprojekt', en: 'Move a participant between subprojects' },
  'consent.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], sv: 'Se samtycken', en: 'See consents' },
  'consent.change': { roles: CASE, writes: ['consent'], sv: 'Dokumentera samtycken och att de återkallas', en: 'Record consents and their withdrawal' },
  'protection.change': { roles: CASE, reads: ['identity'], writes: ['protection'], sv: 'Skydda en persons uppgifter', en: 'Protect a person' },
  'emergency.open': { roles: CASE, writes: ['emergency'], sv: 'Öppna en akt i en nödsituation (granskas alltid)', en: 'Open a file in an emergency (always reviewed)' },

  'note.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['notes'], sv: 'Läsa anteckningar', en: 'Read notes' },
  'note.write': { roles: CASE, reads: ['notes'], writes: ['note'], sv: 'Skriva anteckningar', en: 'Write notes' },

  'journal.read': { roles: ['LOG_REVIEWER', 'DPO'], sv: 'Granska den egna verksamhetens logg', en: "Review your branch's log" },
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof PERMISSIONS;
