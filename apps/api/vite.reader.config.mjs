import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path) => fileURLToPath(new URL(path, import.meta.url));
const lib = (name) => source(`../../libs/${name}/src/index.ts`);

/**
 * The process that reads an archive, as one small file: it starts once an import, and must not load the schemas, the
 * database and the log of everything else first.
 */
export default defineConfig({
  root: source('.'),
  publicDir: false,
  resolve: {
    alias: Object.fromEntries(['contract', 'formats', 'ground', 'rules'].map((name) => [`@amelie/${name}`, lib(name)])),
  },
  ssr: { noExternal: true },
  build: {
    ssr: source('src/packages/reading-process.ts'),
    target: 'node20',
    outDir: 'dist/reader',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'reading-process.cjs' } },
  },
});
