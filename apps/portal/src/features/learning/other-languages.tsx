import { languages, type CatalogueEntry, type CoursePage } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { useLanguage, useT } from '../../lib/i18n';
import { BeginInLanguage } from './begin-in-language';
import { useCatalogue } from './queries';

type CourseOfFamily = Pick<CoursePage, 'courseId' | 'language' | 'completedAt'> & { family: string };

/** A course that has other languages; null for one that stands alone. */
export function courseOfFamily(course: CoursePage): CourseOfFamily | null {
  return course.family === null ? null : { ...course, family: course.family };
}

/** The same course in its other languages, in the order in which languages are offered. */
function useOtherLanguages({ courseId, family }: CourseOfFamily): CatalogueEntry[] {
  const { data } = useCatalogue();
  return (data?.courses ?? [])
    .filter((entry) => entry.family === family && entry.courseId !== courseId)
    .sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
}

/** The same course in other languages, each an enrolment of its own. */
export function OtherLanguages({ course }: { course: CourseOfFamily }) {
  const t = useT();
  const others = useOtherLanguages(course);
  if (others.length === 0) return null;
  return (
    <Card title={t('learning.otherLanguages')}>
      <p className="text-muted">{t('learning.otherLanguagesText')}</p>
      <ul className="flex flex-wrap gap-3">
        {others.map((entry) => (
          <li key={entry.courseId}>
            <BeginInLanguage entry={entry} current={course.language} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** One line under the title, where the course is not in the reader's language but could be. */
export function InYourLanguage({ course }: { course: CourseOfFamily }) {
  const t = useT();
  const own = useLanguage();
  const entry = useOtherLanguages(course).find(({ language }) => language === own);
  if (!entry || course.language === own || course.completedAt) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-muted">{t('learning.inYours')}</p>
      <BeginInLanguage entry={entry} current={course.language} />
    </div>
  );
}
