// Before the first paint: the theme chosen on this device (src/lib/theme), so that a dark room stays dark.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the device decides.
}
