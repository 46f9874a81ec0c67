/** Headers of every answer of the app origin (player.md 2.5). The player's document adds its own frame-src. */
const permissions = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'midi',
  'display-capture',
  'browsing-topics',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

export interface PageHeaders {
  /** The origin of the package, for the player's document; nothing is framed elsewhere. */
  frames?: string;
  /** A package that opens windows, or runs in one, needs the looser opener policy (player.md V11). */
  keepsWindows?: boolean;
  https: boolean;
}

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-robots-tag': 'noindex, nofollow',
  'x-frame-options': 'DENY',
};

/** Headers for a page of the portal, and for the player's document. */
export function pageHeaders({ frames, keepsWindows, https }: PageHeaders): Record<string, string> {
  const delegated = frames ? `(self "${frames}")` : '(self)';
  return {
    ...common,
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "media-src 'self' blob:",
      "worker-src 'self'",
      "manifest-src 'self'",
      `frame-src ${frames ?? "'none'"}`,
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      // The second is the trainer's editor: what is pasted is parsed in a document of its own and cut to its schema.
      'trusted-types lms ProseMirrorClipboard',
    ].join('; '),
    'cross-origin-opener-policy': keepsWindows ? 'same-origin-allow-popups' : 'same-origin',
    'permissions-policy': `${permissions}, autoplay=${delegated}, fullscreen=${delegated}, unload=${delegated}`,
    'cache-control': 'no-store',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Headers for what is not a page: the API's answers. */
export function apiHeaders(https: boolean): Record<string, string> {
  return {
    ...common,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    vary: 'Origin, Sec-Fetch-Site',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}
