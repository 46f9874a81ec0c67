import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path) => fileURLToPath(new URL(path, import.meta.url));
const lib = (name) => source(`../../libs/${name}/src/index.ts`);

/**
 * The processes that read uploads, each as one small file: it starts once an import, and must not load the database and
 * the log of everything else first.
 */
export default defineConfig({
  root: source('.'),
  publicDir: false,
  resolve: {
    alias: Object.fromEntries(['contract', 'formats', 'ground', 'rules'].map((name) => [`@amelie/${name}`, lib(name)])),
  },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/reader',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        'reading-process': source('src/packages/reading-process.ts'),
        'reading-questions-process': source('src/questions/exchange/reading-process.ts'),
      },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
});
