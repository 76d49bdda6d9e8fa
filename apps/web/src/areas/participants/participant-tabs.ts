import type { Tab } from '../../app/pages.js';

/** The tabs of a participant's page, in order; each is an address, `/deltagare/:id/<path>`. Every area adds its own row. */
export const participantTabs: Tab[] = [
  { name: 'participant', path: '', title: 'participants.tabs.overview', page: () => import('./ParticipantOverview.vue') },
  { name: 'participant-plan', path: 'plan', title: 'plans.tab', needs: 'plan.read', page: () => import('../plans/PlanPage.vue') },
  { name: 'participant-interventions', path: 'insatser', title: 'interventions.tab', needs: 'intervention.read', page: () => import('../interventions/InterventionsPage.vue') },
  { name: 'participant-attendance', path: 'narvaro', title: 'work.tab.attendance', needs: 'attendance.read', page: () => import('../attendance/AttendanceTab.vue') },
  { name: 'participant-work', path: 'arbete', title: 'work.tab.work', needs: 'training.read', page: () => import('../training/WorkTab.vue') },
  { name: 'participant-support', path: 'stod', title: 'work.tab.support', needs: 'motivation.read', page: () => import('../support/SupportTab.vue') },
  { name: 'participant-timeline', path: 'tidslinje', title: 'timeline.tab', needs: 'timeline.read', page: () => import('../timeline/TimelineTab.vue') },
  { name: 'participant-notes', path: 'anteckningar', title: 'notes.tab', needs: 'note.read', page: () => import('../notes/NotesPage.vue') },
  { name: 'participant-steps', path: 'steg', title: 'steps.title', needs: 'step.read', page: () => import('../steps/StepsTab.vue') },
  { name: 'participant-sip', path: 'sip', title: 'sip.tab', needs: 'sip.read', page: () => import('../sip/SipTab.vue') },
  { name: 'participant-consents', path: 'samtycken', title: 'participants.tabs.consents', needs: 'consent.read', page: () => import('./ParticipantConsents.vue') },
  { name: 'participant-own', path: 'egna-sidor', title: 'own.access.tab', needs: 'own-access.read', page: () => import('../own/OwnAccessTab.vue') },
  { name: 'participant-handover', path: 'overlamning', title: 'continuity.handover.tab', needs: 'handover.read', page: () => import('../continuity/HandoverTab.vue') },
  { name: 'participant-navigation', path: 'lotsning', title: 'navigation.tab', needs: 'navigation.read', page: () => import('../navigation/NavigationTab.vue') },
  { name: 'participant-mandates', path: 'ansvar', title: 'mandates.tab', needs: 'mandate.read', page: () => import('../mandates/MandateTab.vue') },
  { name: 'participant-move', path: 'flytta', title: 'participants.tabs.move', needs: 'home.move', writes: true, page: () => import('./ParticipantMove.vue') },
  { name: 'participant-end', path: 'avsluta', title: 'participants.tabs.end', needs: 'participation.change', writes: true, page: () => import('./ParticipantEnd.vue') },
];
