import { Breadcrumb, Button, Page } from '@amelie/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { BoosterSheet } from '../features/boosters/booster-sheet';
import { useOpenBooster } from '../features/boosters/queries';
import { RefusalNotice } from '../lib/forms/refusal-notice';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** Three questions of a course that was done, to bring it back to mind. */
export function BoosterPage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const open = useOpenBooster();
  const [sheet, setSheet] = useState(0);
  usePageTitle(t('forms.booster.title'));
  const begin = () => open.mutate({ path: { courseId } }, { onSuccess: () => setSheet((number) => number + 1) });
  const booster = open.data;
  const crumbs = [
    { label: t('learning.courses'), href: '/courses' },
    ...(booster
      ? [{ label: booster.courseTitle, lang: booster.language, href: `/courses/${courseId}` }]
      : [{ label: t('learning.backToCourse'), href: `/courses/${courseId}` }]),
  ];
  return (
    <Page
      width="read"
      title={t('forms.booster.title')}
      lead={t('forms.booster.lead')}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      <RefusalNotice error={open.error} />
      {booster ? (
        <BoosterSheet key={sheet} booster={booster} onAgain={begin} />
      ) : (
        <div>
          <Button pending={open.isPending && t('forms.booster.beginning')} onPress={begin}>
            {t('forms.booster.begin')}
          </Button>
        </div>
      )}
    </Page>
  );
}
