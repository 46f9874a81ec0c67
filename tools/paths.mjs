import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: every tool works on it, from wherever it is called. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the checkout. */
export const inCheckout = (...parts) => join(checkout, ...parts);

/** Whether the module with this `import.meta.url` is the one that Node was asked to run. */
export const isCommand = (url) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
