/** What is to be ready before somebody else takes over. */
export const CHECKLIST = ['PARTICIPANT_INFORMED', 'SUMMARY_APPROVED', 'PLAN_UP_TO_DATE', 'NEXT_STEPS_BOOKED', 'PARTIES_TOLD', 'CONSENTS_SEEN_OVER', 'JOINT_MEETING_HELD'] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

export const RETURN_REASONS = ['WRONG_UNIT', 'NO_CAPACITY', 'NEEDS_MORE', 'PERSON_DECLINES', 'NOT_REACHED', 'OTHER'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
