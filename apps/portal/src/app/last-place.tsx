import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { noteLastPlace } from '../lib/last-place/last-place';

/** Notes where one is, so that one gets back there from a pause or from the help. */
export function LastPlace() {
  const { pathname } = useLocation();
  useEffect(() => noteLastPlace(pathname), [pathname]);
  return null;
}
