import type { CatalogueEntry } from '@amelie/contract';
import { Button, EmptyState, Loading, Page, Skeleton } from '@amelie/ui';
import { CatalogueCard } from '../features/learning/catalogue-card';
import { CatalogueFilters } from '../features/learning/catalogue-filters';
import { entryToShow, familiesOf, fitsFilters } from '../features/learning/course-families';
import { useCatalogue } from '../features/learning/queries';
import { useCatalogueFilters } from '../features/learning/use-catalogue-filters';
import { QueryFace } from '../lib/api';
import { useFormat, useLanguage, useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** The catalogue: every published course, once, with its languages. */
export function CoursesPage() {
  const t = useT();
  usePageTitle(t('learning.courses'));
  const catalogue = useCatalogue();
  return (
    <Page title={t('learning.courses')} lead={t('learning.coursesLead')}>
      <QueryFace query={catalogue} loading={<CatalogueOnItsWay />}>
        {({ courses }) =>
          courses.length === 0 ? (
            <EmptyState icon="book" title={t('learning.noCatalogue')}>
              {t('learning.noCatalogueHint')}
            </EmptyState>
          ) : (
            <Catalogue courses={courses} />
          )
        }
      </QueryFace>
    </Page>
  );
}

function Catalogue({ courses }: { courses: readonly CatalogueEntry[] }) {
  const t = useT();
  const own = useLanguage();
  const { compare } = useFormat();
  const control = useCatalogueFilters();
  const { filters } = control;
  const languages = [...new Set(courses.map(({ language }) => language))].sort(compare);
  // Courses in one's own language first: they are the ones that help at once.
  const shown = familiesOf(courses)
    .filter((family) => fitsFilters(family, filters))
    .map((family) => ({ family, entry: entryToShow(family, own, filters.language) }))
    .sort(
      (a, b) =>
        Number(b.entry.language === own) - Number(a.entry.language === own) || compare(a.entry.title, b.entry.title),
    );
  return (
    <>
      <CatalogueFilters control={control} languages={languages} />
      <p role="status" className="text-s text-muted">
        {t('learning.found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('learning.noHits')}
          action={
            <Button kind="quiet" onPress={control.clear}>
              {t('learning.clearFilters')}
            </Button>
          }
        >
          {t('learning.noHitsHint')}
        </EmptyState>
      ) : (
        <div className="grid gap-5 lg:grid-cols-2">
          {shown.map(({ family }) => (
            <CatalogueCard key={family.key} family={family} own={own} asked={filters.language} />
          ))}
        </div>
      )}
    </>
  );
}

/** In the places of the search and the first cards. */
function CatalogueOnItsWay() {
  const t = useT();
  return (
    <Loading label={t('common.loading')}>
      <Skeleton className="h-32 w-full rounded-m" />
      <div className="grid gap-5 lg:grid-cols-2">
        <Skeleton className="h-96 w-full rounded-m" />
        <Skeleton className="h-96 w-full rounded-m" />
      </div>
    </Loading>
  );
}
