import { Card, Skeleton } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { CourseOutline } from './course-outline';
import { useMyCourse } from './queries';

/** What still stands before the certificate of one course. */
export function BeforeCertificate({ courseId }: { courseId: string }) {
  const t = useT();
  const { data } = useMyCourse(courseId);
  return (
    <Card title={t('learning.beforeCertificate')}>
      {data ? <CourseOutline course={data} /> : <Skeleton className="h-36 w-full" />}
    </Card>
  );
}
