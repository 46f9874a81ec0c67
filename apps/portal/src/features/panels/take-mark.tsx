import type { CutConsequence, RoundCut, StandardPanel } from '@amelie/contract';
import { AlertDialog, Button, Card, Facts, Notice, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { useTakePassMark } from './queries';

/** What the newest cut would have meant, and the step that takes it. */
export function TakeMark({ panel }: { panel: StandardPanel }) {
  const t = useT();
  const cut = panel.cuts.at(-1);
  if (panel.taken || !cut) return null;
  const isWhole = panel.judges.length >= 2 && cut.judges === panel.judges.length;
  return (
    <Card title={t('panels.consequence')}>
      {panel.consequence ? <Consequence of={panel.consequence} /> : <p>{t('panels.noConsequence')}</p>}
      {panel.outdated && <Notice tone="caution">{t('refusals.panel-outdated')}</Notice>}
      {!isWhole && <p className="text-muted">{t('panels.incomplete')}</p>}
      {isWhole && !panel.outdated && <Take panel={panel} cut={cut} />}
    </Card>
  );
}

function Consequence({ of }: { of: CutConsequence }) {
  const t = useT();
  const format = useFormat();
  const number = new Intl.NumberFormat(format.region, { maximumFractionDigits: 2 });
  const { agreement, kappa } = of;
  return (
    <>
      <p>{t('panels.wouldPass', { share: format.percent(of.passShare), count: of.people })}</p>
      <Facts
        facts={[
          {
            label: t('panels.withinError'),
            value: `${format.percent(of.passShareHigher)} – ${format.percent(of.passShareLower)}`,
          },
          { label: t('panels.agreement'), value: agreement === null ? '–' : format.percent(agreement) },
          { label: t('panels.kappa'), value: kappa === null ? '–' : number.format(kappa) },
        ]}
      />
      <p className="text-s text-muted">{t('panels.agreementText')}</p>
    </>
  );
}

function Take({ panel, cut }: { panel: StandardPanel; cut: RoundCut }) {
  const t = useT();
  const say = useRefusalText();
  const format = useFormat();
  const take = useTakePassMark();
  const [asking, setAsking] = useState(false);
  const mark = format.percent(cut.share);
  const confirm = () =>
    take.mutate(
      { path: { panelId: panel.id }, body: { round: cut.round } },
      {
        onSuccess: () => {
          setAsking(false);
          showToast(t('panels.takenToast', { mark }), 'good');
        },
      },
    );
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{t('panels.take', { mark })}</Button>
      <AlertDialog
        title={t('panels.takeTitle', { mark })}
        isOpen={asking}
        onOpenChange={setAsking}
        confirmLabel={t('panels.takeConfirm')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={take.isPending && t('common.saving')}
      >
        <p>{t('panels.takeText', { before: panel.passMark === null ? '–' : format.percent(panel.passMark) })}</p>
        {take.isError && (
          <Notice tone="loss" live="assertive">
            {say(take.error)}
          </Notice>
        )}
      </AlertDialog>
    </div>
  );
}
