import type { CatalogueEntry, CoursePage } from '@amelie/contract';
import { ButtonLink, Card } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { EnrolButton } from './enrol-button';
import { useCatalogue } from './queries';

/** The same course in other languages, each an enrolment of its own. Asked for only where a course has a family. */
export function OtherLanguages({ course }: { course: Pick<CoursePage, 'courseId' | 'family'> }) {
  return course.family === null ? null : <Family courseId={course.courseId} family={course.family} />;
}

function Family({ courseId, family }: { courseId: string; family: string }) {
  const t = useT();
  const format = useFormat();
  const { data } = useCatalogue();
  const others = (data?.courses ?? [])
    .filter((entry) => entry.family === family && entry.courseId !== courseId)
    .sort((a, b) => format.compare(format.languageName(a.language), format.languageName(b.language)));
  if (others.length === 0) return null;
  return (
    <Card title={t('learning.otherLanguages')}>
      <p className="text-muted">{t('learning.otherLanguagesText')}</p>
      <ul className="flex flex-wrap gap-3">
        {others.map((entry) => (
          <li key={entry.courseId}>
            <Switch entry={entry} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Switch({ entry }: { entry: CatalogueEntry }) {
  const t = useT();
  const format = useFormat();
  const language = format.languageName(entry.language);
  if (entry.enrolled)
    return (
      <ButtonLink kind="quiet" href={`/courses/${entry.courseId}`}>
        {t('learning.goOnIn', { language })}
      </ButtonLink>
    );
  return (
    <EnrolButton kind="quiet" courseId={entry.courseId}>
      {t('learning.beginIn', { language })}
    </EnrolButton>
  );
}
