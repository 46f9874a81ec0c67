import { useState } from 'react';
import { useT } from '../../../../lib/i18n';
import { imageOf } from '../image-of';
import { NumberField } from '../number-field';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { middleShape, type ShapeKind } from '../shapes';
import { SetMarking } from './choice-parts';
import { HotspotImage } from './hotspot-image';
import { type Region, RegionFields, RegionMark } from './hotspot-region';
import { RegionCanvas } from './region-canvas';

const newRegion = (shape: Region['shape']): Region => ({
  ...{ id: crypto.randomUUID(), label: '', shape, credit: 1 },
  feedback: { type: 'doc', content: [] },
});

/** Places on an image: drawn with the mouse or a finger, or written as numbers. */
export function HotspotPart({ question, change }: PartProps<'hotspot'>) {
  const t = useT();
  const [tool, setTool] = useState<ShapeKind | 'move'>('rectangle');
  const add = (shape: Region['shape']) =>
    change((now) => ({ ...now, regions: [...now.regions, newRegion(shape)].slice(0, 60) }));
  const hasImage = imageOf(question) !== undefined;
  return (
    <>
      <HotspotImage question={question} change={change} />
      {hasImage && (
        <RegionCanvas
          question={question}
          tool={tool}
          onTool={setTool}
          onDraw={add}
          onMove={(id, shape) =>
            change((now) => ({ ...now, regions: now.regions.map((one) => (one.id === id ? { ...one, shape } : one)) }))
          }
        />
      )}
      {hasImage && (
        <PartList
          legend={t('editor.regions')}
          hint={t('editor.regionsHint')}
          path={['regions']}
          parts={question.regions}
          least={0}
          most={60}
          add={{
            label: t('editor.addRegion'),
            newPart: () => newRegion(middleShape(tool === 'move' ? 'rectangle' : tool, question.image)),
          }}
          nameOf={(number) => t('editor.region', { number })}
          onChange={(how) => change((now) => ({ ...now, regions: how(now.regions) }))}
          isRight={({ credit }) => credit > 0}
          mark={({ credit }, changeRegion) => (
            <RegionMark
              credit={credit}
              isWeighted={question.marking === 'weighted'}
              onChange={(chosen) => changeRegion({ credit: chosen })}
            />
          )}
        >
          {(region, place, changeRegion) => <RegionFields region={region} place={place} onChange={changeRegion} />}
        </PartList>
      )}
      <NumberField
        label={t('editor.mostSpots')}
        hint={t('editor.mostSpotsHint')}
        path={['most']}
        value={question.most}
        onChange={(most) => change((now) => ({ ...now, most }))}
      />
      <SetMarking
        marking={question.marking}
        penalty={question.penalty}
        onChange={(part) => change((now) => ({ ...now, ...part }))}
      />
    </>
  );
}
