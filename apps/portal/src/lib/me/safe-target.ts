const neutral = 'https://app.invalid';

/** Where to go after the sign-in: a path of this app and nothing else; the start page when it is not one. */
export function safeTarget(wanted: string | null): string {
  if (!wanted?.startsWith('/')) return '/';
  let target: URL;
  try {
    target = new URL(wanted, neutral);
  } catch {
    return '/';
  }
  if (target.origin !== neutral || target.pathname.startsWith('/sign-in')) return '/';
  return `${target.pathname}${target.search}${target.hash}`;
}
