import type { CoursePage } from '@amelie/contract';
import { ButtonLink, Card } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** What one may print or keep: the handouts of the course. Nothing where there are none. */
export function CourseMaterials({ course }: { course: Pick<CoursePage, 'courseId' | 'language' | 'materials'> }) {
  const t = useT();
  const format = useFormat();
  if (course.materials.length === 0) return null;
  return (
    <Card title={t('learning.materials')}>
      <p className="text-muted">{t('learning.materialsText')}</p>
      <ul className="flex flex-col gap-4">
        {course.materials.map(({ id, title, bytes }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="flex min-w-0 flex-col gap-0.5">
              <strong lang={course.language}>{title}</strong>
              <span className="text-s text-muted">{t('learning.pdfOf', { size: format.bytes(bytes) })}</span>
            </span>
            <ButtonLink
              kind="quiet"
              href={`/api/my/courses/${course.courseId}/materials/${id}/file`}
              download
              icon="download"
              aria-label={t('learning.downloadOf', { title })}
            >
              {t('learning.download')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
