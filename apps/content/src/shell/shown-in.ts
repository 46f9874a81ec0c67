/** What stands in an item's frame: one of its pages, nothing, or the browser's word that something can't be shown. */
export function shownIn(frame: HTMLIFrameElement): 'page' | 'nothing' | 'fault' {
  try {
    const { location, document } = frame.contentWindow ?? {};
    if (!location || location.href === 'about:blank') return 'nothing';
    const [entry] = document?.defaultView?.performance.getEntriesByType('navigation') ?? [];
    return entry && 'responseStatus' in entry && Number(entry.responseStatus) >= 400 ? 'fault' : 'page';
  } catch {
    // Of another origin, which only the browser's own page about a fault can be.
    return 'fault';
  }
}
