import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { countArrivals } from './arrival.js';
import { outage } from './outage.js';
import { pages, type Page } from './pages.js';
import { asProblem } from './problem.js';
import { may, me, recognise } from './session.js';
import { mayLeave } from './unsaved.js';

declare module 'vue-router' {
  interface RouteMeta {
    page: Page;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: pages.map(asRoute),
  scrollBehavior: (to, from, saved) => saved ?? (to.meta.page === from.meta.page ? {} : { top: 0 }),
});

function asRoute(page: Page): RouteRecordRaw {
  const meta = { page };
  if (!page.tabs) return { path: page.path, name: page.name, component: page.page, meta };
  const children = page.tabs.map((tab) => ({ path: tab.path, name: tab.name, component: tab.page, meta }));
  return { path: page.path, component: page.page, meta, children };
}

/** What is written and not sent is not thrown away without a question. */
router.beforeEach((to, from) => to.path === from.path || mayLeave());

/** Who is not signed in meets the sign-in page first, and comes back to where they were going. */
router.beforeEach(async (to) => {
  if (to.meta.page.needs === 'open') return true;
  try {
    const known = me.value ?? (await recognise());
    if (known) return to.meta.page.own || !may('own.read') ? true : { name: 'own-next' };
  } catch (failure) {
    outage.value = asProblem(failure);
    return true;
  }
  if (to.meta.page.own) return { name: 'own-sign-in' };
  return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
});

countArrivals(router);
