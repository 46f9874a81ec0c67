import { languages, questionStates, questionTypes } from '@amelie/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Search } from '../queries';

const names = ['category', 'type', 'tag', 'objective', 'language', 'state', 'shelf'] as const;
export type FilterName = (typeof names)[number];

const oneOf = <V extends string>(all: readonly V[], value: string | null): V | undefined =>
  all.find((one) => one === value);

/**
 * What is looked for in the bank. The filters stand in the address, so that a reload and the way back keep them; the
 * words do not: an address stays in a device's history, where they would name the subject.
 */
export function useBankSearch() {
  const [address, setAddress] = useSearchParams();
  const [words, setWords] = useState('');
  const filters: Search = {
    category: address.get('category') ?? undefined,
    type: oneOf(questionTypes, address.get('type')),
    tag: address.get('tag') ?? undefined,
    objective: address.get('objective') ?? undefined,
    language: oneOf(languages, address.get('language')),
    state: oneOf(questionStates, address.get('state')),
    shelf: address.get('shelf') === 'archived' ? 'archived' : undefined,
  };
  const set = (name: FilterName, value: string | null) => {
    const next = new URLSearchParams(address);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true, preventScrollReset: true });
  };
  const clear = () => {
    setWords('');
    setAddress({}, { replace: true, preventScrollReset: true });
  };
  const isNarrowed = words.trim() !== '' || names.some((name) => address.has(name));
  return { words, setWords, filters, set, clear, isNarrowed };
}

export type BankSearchControl = ReturnType<typeof useBankSearch>;
