export interface HeaderWishes {
  appOrigin: string;
  /** The package opens windows: its sandbox lets it. */
  opensPopups?: boolean;
  /** The package speaks xAPI: its pages reach the record store, and nothing else of the app. */
  speaksXapi?: boolean;
  /** Where AUs may lie that are not in their package: the shell frames them. */
  auOrigins?: readonly string[];
}

const sandbox = 'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads';

const sources = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  // Not known to every browser yet: the first script of each page takes the same away.
  "webrtc 'block'",
];

const denied = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'clipboard-read', 'display-capture'];

const permissions = [
  ...denied.map((feature) => `${feature}=()`),
  ...['fullscreen', 'autoplay', 'unload'].map((feature) => `${feature}=(self)`),
].join(', ');

/**
 * Headers of every answer of the content origin, whatever its status: package code runs in a sandbox of its own
 * origin, reaches nothing but its own files (and the record store, when it speaks xAPI), and may be framed by the app
 * alone.
 */
export function contentHeaders(wishes: HeaderWishes): Record<string, string> {
  const { appOrigin, opensPopups, speaksXapi, auOrigins = [] } = wishes;
  const policy = [
    opensPopups ? `${sandbox} allow-popups` : sandbox,
    ...sources,
    `connect-src 'self' data: blob:${speaksXapi ? ` ${appOrigin}/xapi/` : ''}`,
    ["frame-src 'self' blob: data:", ...(speaksXapi ? auOrigins : [])].join(' '),
    `frame-ancestors 'self' ${appOrigin}`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'unsafe-none',
    'origin-agent-cluster': '?1',
    'permissions-policy': permissions,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'x-dns-prefetch-control': 'off',
  };
}

/** What replaces the policy for a file that is only downloaded. */
export const downloadPolicy = "sandbox; default-src 'none'";
