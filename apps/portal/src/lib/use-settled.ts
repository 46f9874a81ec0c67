import { useEffect, useState } from 'react';

/** A value once it has stood still for so many milliseconds: a search asks when the typing pauses. */
export function useSettled<V>(value: V, milliseconds = 250): V {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
