import type { ObjectDirective } from 'vue';

/** FKUI registers this directive by its plugin; the templates learn of it here. */
declare module 'vue' {
  interface GlobalDirectives {
    vValidation: ObjectDirective<HTMLElement, Record<string, object>>;
  }
}
