import type { CourseDraft, CourseFacts } from '@amelie/contract';
import { NativeSelect, Switch, TextField } from '@amelie/ui';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { useT } from '../../lib/i18n';
import { languageOptions } from './language-options';
import { LeaveDialog } from './leave-dialog';
import { oneLine } from './one-line';
import { useChangeCourse } from './queries';
import { SaveState } from './save-state';
import { useAutosave } from '../../lib/autosave/use-autosave';
import { useSafeLeaving } from './use-safe-leaving';

type Facts = z.infer<typeof CourseFacts>;

/** What stands about the course in the catalogue, and what its certificate asks for; saved while it is written. */
export function CourseFactsForm({ draft }: { draft: CourseDraft }) {
  const { mutateAsync } = useChangeCourse();
  const [written, setWritten] = useState<Partial<Facts>>({});
  // Two changes may come before the form is drawn again.
  const newest = useRef(written);
  const autosave = useAutosave(async (body: Partial<Facts>) => {
    await mutateAsync({ path: { courseId: draft.id }, body });
    return { savedAt: new Date().toISOString() };
  });
  const leaving = useSafeLeaving(autosave.state.kind, autosave.flush);
  const change = (part: Partial<Facts>) => {
    newest.current = { ...newest.current, ...part };
    setWritten(newest.current);
    autosave.change(newest.current);
  };
  return (
    <div className="flex flex-col gap-5" onBlur={() => void autosave.flush()}>
      <FactsFields facts={{ ...draft, ...written }} onChange={change} />
      <SaveState state={autosave.state} onRetry={() => void autosave.flush()} />
      <LeaveDialog isOpen={leaving.isStuck} onStay={leaving.stay} onLeave={leaving.leave} />
    </div>
  );
}

interface FactsFieldsProps {
  facts: Facts;
  onChange: (part: Partial<Facts>) => void;
}

function FactsFields({ facts, onChange }: FactsFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('authoring.courseTitle')}
        maxLength={200}
        value={facts.title}
        onChange={(title) => onChange({ title: oneLine(title) })}
      />
      <TextField
        label={t('authoring.summary')}
        hint={t('authoring.summaryHint')}
        lines={4}
        maxLength={1000}
        value={facts.summary}
        onChange={(summary) => onChange({ summary })}
      />
      <NativeSelect
        label={t('authoring.courseLanguage')}
        options={languageOptions}
        value={facts.language}
        onChange={(language) => onChange({ language })}
      />
      <Switch
        isSelected={facts.certificateNeedsGradedEvidence}
        onChange={(isOn) => onChange({ certificateNeedsGradedEvidence: isOn })}
        hint={t('authoring.gradedHint')}
      >
        {t('authoring.graded')}
      </Switch>
    </>
  );
}
