import type { QuizStatistics, TestReading, WholeTest as Whole } from '@amelie/contract';
import { Card, Disclosure, Facts, FigureNumber, Table } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';
import { useFigures } from './use-figures';
import type { Guide } from './use-wish';

const readingKeys: Record<TestReading, MessageKey> = {
  'too-few': 'performance.test.tooFew',
  'no-spread': 'performance.test.noSpread',
  consistent: 'performance.test.consistent',
  fair: 'performance.test.fair',
  unsteady: 'performance.test.unsteady',
};

/** The figures of the whole test, what they mean, and how marks are spread. */
export function WholeTest({ figures, whole, guide }: { figures: QuizStatistics; whole: Whole; guide: Guide }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] lg:gap-6">
      <Card>
        <h2 className="font-interface text-s font-normal text-muted">{t('performance.mean')}</h2>
        <FigureNumber value={format.percent(whole.mean)} of={t('performance.ofAttempts', { count: whole.attempts })} />
        <p>{t(readingKeys[whole.reading], { count: figures.fewestForIndices })}</p>
        <p className="text-s text-muted">
          {t(guide === 'mastery' ? 'performance.guide.masteryText' : 'performance.guide.separatingText')}
        </p>
        <Disclosure summary={t('performance.tenths')}>
          <Tenths whole={whole} />
        </Disclosure>
      </Card>
      <Card title={t('performance.whole')}>
        <TestFacts figures={figures} whole={whole} />
      </Card>
    </div>
  );
}

function TestFacts({ figures, whole }: { figures: QuizStatistics; whole: Whole }) {
  const t = useT();
  const { percent, ofHundred, number, hundredWithin } = useFigures();
  const consistency = hundredWithin(whole.internalConsistency);
  const isPartial = whole.commonQuestions < figures.questions.length;
  return (
    <>
      <Facts
        facts={[
          { label: t('performance.passShare', { mark: percent(figures.passMark) }), value: percent(whole.passShare) },
          { label: t('performance.median'), value: percent(whole.median) },
          { label: t('performance.deviation'), value: percent(whole.deviation) },
          { label: t('performance.consistency'), value: consistency },
          { label: t('performance.standardError'), value: percent(whole.standardError) },
          { label: t('performance.errorRatio'), value: ofHundred(whole.errorRatio) },
          { label: t('performance.skewness'), value: number(whole.skewness) },
          { label: t('performance.kurtosis'), value: number(whole.kurtosis) },
          { label: t('performance.agreement'), value: percent(whole.agreement) },
          { label: t('performance.kappa'), value: number(whole.kappa) },
        ]}
      />
      <p className="text-s text-muted">
        {t('performance.intervalNote')}
        {isPartial && ` ${t('performance.common', { count: whole.commonQuestions })}`}
      </p>
    </>
  );
}

function Tenths({ whole }: { whole: Whole }) {
  const t = useT();
  const format = useFormat();
  const from = (tenth: number) => `${format.percent(tenth / 10)} – ${format.percent((tenth + 1) / 10)}`;
  return (
    <Table
      caption={t('performance.tenths')}
      captionHidden
      narrow="scroll"
      rows={whole.tenths.map((count, tenth) => ({ count, tenth }))}
      rowKey={({ tenth }) => String(tenth)}
      columns={[
        { id: 'marks', title: t('performance.marks'), isRowHeader: true, cell: ({ tenth }) => from(tenth) },
        {
          id: 'count',
          title: t('performance.attemptCount'),
          align: 'end',
          cell: ({ count }) => (count === null ? t('performance.rare') : format.number(count)),
        },
      ]}
    />
  );
}
