import type { CourseDraft } from '@amelie/contract';
import { Card, EmptyState } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { AddModule } from './add-module';
import { CourseFactsForm } from './course-facts-form';
import { CourseMaterials } from './course-materials';
import { FormCard } from './form-card';
import { ModuleList } from './module-list';
import { PublishedVersions } from './published-versions';
import { Readiness } from './readiness';
import { ReviewFlags } from './review-flags';
import { TestSetCard } from './test-set-card';

/** Everything about one course: where it stands, its modules, its facts, open reviews, published versions. */
export function Composer({ draft }: { draft: CourseDraft }) {
  const t = useT();
  return (
    <>
      <Readiness draft={draft} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-6">
        <div className="flex min-w-0 flex-col gap-5 lg:gap-6">
          <Card title={t('authoring.modules')}>
            {draft.modules.length > 0 ? (
              <>
                <ModuleList draft={draft} />
                <AddModule courseId={draft.id} />
              </>
            ) : (
              <EmptyState
                icon="book"
                level={3}
                title={t('authoring.noModules')}
                action={<AddModule courseId={draft.id} />}
              >
                <p>{t('authoring.noModulesText')}</p>
              </EmptyState>
            )}
          </Card>
          <Card title={t('authoring.reviews')}>
            <ReviewFlags draft={draft} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5 lg:gap-6">
          <Card title={t('authoring.facts')}>
            <CourseFactsForm draft={draft} />
          </Card>
          <FormCard draft={draft} />
          <TestSetCard draft={draft} />
          <CourseMaterials draft={draft} />
          <Card title={t('authoring.versions')}>
            <PublishedVersions versions={draft.published} />
          </Card>
        </div>
      </div>
    </>
  );
}
