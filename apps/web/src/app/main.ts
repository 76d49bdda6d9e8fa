import '@fontsource-variable/source-sans-3/wght.css';
import './styles.css';
import { ValidationPlugin } from '@fkui/vue';
import icons from '@fkui/icon-lib-default';
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import App from './App.vue';
import { followLanguage } from './fkui.js';
import { asProblem } from './problem.js';
import { router } from './router.js';
import { chosenLanguage, speak, wordsPlugin } from './words.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      // Waiting for a busy server happens below, in `patientFetch`; here only a lost connection is tried again.
      retry: (attempts, error) => attempts < 2 && asProblem(error).status === 0,
    },
    // Without a network a change fails at once and says so, instead of waiting unseen.
    mutations: { retry: false, networkMode: 'always' },
  },
});

icons.f.injectSpritesheet();
await speak(chosenLanguage() ?? 'sv');
await followLanguage();

createApp(App)
  .use(wordsPlugin)
  .use(ValidationPlugin)
  .use(VueQueryPlugin, { queryClient: queries })
  .use(router)
  .mount('#samsteg');
