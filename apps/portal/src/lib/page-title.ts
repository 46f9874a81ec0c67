import { useEffect } from 'react';
import { useT } from './i18n';
import { noteLastTitle } from './last-place/last-place';

/**
 * Names the page in the tab and for a screen reader. It lands in the history of a device that others may read:
 * neutral words only, never a course's topic. What the page shows as its heading is for a report about it alone.
 */
export function usePageTitle(title: string, heading: string = title): void {
  const t = useT();
  const whole = `${t('frame.appName')} – ${title}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
  useEffect(() => noteLastTitle(location.pathname, heading), [heading]);
}
