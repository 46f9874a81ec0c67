import { useCallback } from 'react';
import { i18n } from '../i18n/catalogue';
import { useT, type MessageKey } from '../i18n';
import { RefusalError, type FailureCode } from './refusal-error';
import { textFacts } from './text-facts';

const keyOf = (code: FailureCode): MessageKey => `refusals.${code}`;

function hasText(code: string): code is FailureCode {
  return `refusals.${code}` in i18n.messages;
}

/** The sentence for whatever a request was answered with: `const say = useRefusalText(); say(error)`. */
export function useRefusalText(): (error: unknown) => string {
  const t = useT();
  return useCallback(
    (error) => {
      if (!(error instanceof RefusalError) || !hasText(error.code)) return t(keyOf('unexpected'));
      return t(keyOf(error.code), textFacts(error.facts));
    },
    [t],
  );
}
