import type { Component } from 'vue';
import { participantTabs } from '../areas/participants/participant-tabs.js';
import type { Permission } from './permissions.js';
import type { WordKey } from './words.js';

export interface Page {
  name: string;
  path: string;
  title: WordKey;
  page: () => Promise<{ default: Component }>;
  /** Null: everyone who is signed in. `open`: also those who are not. */
  needs: Permission | null | 'open';
  /** Stands in the navigation, with the key that follows `g`. */
  goKey?: string;
  navigation?: boolean;
  /** The page in the navigation this one belongs to. */
  under?: string;
  tabs?: Tab[];
  /** One of the participant's own, which have nothing else around them. */
  own?: true;
}

/** A tab of a page is an address of its own: `/projekt/:id/mal`. The first one has the page's own address. */
export interface Tab {
  name: string;
  path: string;
  title: WordKey;
  /** What it stands under where a page has more tabs than one takes in at a glance; the same group stands together. */
  group?: WordKey;
  page: () => Promise<{ default: Component }>;
  /** Shown to those who may do this; to everyone on the page when left out. */
  needs?: Permission;
  /** It only changes something, so it is shown where the thing shown on the page may be changed. */
  writes?: boolean;
}

/** Every page there is. */
export const pages: readonly Page[] = [
  { name: 'home', path: '/', title: 'home.title', needs: null, navigation: true, goKey: 'h', page: () => import('../areas/home/HomePage.vue') },
  { name: 'open-emergency', path: '/deltagare/nodlage', title: 'emergencies.open.title', needs: 'emergency.open', under: 'participants', page: () => import('../areas/emergencies/OpenEmergencyPage.vue') },
  { name: 'participants', path: '/deltagare', title: 'participants.title', needs: 'participation.read', navigation: true, goKey: 'l', page: () => import('../areas/participants/ParticipantsPage.vue') },
  { name: 'new-participant', path: '/deltagare/ny', title: 'participants.new.title', needs: 'participation.open', under: 'participants', page: () => import('../areas/participants/NewParticipantPage.vue') },
  { name: 'import-participants', path: '/deltagare/importera', title: 'imports.title', needs: 'participation.import', under: 'participants', page: () => import('../areas/imports/ImportParticipantsPage.vue') },
  { name: 'participant', path: '/deltagare/:id', title: 'participants.one', needs: 'participation.read', under: 'participants', page: () => import('../areas/participants/ParticipantPage.vue'), tabs: participantTabs },
  { name: 'easy-plan', path: '/deltagare/:id/plan/lattlast', title: 'plans.easy.title', needs: 'plan.read', under: 'participants', page: () => import('../areas/plans/EasyPlanPage.vue') },
  { name: 'plans', path: '/planer', title: 'plans.follow.title', needs: 'plan.read', under: 'participants', page: () => import('../areas/plans/PlansToFollowPage.vue') },
  { name: 'gaps', path: '/mellan-insatser', title: 'continuity.gaps.title', needs: 'gap.read', navigation: true, goKey: 'g', page: () => import('../areas/continuity/GapsPage.vue') },
  { name: 'vulnerable-cases', path: '/sarbara-arenden', title: 'vulnerability.title', needs: 'vulnerability.read', under: 'gaps', page: () => import('../areas/vulnerability/VulnerableCasesPage.vue') },
  { name: 'handovers', path: '/overlamningar', title: 'continuity.handover.title', needs: 'handover.read', under: 'gaps', page: () => import('../areas/continuity/HandoversPage.vue') },
  { name: 'leaver', path: '/overlamningar/lamnar', title: 'continuity.handover.leaver', needs: 'handover.offer', under: 'gaps', page: () => import('../areas/continuity/LeaverPage.vue') },
  { name: 'group-attendance', path: '/narvaro', title: 'work.group.title', needs: 'attendance.write', under: 'participants', page: () => import('../areas/attendance/GroupAttendancePage.vue') },
  { name: 'workplaces', path: '/arbetsplatser', title: 'work.places.title', needs: 'workplace.read', under: 'participants', page: () => import('../areas/training/WorkplacesPage.vue') },
  { name: 'navigations', path: '/lotsning', title: 'navigation.title', needs: 'navigation.read', navigation: true, goKey: 'v', page: () => import('../areas/navigation/NavigationsPage.vue') },
  { name: 'navigation-figures', path: '/lotsning/flaskhalsar', title: 'navigation.figures', needs: 'navigation.count', under: 'navigations', page: () => import('../areas/navigation/NavigationFiguresPage.vue') },
  { name: 'projects', path: '/projekt', title: 'projects.title', needs: 'project.read', navigation: true, goKey: 'p', page: () => import('../areas/projects/ProjectsPage.vue') },
  { name: 'import', path: '/projekt/las-in', title: 'projects.import.title', needs: 'project.import', under: 'projects', page: () => import('../areas/projects/ImportPage.vue') },
  {
    name: 'project', path: '/projekt/:id', title: 'projects.one', needs: 'project.read', under: 'projects', page: () => import('../areas/projects/ProjectPage.vue'),
    tabs: [
      { name: 'project', path: '', title: 'projects.tabs.overview', page: () => import('../areas/projects/ProjectOverview.vue') },
      { name: 'project-targets', path: 'mal', title: 'projects.tabs.targets', page: () => import('../areas/projects/ProjectTargets.vue') },
      { name: 'project-indicators', path: 'indikatorer', title: 'indicators.tab', needs: 'indicator.read', page: () => import('../areas/indicators/IndicatorsTab.vue') },
      { name: 'project-pipeline', path: 'floden', title: 'pipeline.tab', needs: 'pipeline.read', page: () => import('../areas/pipeline/PipelineTab.vue') },
      { name: 'project-collaboration', path: 'samverkan', title: 'collaboration.tab', needs: 'collaboration.read', page: () => import('../areas/pipeline/CollaborationTab.vue') },
      { name: 'project-plans', path: 'planer', title: 'plans.project.tab', needs: 'plan.follow', page: () => import('../areas/plans/FollowUpTab.vue') },
      { name: 'project-sip', path: 'sip', title: 'sip.figures.tab', needs: 'sip.follow', page: () => import('../areas/sip/SipFiguresTab.vue') },
      { name: 'project-shortages', path: 'brister', title: 'shortages.tab', needs: 'shortage.count', page: () => import('../areas/shortages/ShortagesTab.vue') },
      { name: 'project-months', path: 'manader', title: 'months.tab', needs: 'month.read', page: () => import('../areas/months/MonthsTab.vue') },
      { name: 'project-quarter', path: 'kvartal', title: 'months.quarter.tab', needs: 'quarter.read', page: () => import('../areas/months/QuarterTab.vue') },
      { name: 'project-finsam', path: 'finsam', title: 'months.finsam.tab', needs: 'finsam.count', page: () => import('../areas/months/FinsamTab.vue') },
      { name: 'project-gaps', path: 'glapp', title: 'continuity.rules.tab', group: 'projects.tabs.rules', page: () => import('../areas/continuity/GapRulesTab.vue') },
      { name: 'project-duties', path: 'ansvar', title: 'mandates.duty.tab', group: 'projects.tabs.rules', page: () => import('../areas/mandates/DutiesTab.vue') },
      { name: 'project-ladder', path: 'stege', title: 'steps.ladder.tab', group: 'projects.tabs.rules', page: () => import('../areas/steps/LadderTab.vue') },
      { name: 'project-instruments', path: 'matmetoder', title: 'instruments.tab', group: 'projects.tabs.rules', needs: 'instrument.read', page: () => import('../areas/instruments/InstrumentsTab.vue') },
      { name: 'project-trials', path: 'provning', title: 'trials.tab', group: 'projects.tabs.rules', needs: 'trial.read', page: () => import('../areas/trials/TrialsTab.vue') },
      { name: 'project-definitions', path: 'definitioner', title: 'outcomes.define.tab', group: 'projects.tabs.rules', page: () => import('../areas/outcomes/DefinitionsTab.vue') },
      { name: 'project-facts', path: 'uppgifter', title: 'projects.tabs.facts', group: 'projects.tabs.about', page: () => import('../areas/projects/ProjectFacts.vue') },
      { name: 'project-parties', path: 'parter', title: 'projects.tabs.parties', group: 'projects.tabs.about', page: () => import('../areas/projects/ProjectParties.vue') },
      { name: 'project-area', path: 'kommuner', title: 'projects.tabs.area', group: 'projects.tabs.about', page: () => import('../areas/projects/ProjectArea.vue') },
    ],
  },
  { name: 'project-month', path: '/projekt/:id/manader/:month', title: 'months.one', needs: 'month.read', under: 'projects', page: () => import('../areas/months/MonthPage.vue') },
  { name: 'outcomes', path: '/mal', title: 'outcomes.title', needs: 'outcome.read', navigation: true, goKey: 'm', page: () => import('../areas/outcomes/OutcomesPage.vue') },
  { name: 'releases', path: '/utfall', title: 'releases.title', needs: 'release.read', navigation: true, goKey: 'u', page: () => import('../areas/releases/ReleasesPage.vue') },
  { name: 'make-release', path: '/utfall/frislapp', title: 'releases.make', needs: 'release.make', under: 'releases', page: () => import('../areas/releases/MakeReleasePage.vue') },
  { name: 'reports', path: '/rapporter', title: 'reports.title', needs: 'report.order', navigation: true, goKey: 'k', page: () => import('../areas/reports/ReportsPage.vue') },
  { name: 'packs', path: '/utfall/larandepaket', title: 'packs.title', needs: 'pack.read', under: 'releases', page: () => import('../areas/packs/PacksPage.vue') },
  { name: 'extracts', path: '/utfall/utdrag', title: 'extracts.title', needs: 'extract.read', under: 'releases', page: () => import('../areas/extracts/ExtractsPage.vue') },
  { name: 'target-reviews', path: '/mal/avstamning', title: 'reviews.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/reviews/FollowUpPage.vue') },
  { name: 'target-review', path: '/mal/avstamning/:id', title: 'reviews.one', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/reviews/ReviewPage.vue') },
  { name: 'support-figures', path: '/mal/stod', title: 'courseFigures.support.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/course-figures/SupportFiguresPage.vue') },
  { name: 'independence', path: '/mal/sjalvstandighet', title: 'independence.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/independence/IndependencePage.vue') },
  { name: 'livelihood-matrix', path: '/mal/forsorjning', title: 'courseFigures.livelihood.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/course-figures/LivelihoodPage.vue') },
  { name: 'equity', path: '/mal/jamlikhet', title: 'equity.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/equity/EquityPage.vue') },
  { name: 'effect', path: '/mal/effekt', title: 'effect.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/effect/EffectPage.vue') },
  { name: 'responsible-changes', path: '/mal/byten', title: 'courseFigures.responsible.title', needs: 'outcome.read', under: 'outcomes', page: () => import('../areas/course-figures/ResponsibleChangesPage.vue') },
  { name: 'flow', path: '/mal/antal', title: 'outcomes.flow.title', needs: 'entry.count', under: 'outcomes', page: () => import('../areas/outcomes/FlowPage.vue') },
  {
    name: 'referrals', path: '/remisser', title: 'referrals.title', needs: 'referral.read', navigation: true, goKey: 'r', page: () => import('../areas/referrals/ReferralsPage.vue'),
    tabs: [
      { name: 'referrals-inbox', path: '', title: 'referrals.box.inbox', needs: 'referral.decide', page: () => import('../areas/referrals/ReferralBox.vue') },
      { name: 'referrals-sent', path: 'skickade', title: 'referrals.box.sent', page: () => import('../areas/referrals/ReferralBox.vue') },
      { name: 'referrals-drafts', path: 'utkast', title: 'referrals.box.drafts', page: () => import('../areas/referrals/ReferralBox.vue') },
    ],
  },
  { name: 'write-referral', path: '/remisser/ny/:id?', title: 'referrals.new', needs: 'referral.send', under: 'referrals', page: () => import('../areas/referrals/WriteReferralPage.vue') },
  { name: 'referral', path: '/remisser/:id', title: 'referrals.one', needs: 'referral.read', under: 'referrals', page: () => import('../areas/referrals/ReferralPage.vue') },
  {
    name: 'learning', path: '/larande', title: 'learning.title', needs: 'learning.read', navigation: true, goKey: 'e', page: () => import('../areas/learning/LearningPage.vue'),
    tabs: [
      { name: 'learning', path: '', title: 'learning.tabs.methods', page: () => import('../areas/learning/MethodsTab.vue') },
      { name: 'learning-logs', path: 'logg', title: 'learning.tabs.logs', page: () => import('../areas/learning/LogsTab.vue') },
      { name: 'learning-hypotheses', path: 'hypoteser', title: 'hypotheses.tab', needs: 'hypothesis.read', page: () => import('../areas/hypotheses/HypothesesTab.vue') },
      { name: 'learning-joint', path: 'gemensamt', title: 'learning.tabs.joint', page: () => import('../areas/learning/JointTab.vue') },
      { name: 'learning-structures', path: 'samverkan', title: 'learning.tabs.structures', page: () => import('../areas/learning/StructuresTab.vue') },
      { name: 'learning-surveys', path: 'enkater', title: 'learning.tabs.surveys', page: () => import('../areas/learning/SurveysTab.vue') },
      { name: 'learning-fidelity', path: 'programtrohet', title: 'fidelity.tab', needs: 'fidelity.read', page: () => import('../areas/fidelity/FidelityTab.vue') },
      { name: 'learning-activities', path: 'aktiviteter', title: 'learning.tabs.activities', page: () => import('../areas/learning/ActivitiesTab.vue') },
    ],
  },
  { name: 'method', path: '/larande/metoder/:id', title: 'learning.methods.one', needs: 'learning.read', under: 'learning', page: () => import('../areas/learning/MethodPage.vue') },
  { name: 'fidelity-review', path: '/larande/programtrohet/:id', title: 'fidelity.one', needs: 'fidelity.read', under: 'learning', page: () => import('../areas/fidelity/FidelityReviewPage.vue') },
  { name: 'sips', path: '/sip', title: 'sip.inbox.title', needs: 'sip.answer', navigation: true, goKey: 'i', page: () => import('../areas/sip/SipInboxPage.vue') },
  { name: 'sip-terms', path: '/sip/tidsgranser', title: 'sip.terms.title', needs: 'project.read', under: 'sips', page: () => import('../areas/sip/SipTermsPage.vue') },
  { name: 'sip', path: '/sip/:id', title: 'sip.one', needs: 'sip.read', under: 'sips', page: () => import('../areas/sip/SipPage.vue') },
  { name: 'sip-meeting', path: '/sip/:id/mote', title: 'sip.meeting.heading', needs: 'sip.write', under: 'sips', page: () => import('../areas/sip/SipMeetingPage.vue') },
  { name: 'sip-print', path: '/sip/:id/utskrift', title: 'sip.print.title', needs: 'sip.read', under: 'sips', page: () => import('../areas/sip/SipPrintPage.vue') },
  { name: 'emergencies', path: '/nodoppningar', title: 'emergencies.title', needs: 'emergency.review', navigation: true, page: () => import('../areas/emergencies/EmergenciesPage.vue') },
  { name: 'log', path: '/logg', title: 'log.title', needs: 'journal.read', navigation: true, goKey: 'o', page: () => import('../areas/log/LogPage.vue') },
  { name: 'administration', path: '/admin', title: 'administration.title', needs: 'membership.read', navigation: true, goKey: 'a', page: () => import('../areas/administration/OrganisationsPage.vue') },
  { name: 'unit', path: '/admin/enheter/:id', title: 'administration.unit.title', needs: 'membership.read', under: 'administration', page: () => import('../areas/administration/UnitPage.vue') },
  { name: 'roles', path: '/admin/roller', title: 'administration.roles.title', needs: 'membership.read', under: 'administration', page: () => import('../areas/administration/RolesPage.vue') },
  { name: 'profile', path: '/profil', title: 'shell.profile.title', needs: null, page: () => import('./ProfilePage.vue') },
  { name: 'reminders', path: '/paminnelser', title: 'reminders.title', needs: null, page: () => import('../areas/reminders/RemindersPage.vue') },
  { name: 'help', path: '/hjalp', title: 'shell.help.title', needs: 'open', page: () => import('./HelpPage.vue') },
  { name: 'accessibility', path: '/tillganglighet', title: 'shell.accessibility.title', needs: 'open', page: () => import('./AccessibilityPage.vue') },
  { name: 'sign-in', path: '/logga-in', title: 'signIn.title', needs: 'open', page: () => import('../areas/sign-in/SignInPage.vue') },
  { name: 'invitation', path: '/inbjudan', title: 'signIn.invitation.title', needs: 'open', page: () => import('../areas/sign-in/InvitationPage.vue') },
  { name: 'own-next', path: '/min-plan', title: 'own.next.title', needs: 'own.read', own: true, page: () => import('../areas/own/OwnNextPage.vue') },
  { name: 'own-plan', path: '/min-plan/planen', title: 'own.plan.title', needs: 'own.read', own: true, page: () => import('../areas/own/OwnPlanPage.vue') },
  { name: 'own-things', path: '/min-plan/uppgifter', title: 'own.things.title', needs: 'own.read', own: true, page: () => import('../areas/own/OwnThingsPage.vue') },
  { name: 'own-sign-in', path: '/min-plan/logga-in', title: 'own.in.title', needs: 'open', own: true, page: () => import('../areas/own/OwnSignInPage.vue') },
  { name: 'own-link', path: '/min-plan/in', title: 'own.in.opening', needs: 'open', own: true, page: () => import('../areas/own/OwnLinkPage.vue') },
  { name: 'not-found', path: '/:missing(.*)*', title: 'problem.notFound', needs: null, page: () => import('./NotFoundPage.vue') },
];

const needsId = /:\w+\b(?!\?)/;
const beforeSignIn = new Set(['sign-in', 'invitation']);

/** The pages one can go to by their name alone, each name once. */
export const places: readonly Page[] = pages
  .filter(({ name, path, own }) => !own && !needsId.test(path) && !beforeSignIn.has(name))
  .filter(({ title }, at, all) => all.findIndex((page) => page.title === title) === at)
  .map((page) => ({ ...page, path: page.path.replace(/\/:\w+\?/g, '') }));
