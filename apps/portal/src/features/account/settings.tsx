import { NativeSelect, showToast } from '@amelie/ui';
import { languages, type Language } from '@amelie/contract';
import { useRefusalText } from '../../lib/api';
import { changeLanguage, languageNames, useLanguage, useT } from '../../lib/i18n';
import { changeTheme } from '../../lib/theme/theme';
import { useTheme } from '../../lib/theme/use-theme';
import { useChangeProfile } from './queries';

/** The language goes with the account, the look stays on the device. */
export function Settings() {
  const t = useT();
  const say = useRefusalText();
  const language = useLanguage();
  const theme = useTheme();
  const change = useChangeProfile();
  const choose = async (chosen: Language) => {
    try {
      await change.mutateAsync({ body: { language: chosen } });
      await changeLanguage(chosen);
    } catch (error) {
      showToast(say(error), 'loss');
    }
  };
  const themes = [
    { value: 'system', label: t('frame.themeSystem') },
    { value: 'light', label: t('frame.themeLight') },
    { value: 'dark', label: t('frame.themeDark') },
  ] as const;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <div className="flex flex-col gap-1.5">
        <NativeSelect
          label={t('frame.language')}
          options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={language}
          onChange={(chosen) => void choose(chosen)}
        />
        <p className="text-s text-muted">{t('account.languageHint')}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        <NativeSelect label={t('frame.theme')} options={themes} value={theme} onChange={changeTheme} />
        <p className="text-s text-muted">{t('account.themeHint')}</p>
      </div>
    </div>
  );
}
