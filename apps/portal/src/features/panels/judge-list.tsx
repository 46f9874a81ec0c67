import type { PanelJudge, StandardPanel } from '@amelie/contract';
import { AlertDialog, Badge, Button, ButtonLink, Card, EmptyState, IconButton, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { AddJudgeDialog } from './add-judge-dialog';
import { useRemoveJudge } from './queries';

/** The judges, how far each is, and the way to what they say. */
export function JudgeList({ panel }: { panel: StandardPanel }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button kind="quiet" icon="plus" onPress={() => setAdding(true)}>
      {t('panels.addJudge')}
    </Button>
  );
  return (
    <Card title={t('panels.judges')} actions={panel.taken || panel.judges.length === 0 ? undefined : add}>
      {panel.judges.length === 0 ? (
        <EmptyState icon="people" level={3} title={t('panels.noJudges')} action={add}>
          <p>{t('panels.noJudgesText')}</p>
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {panel.judges.map((judge) => (
            <Judge key={judge.id} panel={panel} judge={judge} />
          ))}
        </ul>
      )}
      {adding && (
        <AddJudgeDialog
          panelId={panel.id}
          isJudge={panel.judges.some(({ isMe }) => isMe)}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}

/** Where one judge's estimates of one round are written down. */
export const estimatesHref = (panelId: string, judgeId: string, round: number) =>
  `/teach/panels/${panelId}/judges/${judgeId}?round=${round}`;

function Judge({ panel, judge }: { panel: StandardPanel; judge: PanelJudge }) {
  const t = useT();
  const mayRate = !panel.taken && (judge.isMe || !judge.hasAccount);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <span className="flex min-w-40 flex-1 flex-col">
        <span className="font-semibold [overflow-wrap:anywhere]">{judge.name}</span>
        {judge.qualification && (
          <span className="text-s text-muted [overflow-wrap:anywhere]">{judge.qualification}</span>
        )}
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {judge.rounds.map(({ round, ratings, isComplete }) => (
          <Badge key={round} tone={isComplete ? 'good' : 'neutral'} {...(isComplete ? { icon: 'check' } : {})}>
            {t('panels.roundState', { round, done: ratings.length, count: panel.items.length })}
          </Badge>
        ))}
      </span>
      {mayRate && <Doors panel={panel} judge={judge} />}
      {!panel.taken && <Remove panel={panel} judge={judge} />}
    </li>
  );
}

function Doors({ panel, judge }: { panel: StandardPanel; judge: PanelJudge }) {
  const t = useT();
  // The second round comes after the first has been talked about.
  const isFirstDone = judge.rounds.some(({ round, isComplete }) => round === 1 && isComplete);
  const round = isFirstDone ? 2 : 1;
  return (
    <ButtonLink
      kind="quiet"
      size="s"
      href={estimatesHref(panel.id, judge.id, round)}
      aria-label={t('panels.estimateFor', { round, name: judge.name })}
    >
      {t('panels.estimate', { round })}
    </ButtonLink>
  );
}

/** Asks once: what a judge has said goes too. */
function Remove({ panel, judge }: { panel: StandardPanel; judge: PanelJudge }) {
  const t = useT();
  const say = useRefusalText();
  const remove = useRemoveJudge();
  const [asking, setAsking] = useState(false);
  const label = t('panels.removeJudge', { name: judge.name });
  const confirm = () =>
    remove.mutate(
      { path: { panelId: panel.id, judgeId: judge.id } },
      { onError: (error) => showToast(say(error), 'loss') },
    );
  return (
    <>
      <IconButton icon="trash" label={label} onPress={() => setAsking(true)} />
      <AlertDialog
        title={label}
        isOpen={asking}
        onOpenChange={setAsking}
        confirmLabel={t('panels.removeJudgeConfirm')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        kind="loss"
        pending={remove.isPending && t('common.saving')}
      >
        <p>{t('panels.removeJudgeText')}</p>
      </AlertDialog>
    </>
  );
}
