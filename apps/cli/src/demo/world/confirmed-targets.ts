import type { TargetView } from '#projects';
import { BRON, FORSTEG, IDIS, IRIS, SIA } from './people.js';

interface Confirmed {
  project: string;
  by: string;
  kind: TargetView['kind'];
  value: number;
  reason: string;
}

const [KARIN, GUNILLA, KONRAD, OSTEN, CECILIA] = ['karin@example.se', 'gunilla@example.se', 'konrad@example.se', 'osten@example.se', 'cecilia@example.se'];

/**
 * What a person of each project has decided: which target holds, and why. The reasons are invented.
 * The closed IRIS is left out on purpose: there 490 and 530 still stand to be decided, and the percentages are proposals.
 */
export const CONFIRMED_TARGETS: readonly Confirmed[] = [
  { project: IRIS, by: KARIN, kind: 'PARTICIPANTS', value: 490, reason: 'Beslutet anger 490. De 530 i beskrivningen är vår egen ambition.' },
  { project: IRIS, by: KARIN, kind: 'STEP_PROGRESS', value: 75, reason: 'Styrgruppen följer stegen av alla deltagare, kvinnor och män var för sig.' },
  { project: IRIS, by: KARIN, kind: 'INCREASED_LIVELIHOOD', value: 30, reason: 'Styrgruppen följer försörjningen av dem som avslutat.' },
  { project: IDIS, by: GUNILLA, kind: 'PARTICIPANTS', value: 330, reason: 'Beslutet och beskrivningen säger samma tal.' },
  { project: SIA, by: KONRAD, kind: 'PARTICIPANTS', value: 584, reason: 'Beslutet anger 584.' },
  { project: SIA, by: KONRAD, kind: 'WORK_OR_STUDIES', value: 60, reason: 'Ambitionen i beskrivningen är det vi följer upp.' },
  { project: FORSTEG, by: OSTEN, kind: 'PARTICIPANTS', value: 100, reason: 'Beslutet anger 100.' },
  { project: BRON, by: CECILIA, kind: 'PARTICIPANTS', value: 320, reason: 'Beslutet anger 320.' },
];
