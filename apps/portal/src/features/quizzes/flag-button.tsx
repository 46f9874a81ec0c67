import { Icon } from '@amelie/ui';
import { ToggleButton } from 'react-aria-components';
import { useT } from '../../lib/i18n';
import { useFlagQuestion } from './queries';

interface FlagButtonProps {
  attemptId: string;
  questionId: string;
  isFlagged: boolean;
}

/** Marks a question to look at again before the hand-in. */
export function FlagButton({ attemptId, questionId, isFlagged }: FlagButtonProps) {
  const t = useT();
  const flag = useFlagQuestion(attemptId);
  const shown = flag.isPending ? flag.variables.body.flagged : isFlagged;
  return (
    <ToggleButton
      isSelected={shown}
      onChange={(flagged) => flag.mutate({ path: { attemptId, questionId }, body: { flagged } })}
      className="calm inline-flex min-h-11 items-center gap-2 rounded-m px-3 text-s font-medium text-muted hover:bg-sunken data-[selected]:bg-accent-soft data-[selected]:text-accent forced-colors:data-[selected]:border"
    >
      <Icon name="flag" className="size-4.5" />
      {t('answering.flag')}
    </ToggleButton>
  );
}
