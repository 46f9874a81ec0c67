import { useId, type ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import type { Answering } from './answering-props';
import { sayOf } from './by-part';
import { ScaleRow } from './scale-row';

interface RowsProps {
  labelledBy: string;
  hint: string;
  children: ReactNode;
}

/** Several things to judge, one below the other, as one group. */
function Rows({ labelledBy, hint, children }: RowsProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={id} className="flex flex-col gap-2">
      <p id={id} className="text-s text-muted">
        {hint}
      </p>
      <div className="rounded-m border border-line bg-surface px-4 md:px-5">{children}</div>
    </div>
  );
}

const rowLook = 'border-t border-line py-4 first:border-0';

export function KprimAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'kprim'>) {
  const t = useT();
  const points = [
    { id: 'true', text: asked.trueLabel || t('answering.true') },
    { id: 'false', text: asked.falseLabel || t('answering.false') },
  ];
  return (
    <Rows labelledBy={labelledBy} hint={t('answering.kprimHint')}>
      {asked.statements.map(({ id, text }) => {
        const said = answer.said.find(({ statement }) => statement === id);
        return (
          <div key={id} className={rowLook}>
            <ScaleRow
              label={<RichText body={text} lang={lang} look="plain" />}
              points={points}
              lang={asked.trueLabel ? lang : undefined}
              place="beside"
              value={said ? String(said.value) : null}
              onChange={(point) =>
                onAnswer({
                  type: 'kprim',
                  said: sayOf(answer.said, { statement: id, value: point === 'true' }, (one) => one.statement === id),
                })
              }
            />
          </div>
        );
      })}
    </Rows>
  );
}

export function JudgementAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'situational-judgement'>) {
  const t = useT();
  return (
    <Rows labelledBy={labelledBy} hint={t('answering.judgeHint')}>
      {asked.items.map(({ id, text }) => (
        <div key={id} className={rowLook}>
          <ScaleRow
            label={<RichText body={text} lang={lang} look="plain" />}
            points={asked.scale}
            lang={lang}
            place="under"
            value={answer.judged.find(({ item }) => item === id)?.point ?? null}
            onChange={(point) =>
              onAnswer({
                type: 'situational-judgement',
                judged: sayOf(answer.judged, { item: id, point }, ({ item }) => item === id),
              })
            }
          />
        </div>
      ))}
    </Rows>
  );
}

export function ConfidenceAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'confidence'>) {
  const t = useT();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-s text-muted">{t('answering.confidenceHint')}</p>
      <ScaleRow
        labelledBy={labelledBy}
        points={asked.levels}
        lang={lang}
        place="under"
        value={answer.level}
        onChange={(level) => onAnswer({ type: 'confidence', level })}
      />
    </div>
  );
}
