import type { Router } from 'vue-router';

let pagesSeen = 0;

/** Counts pages, so that the first one leaves the focus at the top as a browser does, and the next ones move it. */
export function countArrivals(router: Router): void {
  router.afterEach((to, from) => {
    if (to.meta.page !== from.meta.page) pagesSeen++;
  });
}

export function cameFromAnotherPage(): boolean {
  return pagesSeen > 1;
}
