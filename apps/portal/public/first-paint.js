// Before the first paint: the theme chosen on this device (src/lib/theme), so that a dark room stays dark.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
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
