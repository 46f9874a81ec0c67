import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './vite.compress.mjs';
import { narrowFonts } from './vite.narrow-fonts.mjs';
import { paintFirst } from './vite.paint-first.mjs';
import { preloadFonts } from './vite.preload-fonts.mjs';
import { routeHints } from './vite.route-hints.mjs';
import { zodWithoutEval } from './vite.zod-without-eval.mjs';

/** Parts of the interface that nearly every page is made of. */
const usual =
  'badge|breadcrumb|button|button-link|button-look|card|class-names|date-text|empty-state|error-panel|facts|field-look|icon|icon-button|link|live-region|native-select|notice|outline|page|progress-bar|progress-ring|skeleton|spinner|state-dot|toast-store|visually-hidden';

/**
 * What is fetched together is one file, because a request costs more than most of these parts weigh. `core` is what every
 * page and the player are made of, `learning` what the pages of a course share; the others are for filling in.
 */
const together = {
  core: [
    'node_modules/(react|react-dom|scheduler|@tanstack|@lingui)/',
    'portal/src/lib/(api|i18n|last-place|quick-exit|storage|theme|page-title|use-online)\\b',
    'quick-exit/use-quick-exit-target\\.ts$',
    `libs/ui/src/(${usual})\\.tsx?$`,
  ],
  fields: ['libs/ui/src/(text-field|field-error)\\.tsx$'],
  choices: ['libs/ui/src/(answer-card|checkbox|checkbox-cards|radio-cards)\\.tsx$'],
  forms: ['node_modules/react-hook-form/', 'portal/src/lib/forms/(?!form-dialog)', 'features/account/queries\\.ts$'],
  learning: [
    'features/learning/(content-note|draft-notice|missing-list|missing-words|module-words|next-up|open-package|queries|start-module)\\.tsx?$',
    'features/(certificates|quizzes)/queries\\.ts$',
    'libs/ui/src/(choice-row|disclosure)\\.tsx$',
    'libs/contract/src/lists\\.ts$',
  ],
};
const groups = Object.entries(together).map(([name, places], place) => ({
  name,
  test: new RegExp(places.map((one) => `/${one}`).join('|')),
  priority: 10 - place,
}));
const source = (path) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.API_ORIGIN ?? 'http://localhost:3000';

/** The API takes changes from its own origin only; while developing, Vite speaks for it. */
const toApi = {
  target: api,
  changeOrigin: true,
  configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', api)),
};

export default defineConfig({
  root: source('.'),
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'nl-NL', 'de-DE', 'el-GR', 'it-IT'] }), enforce: 'pre' },
    react(),
    tailwind(),
    narrowFonts(),
    zodWithoutEval(),
    preloadFonts(),
    routeHints(),
    paintFirst(),
    compressAssets(),
  ],
  resolve: {
    alias: {
      '@amelie/ui/theme.css': source('../../libs/ui/src/theme.css'),
      '@amelie/ui': source('../../libs/ui/src/index.ts'),
      '@amelie/contract': source('../../libs/contract/src/index.ts'),
      '@amelie/rules': source('../../libs/rules/src/index.ts'),
    },
    dedupe: ['react', 'react-dom', 'zod'],
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // A data: URI would be refused by the content security policy for fonts, and can't be cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      // The player is a document of its own with headers of its own; the code is the same.
      input: { index: source('index.html'), player: source('player.html') },
      output: {
        codeSplitting: {
          groups,
        },
      },
    },
  },
  server: { proxy: { '/api': toApi, '/health': toApi } },
});
