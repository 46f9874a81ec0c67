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

/** Small parts that nearly every page is made of: one file, because a request costs more than most of them weigh. */
const everywhere =
  /\/libs\/ui\/src\/(badge|breadcrumb|button|button-link|button-look|card|class-names|date-text|empty-state|error-panel|facts|icon|link|live-region|notice|outline|page|progress-bar|progress-ring|skeleton|spinner|state-dot|visually-hidden)\.tsx?$/;
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
          groups: [{ name: 'parts', test: everywhere }],
        },
      },
    },
  },
  server: { proxy: { '/api': toApi, '/health': toApi } },
});
