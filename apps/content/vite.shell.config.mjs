import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `storage.js` is no module: it has no imports, and a scope of its own, so that packages find none of its names. */
const scoped = (code) => (chunk) => (chunk.name === 'storage' ? code : '');

/** Builds what runs in the browser on the content origin. */
export default defineConfig({
  root: source('.'),
  publicDir: false,
  resolve: {
    alias: {
      '@amelie/contract': source('../../libs/contract/src/index.ts'),
      '@amelie/rules': source('../../libs/rules/src/index.ts'),
    },
    dedupe: ['zod'],
  },
  build: {
    target: 'es2022',
    outDir: 'dist/shell',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        scorm12: source('src/shell/scorm12.ts'),
        scorm2004: source('src/shell/scorm2004.ts'),
        storage: source('src/shell/storage.ts'),
      },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        banner: scoped('(() => {'),
        footer: scoped('})();'),
      },
    },
  },
});
