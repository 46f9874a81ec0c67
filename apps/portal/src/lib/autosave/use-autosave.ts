import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosaver } from './autosaver';

/** Saves what is written by itself; whether it is safe is drawn anew. `save` is read once. */
export function useAutosave<V>(save: (value: V) => Promise<{ savedAt: string }>) {
  const [saver] = useState(() => new Autosaver(save));
  const state = useSyncExternalStore(saver.subscribe, saver.read);
  useEffect(() => saver.leave, [saver]);
  return { state, change: saver.change, flush: saver.flush };
}
