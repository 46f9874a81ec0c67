import { LiveRegion } from '@amelie/ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of page the focus goes to the top of its content and its title is read aloud, as a full page load
 * would do it. The first page keeps the focus where the browser puts it.
 */
export function RouteFocus() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  const [title, setTitle] = useState('');
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
    const read = setTimeout(() => setTitle(document.title), 300);
    return () => clearTimeout(read);
  }, [pathname]);
  return <LiveRegion>{title}</LiveRegion>;
}
