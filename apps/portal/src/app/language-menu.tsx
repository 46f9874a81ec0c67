import { Icon, showToast, VisuallyHidden } from '@amelie/ui';
import { useT, changeLanguage, isLanguage, languageNames, useLanguage } from '../lib/i18n';
import { useKeepLanguage } from './use-keep-language';

/** The six languages, each by its own name, in the browser's own list. */
export function LanguageMenu() {
  const t = useT();
  const language = useLanguage();
  const keep = useKeepLanguage();
  const choose = async (chosen: string) => {
    if (!isLanguage(chosen)) return;
    try {
      await changeLanguage(chosen);
      keep(chosen);
    } catch {
      showToast(t('refusals.offline'), 'loss');
    }
  };
  return (
    <label className="calm relative flex min-h-11 items-center gap-1.5 rounded-m px-2 text-s font-medium hover:bg-sunken has-focus-visible:ring-focus">
      <Icon name="globe" className="size-5 text-muted" />
      <VisuallyHidden>{t('frame.language')}</VisuallyHidden>
      <span aria-hidden="true" className="uppercase md:hidden">
        {language}
      </span>
      <span aria-hidden="true" className="max-md:hidden">
        {languageNames[language]}
      </span>
      <Icon name="chevron-down" className="size-4 text-muted" />
      <select
        value={language}
        onChange={(event) => void choose(event.target.value)}
        className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
      >
        {Object.entries(languageNames).map(([code, name]) => (
          <option key={code} value={code} lang={code} className="bg-surface text-ink">
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
