import type { Tab } from '../../app/pages.js';
import { may } from '../../app/session.js';

/** The tabs of a participant's page, in order and in groups; each is an address, `/deltagare/:id/<path>`. Every area adds its own row. */
export const participantTabs: Tab[] = [
  { name: 'participant', path: '', title: 'participants.tabs.overview', page: () => import('./ParticipantOverview.vue') },
  { name: 'participant-plan', path: 'plan', title: 'plans.tab', needs: 'plan.read', page: () => import('../plans/PlanPage.vue') },
  { name: 'participant-interventions', path: 'insatser', title: 'interventions.tab', needs: 'intervention.read', page: () => import('../interventions/InterventionsPage.vue') },
  { name: 'participant-notes', path: 'anteckningar', title: 'notes.tab', needs: 'note.read', page: () => import('../notes/NotesPage.vue') },
  { name: 'participant-steps', path: 'steg', title: 'steps.title', needs: 'step.read', page: () => import('../steps/StepsTab.vue') },
  { name: 'participant-measurements', path: 'matningar', title: 'measuring.tab', needs: 'measurement.read', page: () => import('../measuring/MeasuringTab.vue') },
  { name: 'participant-timeline', path: 'tidslinje', title: 'timeline.tab', needs: 'timeline.read', page: () => import('../timeline/TimelineTab.vue') },
  { name: 'participant-attendance', path: 'narvaro', title: 'work.tab.attendance', group: 'participants.tabs.work', needs: 'attendance.read', page: () => import('../attendance/AttendanceTab.vue') },
  { name: 'participant-work', path: 'arbete', title: 'work.tab.work', group: 'participants.tabs.work', needs: 'training.read', page: () => import('../training/WorkTab.vue') },
  { name: 'participant-support', path: 'stod', title: 'work.tab.support', group: 'participants.tabs.work', needs: 'motivation.read', page: () => import('../support/SupportTab.vue') },
  { name: 'participant-sip', path: 'sip', title: 'sip.tab', group: 'participants.tabs.together', needs: 'sip.read', page: () => import('../sip/SipTab.vue') },
  { name: 'participant-mandates', path: 'ansvar', title: 'mandates.tab', group: 'participants.tabs.together', needs: 'mandate.read', page: () => import('../mandates/MandateTab.vue') },
  { name: 'participant-navigation', path: 'lotsning', title: 'navigation.tab', group: 'participants.tabs.together', needs: 'navigation.read', page: () => import('../navigation/NavigationTab.vue') },
  { name: 'participant-handover', path: 'overlamning', title: 'continuity.handover.tab', group: 'participants.tabs.together', needs: 'handover.read', page: () => import('../continuity/HandoverTab.vue') },
  { name: 'participant-facts', path: 'efter-avslut', title: 'facts.tab', group: 'participants.tabs.file', needs: 'fact.read', page: () => import('../facts/FactsTab.vue') },
  { name: 'participant-consents', path: 'samtycken', title: 'participants.tabs.consents', group: 'participants.tabs.file', needs: 'consent.read', page: () => import('./ParticipantConsents.vue') },
  { name: 'participant-own', path: 'egna-sidor', title: 'own.access.tab', group: 'participants.tabs.file', needs: 'own-access.read', page: () => import('../own/OwnAccessTab.vue') },
  { name: 'participant-move', path: 'flytta', title: 'participants.tabs.move', group: 'participants.tabs.file', needs: 'home.move', writes: true, page: () => import('./ParticipantMove.vue') },
  { name: 'participant-end', path: 'avsluta', title: 'participants.tabs.end', group: 'participants.tabs.file', needs: 'participation.change', writes: true, page: () => import('./ParticipantEnd.vue') },
];

/** Where a tab of a participant's page is: `plan`, `insatser#<id>`. The first one, where it is not shown to whoever asks. */
export function participantTab(participationId: string, tab: string): string {
  const path = tab.split('#')[0];
  const shown = participantTabs.some(({ path: own, needs }) => own === path && may(needs ?? null));
  return `/deltagare/${participationId}${shown && tab ? `/${tab}` : ''}`;
}
