import type { ReadPageReply } from '../lib/api/generated/types.gen';
import { Breadcrumb, Button, ButtonLink, Notice, Page, SkeletonPage } from '@amelie/ui';
import { useNavigate, useParams } from 'react-router';
import { DraftNotice } from '../features/learning/draft-notice';
import { hrefAfter, hrefOf } from '../features/learning/module-words';
import { useCompletePage, useMyCourse, useReadPage } from '../features/learning/queries';
import { PageText } from '../features/reading/page-text';
import { QueryFace, useRefusalText } from '../lib/api';
import { useFormat, useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** A page module: where one is, the text, and one step on. */
export function ReadPage() {
  const t = useT();
  const { moduleId = '' } = useParams();
  const page = useReadPage(moduleId);
  usePageTitle(t('learning.pageTitlePart'), page.data?.title);
  return (
    <QueryFace query={page} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => <ReadFace key={data.moduleId} page={data} />}
    </QueryFace>
  );
}

function ReadFace({ page }: { page: ReadPageReply }) {
  const t = useT();
  const format = useFormat();
  const { courseId, courseTitle, language, minutes } = page;
  const place = t('reading.place', { position: page.position, count: page.modules });
  const crumbs = [
    { label: t('learning.courses'), href: '/courses' },
    { label: courseTitle, lang: language, href: `/courses/${courseId}` },
  ];
  return (
    <Page
      width="read"
      over={minutes > 0 ? `${place} · ${t('reading.minutes', { minutes: format.minutes(minutes) })}` : place}
      title={<span lang={language}>{page.title}</span>}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      {page.draft && <DraftNotice />}
      <PageText page={page} lang={language} next={<ReadOn page={page} />} />
    </Page>
  );
}

function ReadOn({ page }: { page: ReadPageReply }) {
  const t = useT();
  const say = useRefusalText();
  const navigate = useNavigate();
  const course = useMyCourse(page.courseId);
  const complete = useCompletePage();
  const toModule = (moduleId: string | null) => {
    const next = course.data?.modules.find(({ id }) => id === moduleId);
    return next ? hrefOf(page.courseId, next) : `/courses/${page.courseId}`;
  };
  const finish = () =>
    complete.mutate(
      { path: { moduleId: page.moduleId } },
      { onSuccess: (done) => void navigate(hrefAfter(page.courseId, course.data?.modules ?? [], done)) },
    );
  if (page.state === 'completed')
    return (
      <Notice
        tone="good"
        action={
          <>
            {page.nextModuleId && <ButtonLink href={toModule(page.nextModuleId)}>{t('learning.toNext')}</ButtonLink>}
            <ButtonLink kind="quiet" href={`/courses/${page.courseId}`}>
              {t('learning.backToCourse')}
            </ButtonLink>
          </>
        }
      >
        {t('learning.readDone')}
      </Notice>
    );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <Button pending={complete.isPending && t('learning.saving')} onPress={finish}>
          {t('learning.read')}
        </Button>
        <ButtonLink kind="plain" href={`/courses/${page.courseId}`}>
          {t('learning.backToCourse')}
        </ButtonLink>
      </div>
      {complete.isError && (
        <Notice tone="loss" live="assertive">
          {say(complete.error)}
        </Notice>
      )}
    </div>
  );
}
