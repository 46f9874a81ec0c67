import type { AnswerOf } from '@amelie/contract';
import { CheckboxCards, RadioCards } from '@amelie/ui';
import { useId, useState } from 'react';
import { useT } from '../../../lib/i18n';
import type { Answering } from './answering-props';
import { usedMarks, withChosen, withoutPoint, withPoint } from './hotspot-marks';
import { ImagePlaces, placeOn, type Point } from './image-places';

/** Places on an image: marked where they are, or chosen by name. Both are one answer. */
export function HotspotAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'hotspot'>) {
  const t = useT();
  const id = useId();
  const { most } = asked;
  const [isFull, setIsFull] = useState(false);
  const give = (next: AnswerOf<'hotspot'> | null) => {
    setIsFull(next === null);
    if (next) onAnswer(next);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={id} className="flex flex-col gap-4">
      <p id={id} className="text-s text-muted">
        {t('answering.markHint', { most })}
      </p>
      <ImagePlaces
        image={asked.image}
        media={asked.media}
        lang={lang}
        shapes={asked.regions
          .filter((region) => answer.chosen.includes(region.id))
          .map((region) => ({ ...region, look: 'fill-primary-soft/40 stroke-primary' }))}
        onPoint={(point) => give(withPoint(answer, point, most))}
      >
        {answer.points.map((point, place) => (
          <Pin
            key={`${place}:${point.x}:${point.y}`}
            point={point}
            image={asked.image}
            number={place + 1}
            onRemove={() => give(withoutPoint(answer, place))}
          />
        ))}
      </ImagePlaces>
      <p role="status" className="min-h-6 text-s text-muted">
        {t(isFull ? 'answering.marksFull' : 'answering.marksUsed', { used: usedMarks(answer), most })}
      </p>
      <Names asked={asked} answer={answer} lang={lang} onChosen={(chosen) => give(withChosen(answer, chosen, most))} />
    </div>
  );
}

interface NamesProps extends Pick<Answering<'hotspot'>, 'asked' | 'answer' | 'lang'> {
  onChosen: (chosen: string[]) => void;
}

/** The same places by name: for the keyboard, and for whoever does not see the image. */
function Names({ asked, answer, lang, onChosen }: NamesProps) {
  const t = useT();
  const options = asked.regions.map(({ id, label }) => ({ value: id, label: <span lang={lang}>{label}</span> }));
  const label = t('answering.placesByName');
  return asked.most === 1 ? (
    <RadioCards
      label={label}
      inRow
      options={options}
      value={answer.chosen[0] ?? null}
      onChange={(chosen) => onChosen([chosen])}
    />
  ) : (
    <CheckboxCards label={label} inRow options={options} value={answer.chosen} onChange={onChosen} />
  );
}

interface PinProps {
  point: Point;
  image: Answering<'hotspot'>['asked']['image'];
  number: number;
  onRemove: () => void;
}

function Pin({ point, image, number, onRemove }: PinProps) {
  const t = useT();
  return (
    <button
      type="button"
      aria-label={t('answering.removeMark', { number })}
      onClick={onRemove}
      style={placeOn(point, image)}
      className="absolute grid size-8 -translate-1/2 place-items-center rounded-full border-2 border-surface bg-primary text-s font-semibold text-on-primary shadow-card forced-colors:border-[ButtonText]"
    >
      {number}
    </button>
  );
}
