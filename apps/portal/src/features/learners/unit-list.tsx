import type { FollowedModule, FollowedUnit, FollowedUnits } from '@amelie/contract';
import { Badge, Button } from '@amelie/ui';
import { useState } from 'react';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { stateKeys, stateTones } from './learner-words';
import { useUnits } from './queries';
import { RegisterAnewDialog } from './register-anew-dialog';
import { WaiveDialog } from './waive-dialog';

interface UnitListProps {
  enrolmentId: string;
  module: FollowedModule;
}

/** From here on a step to the side would leave no room for the words. */
const deepest = 4;

/** The parts of a cmi5 course with what staff may do about them: count them as done, or have the course begin anew. */
export function UnitList({ enrolmentId, module }: UnitListProps) {
  const t = useT();
  const [waiving, setWaiving] = useState<FollowedUnit | null>(null);
  const [anew, setAnew] = useState(false);
  const path = { enrolmentId, moduleId: module.id };
  const units = useUnits(path);
  return (
    <QueryFace query={units}>
      {(registered) => (
        <div className="flex flex-col gap-3">
          <RegistrationLine registered={registered} />
          <ol className="flex flex-col">
            {registered.units.map((unit) => (
              <UnitRow key={unit.id} unit={unit} onWaive={() => setWaiving(unit)} />
            ))}
          </ol>
          {registered.registeredAt !== null && (
            <div>
              <Button size="s" kind="quiet" onPress={() => setAnew(true)}>
                {t('learners.units.anew')}
              </Button>
            </div>
          )}
          {waiving && <WaiveDialog path={path} unit={waiving} onClose={() => setWaiving(null)} />}
          {anew && <RegisterAnewDialog path={path} title={module.title} onClose={() => setAnew(false)} />}
        </div>
      )}
    </QueryFace>
  );
}

function RegistrationLine({ registered: { registeredAt, registrations } }: { registered: FollowedUnits }) {
  const t = useT();
  const format = useFormat();
  return (
    <p className="text-s text-muted">
      {registeredAt === null
        ? t('learners.units.notRegistered', { count: registrations })
        : t('learners.units.registration', { number: registrations, date: format.date(registeredAt, 'short') })}
    </p>
  );
}

/** One AU, or a block above those in it. */
function UnitRow({ unit, onWaive }: { unit: FollowedUnit; onWaive: () => void }) {
  const t = useT();
  const format = useFormat();
  const { title, kind, depth, state, score, open } = unit;
  return (
    <li
      className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-line py-2.5 text-s first:border-t-0"
      style={{ paddingInlineStart: `${Math.min(depth, deepest) * 0.875}rem` }}
    >
      <span className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
        <span className={`[overflow-wrap:anywhere] ${kind === 'block' ? 'font-semibold' : ''}`}>{title}</span>
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={stateTones[state]}>{t(stateKeys[state])}</Badge>
          {score !== null && (
            <span className="text-muted">{t('learners.score', { score: format.percent(score) })}</span>
          )}
        </span>
        <WaivedLine unit={unit} />
      </span>
      {open > 0 && (
        <Button size="s" kind="quiet" aria-label={t('learners.units.waiveFor', { title })} onPress={onWaive}>
          {t('learners.units.waive')}
        </Button>
      )}
    </li>
  );
}

function WaivedLine({ unit: { waived } }: { unit: FollowedUnit }) {
  const t = useT();
  const format = useFormat();
  if (!waived) return null;
  const by = waived.by ?? t('learners.trace.somebody');
  return (
    <span className="text-muted [overflow-wrap:anywhere]">
      {t('learners.units.waived', { date: format.date(waived.at, 'short'), by })} · {waived.reason}
    </span>
  );
}
