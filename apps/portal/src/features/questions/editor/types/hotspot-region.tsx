import type { QuestionOf, Shape } from '@amelie/contract';
import { Checkbox, NativeSelect, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../../lib/i18n';
import { CreditSelect } from '../choice-fields';
import { NumberField } from '../number-field';
import { asKind, pointsText, typedPoints } from '../shapes';
import { ShortField } from '../short-field';
import { OptionalWords } from '../words-field';

export type Region = QuestionOf<'hotspot'>['regions'][number];

interface RegionFieldsProps {
  region: Region;
  place: number;
  onChange: (part: Partial<Region>) => void;
}

const kinds = ['rectangle', 'circle', 'ellipse', 'polygon'] as const;

/** One place on the image: its name for who cannot see it, and where it lies. */
export function RegionFields({ region, place, onChange }: RegionFieldsProps) {
  const t = useT();
  const number = place + 1;
  return (
    <>
      <ShortField
        label={t('editor.region', { number })}
        labelHidden
        path={['regions', place, 'label']}
        most={300}
        value={region.label}
        onChange={(label) => onChange({ label })}
      />
      <NativeSelect
        label={t('editor.shapeKind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`editor.shape.${kind}`) }))}
        value={region.shape.kind}
        onChange={(kind) => onChange({ shape: asKind(region.shape, kind) })}
      />
      <ShapeFields shape={region.shape} path={['regions', place, 'shape']} onChange={(shape) => onChange({ shape })} />
      <OptionalWords
        label={t('editor.feedbackTo', { name: t('editor.region', { number }) })}
        path={['regions', place, 'feedback']}
        value={region.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
    </>
  );
}

interface ShapeFieldsProps<S extends Shape = Shape> {
  shape: S;
  path: (string | number)[];
  onChange: (shape: Shape) => void;
}

type Measure = 'x' | 'y' | 'width' | 'height' | 'radius' | 'radiusX' | 'radiusY';

/** Where a shape lies, in pixels of the image. */
function ShapeFields({ shape, path, onChange }: ShapeFieldsProps) {
  const t = useT();
  if (shape.kind === 'polygon') return <PolygonField shape={shape} path={path} onChange={onChange} />;
  const measures = Object.entries(shape).flatMap(([name, value]) =>
    isMeasure(name) && typeof value === 'number' ? [{ name, value }] : [],
  );
  return (
    <div className="grid grid-cols-2 items-end gap-3 md:grid-cols-4">
      {measures.map(({ name, value }) => (
        <NumberField
          key={name}
          label={t(`editor.measure.${name}`)}
          path={[...path, name]}
          value={value}
          onChange={(typed) => onChange({ ...shape, [name]: typed })}
        />
      ))}
    </div>
  );
}

function isMeasure(name: string): name is Measure {
  return ['x', 'y', 'width', 'height', 'radius', 'radiusX', 'radiusY'].includes(name);
}

/** The corners of a polygon in one line; what is no polygon is told and not taken. */
function PolygonField({ shape, onChange }: ShapeFieldsProps<Extract<Shape, { kind: 'polygon' }>>) {
  const t = useT();
  const [typed, setTyped] = useState(pointsText(shape.points));
  const points = typedPoints(typed);
  const isSame = points === null || pointsText(points) === pointsText(shape.points);
  return (
    <TextField
      label={t('editor.corners')}
      hint={t('editor.cornersHint')}
      lines={2}
      value={isSame ? typed : pointsText(shape.points)}
      onChange={(text) => {
        setTyped(text);
        const read = typedPoints(text);
        if (read) onChange({ kind: 'polygon', points: read });
      }}
      error={points === null && t('editor.cornersFault')}
    />
  );
}

interface RegionMarkProps {
  credit: number;
  isWeighted: boolean;
  onChange: (credit: number) => void;
}

/** Whether a place is right, or what it is worth. */
export function RegionMark({ credit, isWeighted, onChange }: RegionMarkProps) {
  const t = useT();
  if (isWeighted) return <CreditSelect value={credit} mayCost onChange={onChange} />;
  return (
    <Checkbox isSelected={credit > 0} onChange={(right) => onChange(right ? 1 : 0)}>
      {t('editor.right')}
    </Checkbox>
  );
}
