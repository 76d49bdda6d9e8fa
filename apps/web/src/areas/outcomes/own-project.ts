import { ref, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { ownProjects } from '../../app/session.js';

/** Which of one's own projects a page is about: the address says it, or else it is the first. What else the page lets one choose stands in the address beside it, as `delat=track`. */
export function useOwnProject(beside: Readonly<Record<string, Ref<string>>> = {}): Ref<string> {
  const route = useRoute();
  const router = useRouter();
  const projectId = ref(String(route.query.projekt ?? ownProjects.value[0]?.id ?? ''));
  const inAddress = () => Object.fromEntries(Object.entries({ projekt: projectId, ...beside }).map(([name, { value }]) => [name, value]));
  watch([projectId, ...Object.values(beside)], () => void router.replace({ query: inAddress() }));
  return projectId;
}
