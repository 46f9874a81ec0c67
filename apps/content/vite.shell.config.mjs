import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds what runs in the browser on the content origin. `storage.js` has no imports: it is no module. */
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
        cmi5: source('src/shell/cmi5.ts'),
        scorm12: source('src/shell/scorm12.ts'),
        scorm2004: source('src/shell/scorm2004.ts'),
        storage: source('src/shell/storage.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
