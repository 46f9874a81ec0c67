import type { CoursePage as Course, OutlineModule } from '@amelie/contract';
import { Breadcrumb, Card, Facts, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { ContentNote } from '../features/learning/content-note';
import { DraftNotice } from '../features/learning/draft-notice';
import { ruleKeys } from '../features/learning/module-words';
import { OpenPackage } from '../features/learning/open-package';
import { PackageLanguages } from '../features/learning/package-languages';
import { useMyCourse } from '../features/learning/queries';
import { hasStaffActs } from '../features/learning/staff-acts';
import { StillMissing } from '../features/learning/still-missing';
import { QueryFace } from '../lib/api';
import { type MessageKey, useFormat, useT } from '../lib/i18n';
import { useVariantName } from '../lib/variants/use-variant-name';
import { usePageTitle } from '../lib/page-title';
import { NotFoundPage } from './not-found';

/** A package before it is opened: what it speaks of, its time, its size, what counts. */
export function PartPage() {
  const t = useT();
  const { courseId = '', moduleId = '' } = useParams();
  const course = useMyCourse(courseId);
  usePageTitle(t('learning.pageTitlePart'), course.data?.modules.find(({ id }) => id === moduleId)?.title);
  return (
    <QueryFace query={course} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => {
        const module = data.modules.find(({ id }) => id === moduleId);
        return module ? <PartFace course={data} module={module} /> : <NotFoundPage />;
      }}
    </QueryFace>
  );
}

/** What the button says, by how the part stands. */
const openKeys = {
  'not-started': 'learning.start',
  'in-progress': 'learning.continue',
  completed: 'learning.openAgain',
  failed: 'learning.continue',
} as const satisfies Record<OutlineModule['state'], MessageKey>;

function PartFace({ course, module }: { course: Course; module: OutlineModule }) {
  const t = useT();
  const format = useFormat();
  const { rule } = module;
  const nameOf = useVariantName();
  const chosen = module.variants.find((variant) => variant.chosen);
  const percent = rule.kind === 'package-score' ? format.percent(rule.atLeast) : '';
  const crumbs = [
    { label: t('learning.courses'), href: '/courses' },
    { label: course.title, lang: course.language, href: `/courses/${course.courseId}` },
  ];
  const facts = [
    { label: t('learning.duration'), value: format.minutes(module.minutes) },
    ...(chosen ? [{ label: t('learning.language'), value: nameOf(chosen) }] : []),
    ...(module.packageBytes ? [{ label: t('learning.size'), value: format.bytes(module.packageBytes) }] : []),
    { label: t('learning.counts'), value: t(ruleKeys[rule.kind], { percent }) },
  ];
  return (
    <Page
      width="read"
      title={<span lang={course.language}>{module.title}</span>}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      {module.contentNote && (
        <ContentNote
          note={module.contentNote}
          lang={course.language}
          kind={rule.kind === 'package-completed' ? 'pages' : 'package'}
        />
      )}
      <Card>
        <Facts facts={facts} />
        {(module.missing.length > 0 || hasStaffActs(module)) && (
          <p>
            <StillMissing module={module} modules={course.modules} />
          </p>
        )}
        <p className="text-muted">{t('learning.savedAutomatically')}</p>
        <OpenPackage wide moduleId={module.id} label={t(openKeys[module.newStart ? 'not-started' : module.state])} />
        <PackageLanguages module={module} />
      </Card>
      {course.draft && <DraftNotice />}
    </Page>
  );
}
