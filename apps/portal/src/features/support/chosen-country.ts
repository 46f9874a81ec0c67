import { countries, type Country } from '@amelie/contract';
import { useState } from 'react';
import { useMe } from '../../lib/me/use-me';
import { passing } from '../../lib/storage/remembered';

const place = 'country';

const countryOf = (text: string | null) => countries.find((one) => one === text) ?? null;

/** The country picked in this window, else the one of the profile; kept no longer than the window is open. */
export function useChosenCountry(): [Country | null, (country: Country) => void] {
  const me = useMe();
  const [picked, setPicked] = useState(() => countryOf(passing.read(place)));
  const pick = (country: Country) => {
    passing.keep(place, country);
    setPicked(country);
  };
  return [picked ?? me.data?.country ?? null, pick];
}
