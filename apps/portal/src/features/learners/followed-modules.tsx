import type { FollowedCourse, FollowedModule } from '@amelie/contract';
import { Badge, Button, Card, Menu, type MenuEntry } from '@amelie/ui';
import { useState } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { type Deciding, DecideDialog } from './decide-dialog';
import { evidenceKeys, stateKeys, stateTones, useStaffMissing } from './learner-words';
import { TraceList } from './trace-list';
import { UnitList } from './unit-list';

/** The parts of one learner's course: how each stands, on what that rests, and what staff may record. */
export function FollowedModules({ course }: { course: FollowedCourse }) {
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <>
      {course.modules.map((module) => (
        <ModuleCard
          key={module.id}
          enrolmentId={course.enrolmentId}
          module={module}
          modules={course.modules}
          onDecide={(what) => setDeciding({ what, module })}
        />
      ))}
      {deciding && (
        <DecideDialog enrolmentId={course.enrolmentId} deciding={deciding} onClose={() => setDeciding(null)} />
      )}
    </>
  );
}

interface ModuleCardProps {
  enrolmentId: string;
  module: FollowedModule;
  modules: readonly FollowedModule[];
  onDecide: (what: Deciding['what']) => void;
}

function ModuleCard({ enrolmentId, module, modules, onDecide }: ModuleCardProps) {
  const t = useT();
  const [open, setOpen] = useState<'trace' | 'units' | null>(null);
  const toggle = (what: 'trace' | 'units') => setOpen(open === what ? null : what);
  const waits = module.rule.kind === 'package-confirmed' && module.state === 'in-progress';
  const entries: MenuEntry[] = [
    { id: 'set', label: t('learners.record'), icon: 'pen', onAction: () => onDecide('set') },
    ...(module.staffWord ? [{ id: 'undo', label: t('learners.undo'), onAction: () => onDecide('undo') }] : []),
  ];
  return (
    <Card>
      <div className="flex items-start gap-3">
        <div className="flex min-w-0 flex-1 flex-col gap-1.5">
          <h2 className="text-l [overflow-wrap:anywhere]">{module.title}</h2>
          <ModuleFacts module={module} modules={modules} />
        </div>
        <Menu label={t('learners.moreFor', { title: module.title })} entries={entries} />
      </div>
      <div className="flex flex-wrap gap-3 empty:hidden">
        {waits && (
          <Button size="s" onPress={() => onDecide('confirm')}>
            {t('learners.confirm')}
          </Button>
        )}
        {module.hasTrace && (
          <Button size="s" kind="quiet" aria-expanded={open === 'trace'} onPress={() => toggle('trace')}>
            {t(open === 'trace' ? 'learners.hideTrace' : 'learners.showTrace')}
          </Button>
        )}
        {module.hasUnits && (
          <Button size="s" kind="quiet" aria-expanded={open === 'units'} onPress={() => toggle('units')}>
            {t(open === 'units' ? 'learners.units.hide' : 'learners.units.show')}
          </Button>
        )}
      </div>
      {open === 'trace' && <TraceList enrolmentId={enrolmentId} moduleId={module.id} />}
      {open === 'units' && <UnitList enrolmentId={enrolmentId} module={module} />}
    </Card>
  );
}

function ModuleFacts({ module, modules }: Pick<ModuleCardProps, 'module' | 'modules'>) {
  const t = useT();
  const format = useFormat();
  const say = useStaffMissing();
  const titleOf = (id: string) => modules.find((one) => one.id === id)?.title;
  const { state, evidence, score, activeSeconds, missing, staffWord } = module;
  const words = [
    evidence && state !== 'not-started' && t(evidenceKeys[evidence]),
    score !== null && t('learners.score', { score: format.percent(score) }),
    activeSeconds >= 60 && t('learners.active', { time: format.minutes(Math.round(activeSeconds / 60)) }),
  ].filter(Boolean);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={stateTones[state]}>{t(stateKeys[state])}</Badge>
        <span className="text-s text-muted">{words.join(' · ')}</span>
      </p>
      {missing.length > 0 && (
        <p className="text-s">{t('learners.missing', { what: missing.map((one) => say(one, titleOf)).join(' · ') })}</p>
      )}
      {staffWord && (
        <p className="text-s [overflow-wrap:anywhere]">
          {t('learning.still.byStaff', { date: format.date(staffWord.at, 'short') })}
          {staffWord.reason && ` · ${staffWord.reason}`}
        </p>
      )}
    </>
  );
}
