import type { Missing } from '@amelie/contract';
import { type MessageKey, useFormat, useT } from './i18n';

const wordless: Record<'not-finished' | 'confirmation' | 'quiz', MessageKey> = {
  'not-finished': 'learning.still.notFinished',
  confirmation: 'learning.still.confirmation',
  quiz: 'learning.still.quiz',
};

/** What a part still needs, as a sentence. `titleOf` names another part of the course, where the page knows them. */
export function useMissingText(): (missing: Missing, titleOf?: (moduleId: string) => string | undefined) => string {
  const t = useT();
  const format = useFormat();
  return (missing, titleOf) => {
    switch (missing.kind) {
      case 'parts':
        return t('learning.still.parts', { left: missing.of - missing.opened, of: missing.of });
      case 'score': {
        const needed = format.percent(missing.needed);
        if (missing.score === null) return t('learning.still.noScore', { needed });
        return t('learning.still.score', { score: format.percent(missing.score), needed });
      }
      case 'not-passed':
        return t(missing.failed ? 'learning.still.failed' : 'learning.still.notPassed');
      case 'quiz': {
        const title = titleOf?.(missing.moduleId);
        return title ? t('learning.still.quizNamed', { title }) : t(wordless.quiz);
      }
      default:
        return t(wordless[missing.kind]);
    }
  };
}
