import { EmptyState, Page } from '@amelie/ui';
import { CatalogueCard } from '../features/learning/catalogue-card';
import { useCatalogue } from '../features/learning/queries';
import { QueryFace } from '../lib/api';
import { useFormat, useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** The catalogue: every published course. */
export function CoursesPage() {
  const t = useT();
  const { compare } = useFormat();
  usePageTitle(t('learning.courses'));
  const catalogue = useCatalogue();
  return (
    <Page title={t('learning.courses')} lead={t('learning.coursesLead')}>
      <QueryFace query={catalogue}>
        {({ courses }) =>
          courses.length === 0 ? (
            <EmptyState icon="book" title={t('learning.noCatalogue')}>
              {t('learning.noCatalogueHint')}
            </EmptyState>
          ) : (
            <div className="grid items-start gap-5 lg:grid-cols-2">
              {[...courses]
                .sort((a, b) => compare(a.title, b.title))
                .map((entry) => (
                  <CatalogueCard key={entry.courseId} entry={entry} />
                ))}
            </div>
          )
        }
      </QueryFace>
    </Page>
  );
}
