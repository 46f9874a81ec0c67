const place = /\/zod\/v4\/core\/core\.js$/;
const asShipped = '__zod_globalConfig = {}';

/**
 * Zod would try to compile its checks at run time, which the content security policy reports. It is told not to where it
 * keeps its settings: a line in the entry would fetch a part of zod on every page, and zod is needed by few.
 */
export function zodWithoutEval() {
  return {
    name: 'zod-without-eval',
    apply: 'build',
    transform(code, id) {
      if (!place.test(id.replaceAll('\\', '/'))) return null;
      if (!code.includes(asShipped)) throw new Error('zod keeps its settings elsewhere now: look for `jitless`');
      return { code: code.replace(asShipped, '__zod_globalConfig = { jitless: true }'), map: null };
    },
  };
}
