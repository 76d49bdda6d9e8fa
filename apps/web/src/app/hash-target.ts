import { nextTick, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useRoute } from 'vue-router';

/** `…#name` in an address leads to that place once what is read has come: it is shown, and has the focus. */
export function useHashTarget(ready: MaybeRefOrGetter<boolean>): void {
  const route = useRoute();
  watch(
    [() => toValue(ready), () => route.hash],
    async ([isReady, hash]) => {
      if (!isReady || !hash) return;
      await nextTick();
      const place = document.getElementById(decodeURIComponent(hash.slice(1)));
      place?.scrollIntoView({ block: 'start' });
      place?.focus({ preventScroll: true });
    },
    { immediate: true, flush: 'post' },
  );
}
