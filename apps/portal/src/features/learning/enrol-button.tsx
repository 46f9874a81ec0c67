import { Button, Notice } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useEnrol } from './queries';

interface EnrolButtonProps {
  courseId: string;
  children: ReactNode;
}

/** Enrols, and opens the course. */
export function EnrolButton({ courseId, children }: EnrolButtonProps) {
  const t = useT();
  const say = useRefusalText();
  const navigate = useNavigate();
  const enrol = useEnrol();
  const begin = () => enrol.mutate({ path: { courseId } }, { onSuccess: () => void navigate(`/courses/${courseId}`) });
  return (
    <div className="flex flex-col gap-3">
      <Button pending={enrol.isPending && t('learning.enrolling')} onPress={begin}>
        {children}
      </Button>
      {enrol.isError && (
        <Notice tone="loss" live="assertive">
          {say(enrol.error)}
        </Notice>
      )}
    </div>
  );
}
