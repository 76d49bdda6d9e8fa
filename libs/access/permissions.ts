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

const SENDING = ['REFERRER', ...CASE, 'UNIT_LEAD'] as const satisfies readonly Role[];
const DECIDING = [...CASE, 'UNIT_LEAD'] as const satisfies readonly Role[];

/** No role at work: the account of the one whose case it is. */
const THE_PERSON: readonly Role[] = [];

const PROJECT_TABLES = ['project', 'project_source', 'project_source_text', 'project_fact', 'project_contact', 'project_discrepancy', 'target', 'subproject', 'project_partner',
  'project_goal', 'project_municipality', 'project_actor', 'project_actor_contact'] as const;

const LEARNING_TABLES = ['hypothesis', 'iteration', 'knowledge_activity', 'dissemination', 'work_process', 'structural_goal', 'joint_decision', 'local_structure', 'structure_meeting'] as const;

export const PERMISSIONS = {
  'session.own': { roles: EVERYONE, writes: ['account', 'saved_view', 'reminder_choice'], sv: 'Se och ändra sina egna inställningar', en: 'See and change your own settings' },

  'organisation.read': { roles: EVERYONE, sv: 'Se vilka organisationer, verksamheter och enheter som finns', en: 'See which organisations, branches and units there are' },
  'organisation.create': { roles: ['SYSTEM_ADMIN'], writes: ['organisation'], sv: 'Lägga till organisationer', en: 'Add organisations' },
  'organisation.change': { roles: ADMIN, writes: ['organisation_name', 'branch', 'unit'], sv: 'Ändra den egna organisationen och lägga till verksamheter och enheter', en: 'Change your organisation and add branches and units' },
  'membership.read': { roles: [...ADMIN, 'UNIT_LEAD'], sv: 'Se vem som har vilken roll', en: 'See who holds which role' },
  'membership.change': { roles: ADMIN, writes: ['membership'], sv: 'Ge och avsluta roller', en: 'Give and end roles' },
  'invitation.send': { roles: ADMIN, writes: ['invitation'], sv: 'Bjuda in kollegor', en: 'Invite colleagues' },

  'account.change': { roles: ADMIN, writes: ['account_status'], sv: 'Stänga av och öppna konton i den egna organisationen', en: 'Disable and re-enable accounts of your organisation' },

  'reminder.watch': { roles: ADMIN, sv: 'Se att påminnelserna går ut', en: 'See that reminders go out' },

  'project.read': { roles: EVERYONE, sv: 'Läsa om projekten', en: 'Read about the projects' },
  'project.import': { roles: KEEPING, writes: PROJECT_TABLES, sv: 'Läsa in projektbeskrivningar', en: 'Import project records' },
  'project.change': { roles: KEEPING, writes: PROJECT_TABLES, sv: 'Bekräfta fakta, mål, delprojekt och parter i projektet', en: 'Confirm facts, targets, subprojects and partners of the project' },
  'project.export': { roles: KEEPING, sv: 'Hämta projektbeskrivningen som den lästes in', en: 'Fetch the project record as it was read in' },
  'outcome.read': { roles: ['COORDINATOR'], reads: ['progress', 'identity'], sv: 'Se utfall mot mål; namn bara där den enskilde samtyckt', en: 'See outcomes against targets; names only where the person has consented' },

  'release.read': { roles: [...LEADING, 'LEARNING_RECIPIENT', 'EVALUATOR'], sv: 'Se projektets frisläppta siffror, där ingen kan pekas ut', en: "See the project's released figures, in which nobody can be pointed out" },
  'release.make': { roles: ['COORDINATOR'], reads: ['progress'], writes: ['release', 'release_basis'], sv: 'Frisläppa projektets siffror för en månad eller ett kvartal, och ta tillbaka dem', en: "Release the project's figures for a month or a quarter, and withdraw them" },
  'pack.read': { roles: [...LEADING, 'LEARNING_RECIPIENT', 'EVALUATOR'], sv: 'Se lärandepaket från andra och jämföra dem med projektets frisläppta siffror', en: "See learning packs of others and compare them with the project's released figures" },
  'pack.make': { roles: ['COORDINATOR'], sv: 'Göra lärandepaket av projektets frisläppta siffror', en: "Make learning packs of the project's released figures" },
  'pack.load': { roles: ['COORDINATOR', 'LEARNING_RECIPIENT'], writes: ['learning_pack'], sv: 'Läsa in och ta bort lärandepaket från andra', en: 'Load and remove learning packs of others' },
  'report.order': { roles: ['COORDINATOR'], writes: ['report_order', 'report_link'], sv: 'Beställa rapporter och utvärderingspaket om projektet och hämta dem', en: 'Order reports and packs for evaluation on the project and fetch them' },
  'evaluation.fetch': { roles: ['EVALUATOR'], writes: ['report_link'], sv: 'Hämta utvärderingspaket: projektets frisläppta siffror med kodbok', en: "Fetch packs for evaluation: the project's released figures with a codebook" },
  'extract.read': { roles: ['COORDINATOR', 'EVALUATOR'], sv: 'Se utdrag för utvärdering: vad de är till för, vem som beslutat och till när', en: 'See extracts for evaluation: what they are for, who decided and until when' },
  'extract.ask': { roles: ['EVALUATOR'], writes: ['extract'], sv: 'Begära utdrag för utvärdering', en: 'Ask for extracts for evaluation' },
  'extract.decide': { roles: ['COORDINATOR'], reads: ['progress'], writes: ['extract_decision'], sv: 'Besluta om utdrag för utvärdering och stoppa dem', en: 'Decide on extracts for evaluation and stop them' },
  'extract.fetch': { roles: ['EVALUATOR'], sv: 'Hämta ett godkänt utdrag, utan namn, till dess sista dag', en: 'Fetch an approved extract, without names, until its last day' },
  'finding.write': { roles: ['COORDINATOR', 'EVALUATOR'], writes: ['evaluation_finding'], sv: 'Skriva vad en utvärdering funnit och visa hur det spritts', en: 'Write what an evaluation found and show how it was spread' },

  'participation.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING, 'COORDINATOR'], reads: ['identity'], sv: 'Se deltagarna man arbetar med', en: 'See the participants you work with' },
  'participation.open': { roles: CASE, reads: ['identity', 'plan', 'progress'], writes: ['participation', 'entry_assessment', 'direction', 'livelihood'], sv: 'Skriva in deltagare', en: 'Enrol participants' },
  'participation.import': { roles: DECIDING, reads: ['identity'], writes: ['import_batch'], sv: 'Skriva in deltagare från en lista, och ta tillbaka en sådan inläsning', en: 'Enrol participants from a list, and take such an import back' },
  'participation.change': { roles: CASE, reads: ['plan', 'progress', 'interventions', 'sip'], writes: ['pause', 'participation_exit', 'livelihood', 'intervention', 'case_management', 'activity_visit', 'sip', 'commitment', 'mandate'], sv: 'Pausa, avsluta och återöppna deltaganden', en: 'Pause, end and reopen participations' },
  'entry.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['plan', 'progress'], sv: 'Se inskrivning, riktning, försörjning och hur självständig personen känner sig', en: 'See entry, direction, livelihood and how independent the person feels' },
  'entry.change': { roles: CASE, reads: ['plan', 'progress'], writes: ['entry_assessment', 'direction', 'livelihood', 'independence_rating'], sv: 'Ändra inskrivning, riktning, försörjning och hur självständig personen känner sig', en: 'Change entry, direction, livelihood and how independent the person feels' },
  'fact.read': { roles: CASE, reads: ['plan', 'progress', 'health'], sv: 'Se uppgifterna som projektets indikatorer bygger på: vid inskrivningen och efter avslutet', en: "See the facts the project's indicators rest on: at entry and after the exit" },
  'fact.write': { roles: CASE, reads: ['plan', 'progress', 'health'], writes: ['entry_fact', 'entry_background', 'entry_disability', 'exit_observation'], sv: 'Skriva uppgifterna vid inskrivningen och följa upp efter avslutet', en: 'Write the facts at entry and follow up after the exit' },
  'indicator.read': { roles: ['COORDINATOR'], reads: ['progress'], sv: 'Se projektets gemensamma indikatorer, utan namn', en: "See the project's common indicators, without names" },
  'entry-rule.change': { roles: KEEPING, writes: ['entry_rule'], sv: 'Bestämma vad som krävs för att skrivas in i projektet', en: 'Decide what it takes to enter the project' },
  'target.review': { roles: ['COORDINATOR'], reads: ['progress'], writes: ['target_review'], sv: 'Stämma av mål: frysa siffrorna med vad som sågs och bestämdes', en: 'Review targets: freeze the figures with what was seen and decided' },
  'entry.count': { roles: ['COORDINATOR'], sv: 'Se hur många personer projektet har och vad som saknades för dem', en: 'See how many people the project has and what was missing for them' },
  'day.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING, ...LEADING], reads: ['identity', 'plan', 'interventions', 'progress', 'sip', 'notes'], sv: 'Se vad som väntar i dag', en: 'See what waits today' },

  'participant.find': { roles: CASE, reads: ['identity'], sv: 'Söka en person på namn eller personnummer i den egna verksamheten', en: 'Look a person up by name or number within your branch' },
  'identity.reveal': { roles: [...CASE, 'UNIT_LEAD'], reads: ['identity'], sv: 'Visa hela personnumret (loggas särskilt)', en: 'Show the whole identity number (logged separately)' },
  'identity.change': { roles: CASE, reads: ['identity'], writes: ['identity'], sv: 'Rätta namn och kontaktuppgifter', en: 'Correct name and contact details' },
  'assignment.change': { roles: [...CASE, 'UNIT_LEAD'], writes: ['assignment'], sv: 'Utse ansvarig och ersättare', en: 'Name the responsible and the deputy' },
  'home.move': { roles: CASE, writes: ['home'], sv: 'Flytta en deltagare mellan delprojekt', en: 'Move a participant between subprojects' },
  'consent.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions'], sv: 'Se samtycken, också till att vara gäst hos andra', en: 'See consents, those to be a guest elsewhere among them' },
  'consent.change': { roles: CASE, writes: ['consent'], sv: 'Dokumentera samtycken och att de återkallas', en: 'Record consents and their withdrawal' },
  'protection.change': { roles: CASE, reads: ['identity'], writes: ['protection'], sv: 'Skydda en persons uppgifter', en: 'Protect a person' },
  'emergency.review': { roles: ['UNIT_LEAD', 'LOG_REVIEWER'], writes: ['emergency_review'], sv: 'Granska akter som öppnats i en nödsituation', en: 'Review files opened in an emergency' },
  'emergency.open': { roles: CASE, writes: ['emergency'], sv: 'Öppna en akt i en nödsituation (granskas alltid)', en: 'Open a file in an emergency (always reviewed)' },

  'note.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['notes'], sv: 'Läsa anteckningar', en: 'Read notes' },
  'note.write': { roles: CASE, reads: ['notes', 'plan', 'interventions'], writes: ['note', 'note_version', 'note_draft'], sv: 'Skriva anteckningar', en: 'Write notes' },

  'plan.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['plan', 'identity'], sv: 'Läsa handlingsplanen', en: 'Read the action plan' },
  'plan.write': { roles: CASE, reads: ['plan'], writes: ['plan', 'plan_review'], sv: 'Skriva handlingsplanen med deltagaren och följa upp den', en: 'Write the action plan with the participant and review it' },
  'plan.exempt': { roles: ['COORDINATOR'], writes: ['plan_exemption'], sv: 'Medge att en insats startar före handlingsplanen, med skäl', en: 'Let an intervention start before the action plan, with a reason' },
  'plan.follow': { roles: ['COORDINATOR'], sv: 'Se hur snart deltagarna får en handlingsplan och vilka undantag som finns, utan namn', en: 'See how soon participants get an action plan and which exceptions there are, without names' },
  'intervention.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions', 'plan'], sv: 'Se insatser', en: 'See interventions' },
  'intervention.write': { roles: CASE, reads: ['interventions', 'plan'], writes: ['intervention'], sv: 'Erbjuda, starta och avsluta insatser', en: 'Offer, start and end interventions' },

  'workplace.read': { roles: [...CASE, 'UNIT_LEAD'], sv: 'Se verksamhetens arbetsplatser och kontakter där', en: "See your branch's workplaces and contacts there" },
  'workplace.change': { roles: [...CASE, 'UNIT_LEAD'], writes: ['workplace'], sv: 'Lägga till och ändra arbetsplatser', en: 'Add and change workplaces' },
  'training.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions'], sv: 'Se var deltagarna arbetstränar', en: 'See where participants do work training' },
  'training.write': { roles: CASE, reads: ['interventions'], writes: ['work_training'], sv: 'Ordna arbetsträning på en arbetsplats', en: 'Arrange work training at a workplace' },
  'training.follow': { roles: ['COORDINATOR'], sv: 'Se hur många timmar projektets arbetsträning är och hur stor del som är grön rehabilitering, utan namn', en: "See the hours of the project's work training and the share that is green rehabilitation, without names" },
  'attendance.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions', 'identity'], sv: 'Se närvaro', en: 'See attendance' },
  'attendance.write': { roles: CASE, reads: ['interventions'], writes: ['attendance'], sv: 'Skriva in närvaro', en: 'Record attendance' },
  'attendance.certify': { roles: CASE, reads: ['interventions'], writes: ['attendance_month'], sv: 'Intyga en månads närvaro och öppna den igen', en: "Certify a month's attendance and open it again" },
  'month.read': { roles: [...LEADING, 'UNIT_LEAD'], reads: ['identity'], sv: 'Se hur långt projektets månader har kommit och vad som måste rättas; namn bara där man känner personen', en: "See how far the project's months have come and what must be mended; names only where you know the person" },
  'month.hand': { roles: ['UNIT_LEAD'], writes: ['month_part'], sv: 'Lämna över den egna verksamhetens del av en månad, med personnummer, till projektets leverans', en: "Hand over your branch's part of a month, with identity numbers, to the project's delivery" },
  'month.prepare': { roles: LEADING, writes: ['reporting_month'], sv: 'Förbereda en månad, ångra det och öppna den igen', en: 'Prepare a month, undo that and open it again' },
  'month.submit': { roles: LEADING, writes: ['month_submission'], sv: 'Lämna in en månad som någon annan har förberett', en: 'Submit a month that somebody else has prepared' },
  'delivery.fetch': { roles: ['PROJECT_OWNER_ADMIN'], sv: 'Hämta månadens fil med personnummer (varje person i den loggas)', en: 'Fetch the file of a month with identity numbers (everybody in it is logged)' },
  'quarter.read': { roles: ['COORDINATOR'], sv: 'Se ett kvartal i siffror: vad som lämnats in för månaderna, och antal för Uppföljning Finsam', en: 'See a quarter in figures: what was submitted of its months, and the counts for the follow-up of Finsam' },
  'finsam.count': { roles: ['COORDINATOR'], sv: 'Se hur många som börjat, pågår och avslutat i varje slags insats, för Uppföljning Finsam', en: 'See how many began, are in and ended each kind of intervention, for the follow-up of Finsam' },
  'motivation.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions', 'plan'], sv: 'Se motiverande samtal', en: 'See motivational sessions' },
  'motivation.write': { roles: CASE, reads: ['interventions', 'plan'], writes: ['motivational_session'], sv: 'Skriva motiverande samtal', en: 'Write motivational sessions' },
  'wellbeing.read': { roles: CASE, reads: ['health', 'interventions'], sv: 'Se hur deltagaren mår före och efter en insats', en: 'See how the participant feels before and after an intervention' },
  'wellbeing.write': { roles: CASE, reads: ['health', 'interventions'], writes: ['wellbeing'], sv: 'Skriva hur deltagaren mår', en: 'Record how the participant feels' },

  'employment.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions'], sv: 'Se Supported Employment', en: 'See Supported Employment' },
  'employment.write': { roles: CASE, reads: ['interventions'], writes: ['employment_stage', 'vocational_profile', 'employer_approach', 'job_match', 'job_placement', 'job_support'], sv: 'Arbeta med Supported Employment: steg, profil, matchning, anställning och stöd', en: 'Work with Supported Employment: stages, profile, matches, placements and support' },
  'employment.disclose': { roles: CASE, reads: ['interventions'], writes: ['disclosure'], sv: 'Skriva vad deltagaren låter en arbetsgivare få veta', en: 'Record what the participant lets an employer be told' },
  'employer.read': { roles: [...CASE, 'UNIT_LEAD'], sv: 'Se verksamhetens kontakter med arbetsgivare', en: "See your branch's contacts with employers" },
  'employer.contact': { roles: CASE, writes: ['employer_contact'], sv: 'Skriva kontakter med arbetsgivare', en: 'Record contacts with employers' },
  'fidelity.read': { roles: [...CASE, 'UNIT_LEAD'], sv: 'Se hur trogen den egna verksamheten är metoden Supported Employment', en: 'See how true your branch is to the method of Supported Employment' },
  'fidelity.review': { roles: ['UNIT_LEAD'], reads: ['interventions'], writes: ['fidelity_review', 'fidelity_scale'], sv: 'Granska hur trogen en enhet är metoden, med det loggarna visar, och läsa in skalor', en: 'Review how true a unit is to the method, with what the logs show, and load scales' },

  'case-management.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions'], sv: 'Se case management: modell, resursgrupp och kontakter', en: 'See case management: model, resource group and contacts' },
  'case-management.write': { roles: CASE, reads: ['interventions'], writes: ['case_management', 'resource_member', 'case_contact'], sv: 'Skriva case management: modell, resursgrupp och kontakter', en: 'Write case management: model, resource group and contacts' },
  'case-management.follow': { roles: ['COORDINATOR'], sv: 'Se kontakter, antal per case manager och byten i projektet, utan namn', en: 'See contacts, caseload and changes of manager in the project, without names' },
  'crisis.read': { roles: CASE, reads: ['health'], sv: 'Se hinder och krisplan', en: 'See barriers and the crisis plan' },
  'crisis.write': { roles: CASE, reads: ['health'], writes: ['barrier', 'crisis_plan'], sv: 'Skriva hinder och krisplan', en: 'Write barriers and the crisis plan' },

  'sip.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['sip'], sv: 'Se samordnade individuella planer (SIP) som man förbereder eller är part i', en: 'See coordinated plans (SIP) you prepare or are a party of' },
  'sip.write': { roles: CASE, reads: ['sip', 'identity', 'plan', 'interventions', 'progress'], writes: ['sip', 'sip_content', 'sip_party', 'sip_edition', 'commitment', 'consent'], sv: 'Förbereda SIP med samtycke, kalla parterna, skriva planen och följa upp den', en: 'Prepare a SIP with consent, call the parties, write the plan and follow it up' },
  'sip.answer': { roles: [...CASE, ...RECEIVING], reads: ['sip'], writes: ['sip_answer', 'commitment_answer', 'sip_knowledge', 'sip_approval'], sv: 'Svara på kallelser till SIP och på åtaganden, berätta vad man vet och godkänna planen', en: 'Answer calls to a SIP and commitments, tell what you know and approve the plan' },
  'sip.follow': { roles: ['COORDINATOR'], sv: 'Se hur SIP fungerar i projektet, i siffror utan namn', en: 'See how SIPs work in the project, in figures without names' },
  'sip-term.change': { roles: ['SYSTEM_ADMIN'], writes: ['sip_term'], sv: 'Ändra tidsgränserna för SIP', en: 'Change the time limits of SIPs' },
  'bridge.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['interventions'], sv: 'Se bron in i myndigheters program', en: "See the bridge into authorities' programmes" },
  'bridge.write': { roles: CASE, reads: ['interventions'], writes: ['bridge_case'], sv: 'Följa någon över bron in i en myndighets program', en: "Follow somebody across the bridge into an authority's programme" },

  'step.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING, 'COORDINATOR'], reads: ['progress'], sv: 'Se steg och resultat', en: 'See steps and results' },
  'step.write': { roles: CASE, reads: ['progress', 'notes'], writes: ['step_assessment', 'step_confirmation', 'outcome_event', 'progress_remark'], sv: 'Göra stegbedömningar och skriva in resultat', en: 'Assess steps and record results' },
  'ladder.change': { roles: LEADING, writes: ['ladder', 'outcome_definition'], sv: 'Bestämma projektets stege och vad som räknas', en: "Decide the project's ladder and what counts" },

  'instrument.read': { roles: [...CASE, 'UNIT_LEAD', ...LEADING], sv: 'Se vilka mätmetoder projektet använder', en: 'See which measuring methods the project uses' },
  'instrument.keep': { roles: LEADING, writes: ['instrument', 'instrument_licence', 'instrument_use'], sv: 'Bestämma vilka mätmetoder projektet använder, med licenser och tider', en: 'Decide which measuring methods the project uses, with licences and times' },
  'trial.read': { roles: [...LEADING, 'EVALUATOR'], sv: 'Se hur mätmetoder prövas i projektet och vad som bestämdes', en: 'See how measuring methods are tried in the project and what was decided' },
  'trial.compare': { roles: ['COORDINATOR'], reads: ['progress'], sv: 'Jämföra mätmetoderna som prövas, i siffror utan personer', en: 'Compare the measuring methods on trial, in figures without persons' },
  'trial.keep': { roles: LEADING, writes: ['measurement_trial', 'instrument_use'], sv: 'Planera och starta en prövning av mätmetoder', en: 'Plan and start a trial of measuring methods' },
  'trial.decide': { roles: ['COORDINATOR'], reads: ['progress'], writes: ['measurement_trial', 'instrument_use'], sv: 'Välja mätmetod efter en prövning', en: 'Choose the measuring method after a trial' },
  'measurement.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['progress', 'health'], sv: 'Se mätningar, och svaren där man får se uppgifter om hälsa', en: 'See measurements, and the answers where you may see matters of health' },
  'measurement.write': { roles: CASE, reads: ['progress', 'health'], writes: ['measurement', 'measurement_answer'], sv: 'Mäta med projektets mätmetoder och rätta mätningar', en: "Measure by the project's measuring methods and correct measurements" },

  'gap.read': { roles: [...CASE, 'UNIT_LEAD', 'COORDINATOR'], reads: ['identity', 'plan'], sv: 'Se vilka deltagare som håller på att falla mellan insatser; namn bara där man känner personen', en: 'See which participants are falling between interventions; names only where you know the person' },
  'gap.act': { roles: CASE, reads: ['plan'], writes: ['gap_action'], sv: 'Skriva vad som görs åt ett glapp och planera pauser', en: 'Write what is done about a gap and plan pauses' },
  'timeline.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['plan', 'interventions', 'progress', 'sip'], sv: 'Se en deltagares tidslinje, så långt man får se vad parterna gör', en: "See a participant's timeline, as far as you may see what the parties do" },
  'mandate.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['plan', 'interventions', 'notes'], sv: 'Se vem som beslutar, leder, utför och får veta, så långt man får se parterna', en: 'See who decides, leads, performs and is told, as far as you may see the parties' },
  'mandate.write': { roles: CASE, reads: ['plan', 'interventions'], writes: ['mandate'], sv: 'Skriva vad den egna parten tar på sig runt en deltagare', en: 'Write what your party takes upon itself around a participant' },
  'duty.change': { roles: ['UNIT_LEAD', ...LEADING], writes: ['process_duty'], sv: 'Skriva vad den egna organisationen tar på sig i projektets processer', en: "Write what your organisation takes upon itself in the project's processes" },
  'triad.change': { roles: LEADING, writes: ['triad'], sv: 'Bestämma vilka parter som ska mötas runt varje deltagare', en: 'Decide which parties are to meet around each participant' },
  'shortage.read': { roles: [...CASE, 'UNIT_LEAD', ...RECEIVING], reads: ['plan'], sv: 'Se insatser som behövdes men inte gick att få', en: 'See interventions that were needed and not to be had' },
  'shortage.write': { roles: CASE, reads: ['plan'], writes: ['shortage'], sv: 'Skriva in insatser som behövs men inte går att få', en: 'Write down interventions that are needed and not to be had' },
  'shortage.count': { roles: ['COORDINATOR'], sv: 'Se vilka insatser som saknas i projektet, i tal där ingen kan pekas ut', en: 'See which interventions are lacking in the project, in numbers in which nobody can be pointed out' },
  'navigation.read': { roles: [...CASE, 'UNIT_LEAD', 'HEALTH_PROCESS_LEADER'], reads: ['identity', 'health'], sv: 'Se lotsningar genom vården, inget annat i akten', en: 'See navigations through health care, nothing else of the file' },
  'navigation.open': { roles: CASE, reads: ['health'], writes: ['navigation_case'], sv: 'Be processledaren i vården om lotsning, med deltagarens samtycke', en: "Ask the process leader of health care for navigation, with the participant's consent" },
  'navigation.step': { roles: [...CASE, 'HEALTH_PROCESS_LEADER'], reads: ['health'], writes: ['navigation_step', 'process_evidence'], sv: 'Skriva vad som händer i en lotsning, och visa vilken arbetsprocess den prövar', en: 'Write what happens in a navigation, and show which way of working it tries' },
  'navigation.count': { roles: ['HEALTH_PROCESS_LEADER', 'COORDINATOR'], sv: 'Se var vägen genom vården är långsam, i tal där ingen kan pekas ut', en: 'See where the way through health care is slow, in numbers in which nobody can be pointed out' },
  'vulnerability.read': { roles: [...CASE, 'UNIT_LEAD'], reads: ['identity'], sv: 'Se vilka ärenden som vilar på en enda person', en: 'See which cases rest on one person alone' },
  'case.export': { roles: ['UNIT_LEAD'], reads: ['identity', 'plan', 'interventions', 'progress', 'notes', 'health', 'sip'], sv: 'Hämta den egna verksamhetens ärenden som fil, när den lämnar ett projekt', en: "Fetch your branch's own cases as a file, when it leaves a project" },
  'collaboration.read': { roles: ['COORDINATOR'], sv: 'Se samverkan mellan projektets parter i tal, utan personer', en: "See the collaboration between the project's parties in figures, without persons" },
  'pipeline.read': { roles: ['COORDINATOR'], sv: 'Se hur remisser och överlämningar går genom projektet, i tal', en: 'See how referrals and handovers go through the project, in numbers' },
  'gap-rule.change': { roles: LEADING, writes: ['gap_rule'], sv: 'Bestämma vad som räknas som ett glapp i projektet', en: 'Decide what counts as a gap in the project' },

  'handover.read': { roles: [...CASE, 'UNIT_LEAD', 'COORDINATOR'], reads: ['identity'], sv: 'Se överlämningar till och från den egna enheten', en: 'See handovers to and from your unit' },
  'handover.offer': { roles: DECIDING, reads: ['identity'], writes: ['handover', 'handover_preparation'], sv: 'Lämna över deltagare till en kollega eller en annan enhet', en: 'Hand participants over to a colleague or another unit' },
  'handover.receive': { roles: CASE, reads: ['identity'], writes: ['handover_decision', 'handover_preparation'], sv: 'Ta emot deltagare som lämnas över', en: 'Take over participants who are handed over' },

  'receiving-unit.change': { roles: KEEPING, writes: ['receiving_unit'], sv: 'Bestämma vilka enheter som tar emot remisser i projektet', en: 'Decide which units receive referrals in the project' },
  'referral.read': { roles: SENDING, reads: ['identity'], sv: 'Se remisser som den egna enheten skickat eller tagit emot', en: 'See referrals your unit has sent or received' },
  'referral.draft': { roles: SENDING, writes: ['referral'], sv: 'Skriva remisser', en: 'Write referrals' },
  'referral.send': { roles: SENDING, writes: ['referral'], sv: 'Skicka remisser och svara på frågor om dem', en: 'Send referrals and answer questions about them' },
  'referral.withdraw': { roles: SENDING, writes: ['referral'], sv: 'Ta tillbaka remisser', en: 'Withdraw referrals' },
  'referral.message': { roles: SENDING, writes: ['referral_message'], sv: 'Skriva meddelanden i en remiss och anteckna att samtycket tagits tillbaka', en: 'Write messages on a referral and record that the consent was taken back' },
  'referral.decide': { roles: DECIDING, writes: ['referral_decision'], sv: 'Ta hand om remisser: fråga, ställa i kö, säga nej', en: 'Handle referrals: ask, put on the waiting list, decline' },
  'referral.accept': { roles: DECIDING, reads: ['identity', 'plan', 'progress'], writes: ['referral_decision', 'participation', 'entry_assessment', 'direction', 'livelihood'], sv: 'Ta emot den som remitterats', en: 'Take on the person referred' },

  'own-access.read': { roles: [...CASE, 'UNIT_LEAD'], sv: 'Se om deltagaren har egna sidor', en: 'See whether the participant has own pages' },
  'own-access.change': { roles: CASE, reads: ['identity'], writes: ['own_access'], sv: 'Öppna och stänga deltagarens egna sidor', en: "Open and close the participant's own pages" },
  'own-word.answer': { roles: CASE, reads: ['plan', 'interventions'], writes: ['own_word', 'own_survey', 'own_rating'], sv: 'Skriva ner vad deltagaren säger och svara', en: 'Write down what the participant says, and answer' },
  'own.read': { roles: THE_PERSON, sv: 'Läsa det som rör en själv', en: 'Read what concerns oneself' },
  'own.write': { roles: THE_PERSON, writes: ['own_word', 'own_plan', 'own_offer', 'own_consent', 'own_survey', 'own_rating', 'own_month'], sv: 'Säga sin mening, svara på erbjudanden och ta tillbaka samtycken om sig själv', en: 'Have a say, answer offers and take back consents about oneself' },
  'learning.read': { roles: EVERYONE, sv: 'Se metoder, samverkansstrukturer och vad projekten lär sig', en: 'See methods, collaboration structures and what the projects learn' },
  'learning.write': { roles: KEEPING, writes: LEARNING_TABLES, sv: 'Föra projektets register över lärande och samverkan', en: "Keep the project's registers of learning and collaboration" },
  'hypothesis.read': { roles: ['COORDINATOR'], reads: ['progress'], sv: 'Se hypoteser som prövas mot projektets siffror', en: "See hypotheses put to the test against the project's figures" },
  'hypothesis.test': { roles: ['COORDINATOR'], reads: ['progress'], writes: ['hypothesis_test'], sv: 'Pröva hypoteser mot projektets siffror och bedöma dem', en: "Put hypotheses to the test against the project's figures, and judge them" },
  'method.propose': { roles: [...CASE, 'UNIT_LEAD', ...LEADING], writes: ['method', 'method_use', 'method_evidence'], sv: 'Föreslå metoder och skriva vad man vet om dem', en: 'Propose methods and write what is known of them' },
  'method.decide': { roles: ['UNIT_LEAD', ...LEADING], writes: ['method_decision', 'method_evaluation'], sv: 'Pröva, införa, pausa och avveckla metoder', en: 'Try, adopt, pause and retire methods' },
  'survey.answer': { roles: ['UNIT_LEAD', ...LEADING], writes: ['survey_answer'], sv: 'Svara på självskattning och samverkansenkät för en verksamhet', en: 'Answer the self-assessment and the collaboration survey for a branch' },
  'activity.offer': { roles: [...CASE, 'UNIT_LEAD'], writes: ['shared_activity'], sv: 'Öppna aktiviteter för deltagare från andra kommuner', en: 'Open activities to participants from other municipalities' },
  'activity.join': { roles: CASE, reads: ['interventions'], writes: ['activity_visit', 'activity_guest'], sv: 'Anmäla en deltagare till en aktivitet i en annan kommun, med samtycke', en: 'Sign a participant up for an activity in another municipality, by consent' },
  'guest.read': { roles: [...CASE, 'UNIT_LEAD'], sv: 'Se gästerna i aktiviteter som den egna enheten är värd för', en: 'See the guests of activities your unit hosts' },

  'journal.read': { roles: ['LOG_REVIEWER', 'DPO'], sv: 'Granska den egna verksamhetens logg', en: "Review your branch's log" },
} as const satisfies Record<string, Permission>;

export type PermissionName = keyof typeof PERMISSIONS;
