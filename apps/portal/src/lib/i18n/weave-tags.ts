import { createElement, Fragment, type ReactNode } from 'react';

const tag = /<(\w+)>(.*?)<\/\1>/gs;

/** Puts elements in the place of `<name>words</name>`; a tag that nobody knows leaves its words. */
export function weaveTags(text: string, tags: Record<string, (words: string) => ReactNode>): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(tag)) {
    const [whole, name = '', words = ''] = match;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(createElement(Fragment, { key: match.index }, tags[name]?.(words) ?? words));
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
