import type { CourseInLanguage, CoursePage } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { languagesInOrder, useLanguage, useT } from '../../lib/i18n';
import { BeginInLanguage } from './begin-in-language';

type CourseOfFamily = Pick<CoursePage, 'language' | 'completedAt' | 'otherLanguages'>;

/** The same course in its other languages, in the order in which languages are offered. */
function inOrder(others: readonly CourseInLanguage[]): CourseInLanguage[] {
  return [...others].sort((a, b) => languagesInOrder.indexOf(a.language) - languagesInOrder.indexOf(b.language));
}

/** The same course in other languages, each an enrolment of its own. */
export function OtherLanguages({ course }: { course: CourseOfFamily }) {
  const t = useT();
  const others = inOrder(course.otherLanguages);
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
  const entry = course.otherLanguages.find(({ language }) => language === own);
  if (!entry || course.language === own || course.completedAt) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-muted">{t('learning.inYours')}</p>
      <BeginInLanguage entry={entry} current={course.language} />
    </div>
  );
}
