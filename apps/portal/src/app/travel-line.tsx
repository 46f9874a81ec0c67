import { useNavigation } from 'react-router';

/** A line along the top while the next page is being fetched. */
export function TravelLine() {
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <div aria-hidden="true" className="fixed inset-x-0 top-0 z-50 h-0.5 animate-breathe bg-accent" />;
}
