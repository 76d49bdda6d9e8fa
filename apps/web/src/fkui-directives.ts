import type { Directive } from 'vue';

/** FKUI's plugin registers `v-validation` by its own means; the templates learn of it here. */
declare module 'vue' {
  interface GlobalDirectives {
    vValidation: Directive<HTMLElement, Record<string, object> | undefined>;
  }
}
