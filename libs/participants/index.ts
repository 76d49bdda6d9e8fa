/** The person: identity numbers and how they are sealed, and people who do not exist. */
export * from './identity-number.js';
export * from './identity-number-kinds.js';
export * from './identity-number-problems.js';
export * from './identity-number-published.js';
export * from './invented-people.js';
export * from './number-cipher.js';
export * from './number-cipher-keys.js';
export { GENDERS, Identity, Participant, type Gender } from './participant.entity.js';
export { ParticipantsModule } from './participants.module.js';
export * from './person.input.js';
export { PersonSeal, type SealedPerson } from './sealed-person.js';
