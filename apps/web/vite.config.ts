import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the API of a running `npm start` answers while `vite` serves the pages. */
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** One of FKUI's icons carries a style element, which the content security policy refuses; the same is said with an attribute. */
const iconsWithoutStyle: Plugin = {
  name: 'icons-without-style',
  transform: {
    filter: { id: /icon-lib-default\/dist\/f\/injectSpritesheet\.js$/ },
    handler: (code) => code.replace('<style>.i{fill:currentColor}</style>', '').replaceAll('class="i"', 'fill="currentColor"'),
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [vue(), iconsWithoutStyle],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // No file becomes a data: address in the style sheet, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
  },
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: api, changeOrigin: false } } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.spec.ts'],
    server: { deps: { inline: [/@fkui\//] } },
  },
});
