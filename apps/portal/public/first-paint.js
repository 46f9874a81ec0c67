// Before the first paint: the theme chosen on this device (src/lib/theme), so that a dark room stays dark.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  // Somebody left by the quick exit and the session has still to end (src/lib/quick-exit): nothing is painted until then.
  if (localStorage.getItem('left') !== null) document.documentElement.dataset.left = '';
} catch {
  // Without storage the device decides.
}

// The texts of this page in this reader's language (src/lib/i18n): named by the server, fetched before the code asks.
try {
  const texts = JSON.parse(document.querySelector('meta[name="texts"]').content);
  const wishes = [localStorage.getItem('language'), ...navigator.languages].map((one) => String(one).slice(0, 2));
  for (const file of texts[wishes.find((one) => one in texts) ?? 'en']) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.fetchPriority = 'low';
    link.href = `/${file}`;
    document.head.append(link);
  }
} catch {
  // Without the hint the texts are fetched when the code asks for them.
}
