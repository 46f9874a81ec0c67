import { useEffect } from 'react';
import { useT } from './i18n';

/**
 * Names the page in the tab and for a screen reader. It lands in the history of a device that others may read:
 * neutral words only, never a course's topic.
 */
export function usePageTitle(title: string): void {
  const t = useT();
  const whole = `${t('frame.appName')} – ${title}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
