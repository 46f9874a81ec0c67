import type { PackageSummary } from '@amelie/contract';
import { Button, Select, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useAddModule, useCourses } from './queries';

interface UsePackageProps {
  one: Pick<PackageSummary, 'id' | 'title' | 'fileName'>;
  kind?: 'primary' | 'quiet';
  size?: 'm' | 's';
}

/** Adds a package to a course, and goes there. */
export function UsePackage({ one, kind = 'quiet', size = 'm' }: UsePackageProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind={kind} size={size} onPress={() => setIsOpen(true)}>
        {t('authoring.usePackage')}
      </Button>
      {isOpen && <UsePackageDialog one={one} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function UsePackageDialog({ one, onClose }: Pick<UsePackageProps, 'one'> & { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const courses = useCourses();
  const add = useAddModule();
  const [courseId, setCourseId] = useState<string | null>(null);
  const [title, setTitle] = useState(one.title ?? one.fileName);
  const [wasSent, setWasSent] = useState(false);
  const submit = () => {
    setWasSent(true);
    if (!courseId || title.trim() === '') return;
    const body = { kind: 'package', title, packageId: one.id } as const;
    add.mutate({ path: { courseId }, body }, { onSuccess: () => void navigate(`/teach/courses/${courseId}`) });
  };
  return (
    <FormDialog
      title={t('authoring.usePackage')}
      confirmLabel={t('authoring.add')}
      change={add}
      onSubmit={submit}
      onClose={onClose}
    >
      <QueryFace query={courses}>
        {({ courses: rows }) => (
          <Select
            label={t('authoring.course')}
            placeholder={t('authoring.chooseCourse')}
            hint={rows.length === 0 ? t('authoring.noCoursesText') : undefined}
            options={rows
              .filter(({ archivedAt }) => archivedAt === null)
              .map((row) => ({ value: row.id, label: row.title || t('authoring.untitled') }))}
            value={courseId}
            onChange={setCourseId}
            error={wasSent && !courseId && t('authoring.courseMissing')}
          />
        )}
      </QueryFace>
      <TextField
        label={t('authoring.moduleTitle')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={wasSent && title.trim() === '' && t('authoring.titleMissing')}
      />
    </FormDialog>
  );
}
