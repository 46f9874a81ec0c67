import { formatter } from '@lingui/format-json';
import { readdirSync } from 'node:fs';
import { loadSource } from './source.mjs';

/** For `lingui compile --strict` on a copy of the texts (see lingui.mjs): one catalogue a feature. */
const root = process.env.LINGUI_TEXTS;
const features = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

export default {
  rootDir: root,
  locales: [...loadSource('libs/contract/src/lists.ts').languages],
  sourceLocale: 'en',
  catalogs: features.map(({ name }) => ({ path: `<rootDir>/${name}/{locale}`, include: [`<rootDir>/${name}`] })),
  format: formatter({ style: 'minimal' }),
};
