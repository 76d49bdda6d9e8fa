import type { WrittenSource } from './LivelihoodFields.vue';

/** A person as it is written in the form: empty text where nothing is said. */
export const blankPerson = () => ({
  givenName: '', familyName: '', numberKind: 'PERSONNUMMER', number: '', birthDate: '', gender: '', municipalityCode: '', phone: '', email: '', address: '', interpreterLanguage: '',
  protected: false, protectionLevel: 'SECRECY_MARKING', safeChannel: '',
});

export interface WrittenEntry {
  supportsSelf?: '' | 'yes' | 'no';
  livelihoodAssessment?: string;
  livelihoodAssessedBy?: string;
  livelihoodAssessedOn?: string;
  track?: '' | 'REACTIVE' | 'PROACTIVE';
  trackGrounds?: string[];
  guardianConsentOn?: string;
  activityResponsibility?: boolean;
  unavailableActivity?: string;
  unavailableActor?: string;
  unavailableReason?: string;
  coordinatedNeed?: string;
  parties?: string[];
  aim?: string;
  targetGroup?: string;
  entryGrounds?: string;
}

export interface Enrolment {
  projectId: string;
  subprojectId: string;
  unitId: string;
  person: ReturnType<typeof blankPerson>;
  participantId: string | null;
  entry: WrittenEntry;
  direction: string;
  livelihood: WrittenSource[];
  startsOn: string;
  responsibleId: string;
  deputyId: string;
}

/** What the door takes: nothing where nothing is written. */
export function personBody({ person, ...rest }: Enrolment): object {
  return {
    ...admissionBody(rest),
    person: emptied({ ...person, number: person.numberKind === 'NONE' ? '' : person.number, protectionLevel: person.protected ? person.protectionLevel : '', safeChannel: person.protected ? person.safeChannel : '' }),
  };
}

/** What is asked whether the person comes by referral or not. */
export type Admission = Pick<Enrolment, 'subprojectId' | 'entry' | 'direction' | 'livelihood' | 'startsOn' | 'responsibleId' | 'deputyId'>;

export function admissionBody<T extends Admission>({ entry, livelihood, subprojectId, deputyId, ...rest }: T) {
  const { supportsSelf, ...grounds } = entry;
  return {
    ...rest,
    subprojectId: subprojectId || null,
    deputyId: deputyId || null,
    entry: { ...emptied(grounds), supportsSelf: supportsSelf ? supportsSelf === 'yes' : null },
    livelihood: livelihood.map(({ kind, sharePercent }) => ({ kind, sharePercent: Number(sharePercent) })),
  };
}

export const blankEntry = (): WrittenEntry => ({ parties: [], trackGrounds: [], supportsSelf: '', track: '' });

/** Fields with something in them. */
export const emptied = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));
