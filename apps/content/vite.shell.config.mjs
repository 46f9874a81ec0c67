import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `storage.js` stands in every page of a package and is no module: none of its names may become one of the page's. */
const closed = {
  name: 'closed',
  renderChunk: (code, { name }) => (name === 'storage' ? { code: `(() => {\n${code}})();\n`, map: null } : null),
};

/** Builds what runs in the browser on the content origin. */
export default defineConfig({
  root: source('.'),
  publicDir: false,
  plugins: [closed],
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
