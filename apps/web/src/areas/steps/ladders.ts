import { useQuery } from '@tanstack/vue-query';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type Ladder = Shape<'LadderView'>;
export type NewLadder = Shape<'MakeLadder'>;

export const laddersKey = (projectId: string) => ['ladders', projectId];

/** Every edition of a project's ladder, the one that holds first. */
export function useLadders(projectId: string) {
  return useQuery({ queryKey: laddersKey(projectId), queryFn: () => answer(api.GET('/api/v1/projects/{id}/ladders', { params: { path: { id: projectId } } })) });
}

/** A ladder as it is written: lists as text, one line for each. */
export interface WrittenLadder {
  name: string;
  steps: { name: string; description: string; criteria: string; methods: string }[];
  checklist: string;
  readyAt: string;
  reason: string;
}

export const emptyStep = () => ({ name: '', description: '', criteria: '', methods: '' });
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Begins with what holds; why it is changed is written anew. */
export function writtenFrom({ name, steps, checklist, readyAt }: Pick<Ladder, 'name' | 'steps' | 'checklist' | 'readyAt'>): WrittenLadder {
  return {
    name, checklist: checklist.join('\n'), readyAt: readyAt === null ? '' : String(readyAt), reason: '',
    steps: steps.map((step) => ({ name: step.name, description: step.description, criteria: step.criteria.join('\n'), methods: step.methods.join('\n') })),
  };
}

export function asked({ name, steps, checklist, readyAt, reason }: WrittenLadder, after: number): NewLadder {
  return {
    name, reason, after, checklist: linesOf(checklist), readyAt: readyAt === '' ? null : Number(readyAt),
    steps: steps.map((step) => ({ name: step.name, description: step.description, criteria: linesOf(step.criteria), methods: linesOf(step.methods) })),
  };
}
