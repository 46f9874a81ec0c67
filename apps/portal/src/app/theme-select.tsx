import { NativeSelect } from '@amelie/ui';
import { useT } from '../lib/i18n';
import { changeTheme } from '../lib/theme/theme';
import { useTheme } from '../lib/theme/use-theme';

/** Light, dark, or as the device asks. */
export function ThemeSelect() {
  const t = useT();
  const theme = useTheme();
  const options = [
    { value: 'system', label: t('frame.themeSystem') },
    { value: 'light', label: t('frame.themeLight') },
    { value: 'dark', label: t('frame.themeDark') },
  ] as const;
  return <NativeSelect look="frame" label={t('frame.theme')} options={options} value={theme} onChange={changeTheme} />;
}
