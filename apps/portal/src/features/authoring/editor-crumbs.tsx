import type { CourseDraft } from '@amelie/contract';
import { Breadcrumb } from '@amelie/ui';
import { useT } from '../../lib/i18n';

/** The way back from an editor. */
export function EditorCrumbs({ draft }: { draft: CourseDraft }) {
  const t = useT();
  return (
    <Breadcrumb
      label={t('common.whereYouAre')}
      crumbs={[
        { label: t('authoring.courses'), href: '/teach' },
        { label: draft.title || t('authoring.untitled'), href: `/teach/courses/${draft.id}` },
      ]}
    />
  );
}
