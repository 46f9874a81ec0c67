import type { MyCourse, OutlineModule } from '@amelie/contract';
import { partsWithin } from '@amelie/rules';
import { Card, ChoiceRow, Link } from '@amelie/ui';
import { useState } from 'react';
import { T, useFormat, useT } from '../../lib/i18n';
import { remembered } from '../../lib/storage/remembered';
import { hrefOf } from './module-words';

const choices = ['5', '12', '20', '45'] as const;
type Choice = (typeof choices)[number];
const place = 'minutes';
/** More than these would be a list to work through, and nobody has to. */
const most = 3;

function rememberedChoice(): Choice | null {
  const stored = remembered.read(place);
  return choices.find((choice) => choice === stored) ?? null;
}

/** "I have … minutes": what fits into them now. The answer is remembered on this device. */
export function HaveMinutes({ course }: { course: MyCourse }) {
  const t = useT();
  const [minutes, setMinutes] = useState(rememberedChoice);
  const choose = (choice: Choice) => {
    remembered.keep(place, choice);
    setMinutes(choice);
  };
  return (
    <Card>
      <ChoiceRow
        look="title"
        legend={t('learning.haveTime')}
        choices={choices.map((value) => ({ value, label: value }))}
        value={minutes}
        onChange={choose}
      />
      {minutes && <Fitting course={course} minutes={Number(minutes)} />}
    </Card>
  );
}

function Fitting({ course, minutes }: { course: MyCourse; minutes: number }) {
  const t = useT();
  const { next, others } = partsWithin(course.modules, minutes);
  const partOf = (id: string | undefined) => course.modules.find((module) => module.id === id);
  const nextPart = partOf(next?.id);
  const fitting = others.slice(0, most).flatMap((id) => partOf(id) ?? []);
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        {nextPart && next?.fits && (
          <>
            <p className="text-s text-muted">{t('learning.fitsNext')}</p>
            <FittingParts course={course} parts={[nextPart]} />
          </>
        )}
        {nextPart && !next?.fits && <BeginPart course={course} part={nextPart} minutes={minutes} />}
      </div>
      {fitting.length > 0 && (
        <div>
          <p className="text-s text-muted">
            {t(next?.fits ? 'learning.fitsAlso' : 'learning.fitsInstead', { count: fitting.length })}
          </p>
          <FittingParts course={course} parts={fitting} />
        </div>
      )}
    </div>
  );
}

/** A next part that is longer than the time: some minutes of it are worth as much. */
function BeginPart({ course, part, minutes }: { course: MyCourse; part: OutlineModule; minutes: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Link
        href={hrefOf(course.courseId, part)}
        className="inline-flex min-h-11 min-w-0 items-center py-1.5 font-medium"
      >
        <span>
          <T
            id="learning.fitsPart"
            values={{ minutes: format.minutes(minutes), title: part.title }}
            tags={{ part: (words) => <span lang={course.language}>{words}</span> }}
          />
        </span>
      </Link>
      <p className="text-s text-muted">{t('learning.fitsNotWhole', { minutes: format.minutes(part.minutesLeft) })}</p>
    </>
  );
}

function FittingParts({ course, parts }: { course: MyCourse; parts: readonly OutlineModule[] }) {
  const format = useFormat();
  return (
    <ul>
      {parts.map((part) => (
        <li key={part.id} className="flex items-center gap-3 border-t border-line first:border-0">
          <Link
            href={hrefOf(course.courseId, part)}
            className="inline-flex min-h-11 min-w-0 flex-1 items-center py-1.5 font-medium"
          >
            <span lang={course.language}>{part.title}</span>
          </Link>
          <span className="shrink-0 text-s text-muted">{format.minutes(part.minutesLeft)}</span>
        </li>
      ))}
    </ul>
  );
}
