export interface HeaderWishes {
  appOrigin: string;
  /** The package opens windows: its sandbox lets it. */
  opensPopups?: boolean;
}

const sandbox = 'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads';

const sources = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "frame-src 'self' blob: data:",
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
 * origin, reaches nothing but its own files, and may be framed by the app alone.
 */
export function contentHeaders({ appOrigin, opensPopups }: HeaderWishes): Record<string, string> {
  const policy = [opensPopups ? `${sandbox} allow-popups` : sandbox, ...sources, `frame-ancestors 'self' ${appOrigin}`];
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
