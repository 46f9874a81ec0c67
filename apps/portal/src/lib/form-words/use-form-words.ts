import type { AskedFormQuestion, AskedOption, Language } from '@amelie/contract';
import { useCallback } from 'react';
import { useLanguage, useT } from '../i18n';
import { ownText, type TextIn } from './own-text';
import { wordsOf } from './ready-words';

export interface FormWords {
  question: (question: Pick<AskedFormQuestion, 'key' | 'texts'>) => TextIn;
  option: (question: Pick<AskedFormQuestion, 'key'>, option: AskedOption) => TextIn;
}

/** The words of a form's questions and answers, for whoever reads now. `course` is the language of the course. */
export function useFormWords(course: Language): FormWords {
  const t = useT();
  const reader = useLanguage();
  const question = useCallback<FormWords['question']>(
    ({ key, texts }) => {
      if (texts) return ownText(texts, reader, course);
      const words = wordsOf(key);
      return { text: words ? t(words.question) : key };
    },
    [t, reader, course],
  );
  const option = useCallback<FormWords['option']>(
    (asked, { key, texts }) => {
      if (texts) return ownText(texts, reader, course);
      const word = wordsOf(asked.key)?.options[key];
      return { text: word ? t(word) : key };
    },
    [t, reader, course],
  );
  return { question, option };
}
