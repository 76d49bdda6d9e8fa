import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { ownProjects } from '../../app/session.js';
import { useProjects } from '../projects/projects.queries.js';

/** The project one looks at, kept in the address: the asked one, else the own, else the first. */
export function useChosenProject() {
  const route = useRoute();
  const router = useRouter();
  const projects = useProjects();
  const all = computed(() => projects.data.value?.items ?? []);
  const chosen = computed({
    get: () => String(route.query.projekt ?? ownProjects.value[0]?.id ?? all.value[0]?.id ?? ''),
    set: (projekt: string) => void router.replace({ query: { ...route.query, projekt } }),
  });
  return { all, chosen };
}

/** Who works in one project alone need not choose. */
export const onlyOne = (projects: readonly { id: string }[]): string => (projects.length === 1 ? projects[0]!.id : '');
