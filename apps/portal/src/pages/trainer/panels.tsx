import type { PanelRow } from '@amelie/contract';
import { Badge, Breadcrumb, Button, EmptyState, Link, Page } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { OpenPanelDialog } from '../../features/panels/open-panel-dialog';
import { usePanels } from '../../features/panels/queries';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** How the pass mark of a quiz came about: its panels, and a new one. */
export function TrainerPanelsPage() {
  const t = useT();
  const navigate = useNavigate();
  const { courseId = '', moduleId = '' } = useParams();
  const panels = usePanels({ courseId, moduleId });
  const [opening, setOpening] = useState(false);
  usePageTitle(t('panels.title'));
  const open = (
    <Button icon="plus" onPress={() => setOpening(true)}>
      {t('panels.open')}
    </Button>
  );
  const isEmpty = panels.data?.panels.length === 0;
  return (
    <Page
      title={t('panels.title')}
      lead={t('panels.lead')}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: t('authoring.courses'), href: '/teach' },
            { label: t('performance.quizzes'), href: `/teach/courses/${courseId}/quizzes` },
          ]}
        />
      }
      {...(panels.data && !isEmpty ? { actions: open } : {})}
      width="read"
    >
      <QueryFace query={panels}>
        {({ panels: rows }) =>
          rows.length > 0 ? (
            <PanelRows rows={rows} />
          ) : (
            <EmptyState icon="people" title={t('panels.none')} action={open}>
              <p>{t('panels.noneText')}</p>
            </EmptyState>
          )
        }
      </QueryFace>
      {opening && (
        <OpenPanelDialog
          ids={{ courseId, moduleId }}
          onClose={() => setOpening(false)}
          onOpened={(panel) => void navigate(`/teach/panels/${panel.id}`)}
        />
      )}
    </Page>
  );
}

function PanelRows({ rows }: { rows: readonly PanelRow[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="flex flex-col rounded-m border border-line bg-surface px-5">
      {rows.map(({ id, createdAt, judges, questions, taken }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-4 first:border-t-0">
          <span className="flex min-w-0 flex-1 flex-col">
            <Link href={`/teach/panels/${id}`} quiet className="font-semibold">
              {t('panels.panelOf', { date: format.date(createdAt, 'short') })}
            </Link>
            <span className="text-s text-muted">{t('panels.rowFacts', { judges, questions })}</span>
          </span>
          {taken ? (
            <Badge tone="good" icon="check">
              {t('panels.takenBadge', { mark: format.percent(taken.passMark) })}
            </Badge>
          ) : (
            <Badge>{t('panels.isOpen')}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
