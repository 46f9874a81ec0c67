import { IconButton } from '@amelie/ui';
import { useSyncExternalStore } from 'react';
import { useT } from '../lib/i18n';
import { changeTheme } from '../lib/theme/theme';
import { useTheme } from '../lib/theme/use-theme';

const asked = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  asked.addEventListener('change', listener);
  return () => asked.removeEventListener('change', listener);
}

/** From light to dark and back. What the device asks for is set in the footer. */
export function ThemeToggle() {
  const t = useT();
  const theme = useTheme();
  const deviceIsDark = useSyncExternalStore(subscribe, () => asked.matches);
  const dark = theme === 'dark' || (theme === 'system' && deviceIsDark);
  return (
    <IconButton
      icon={dark ? 'sun' : 'moon'}
      label={t(dark ? 'frame.toLight' : 'frame.toDark')}
      onPress={() => changeTheme(dark ? 'light' : 'dark')}
    />
  );
}
