import type { AnyQuestion } from '@amelie/contract';
import { changeOf, type ChangeQuestion } from './part-props';
import { MatchingPart, OrderingPart } from './types/arrange-parts';
import { CasePart } from './types/case-part';
import { MultiplePart, SinglePart } from './types/choice-parts';
import { ClozePart } from './types/cloze-part';
import { NumericPart, ShortTextPart } from './types/entry-parts';
import { HotspotPart } from './types/hotspot-part';
import { JudgementPart } from './types/judgement-part';
import { ConfidencePart, EssayPart, ReflectionPart } from './types/open-parts';
import { KprimPart, TrueFalsePart } from './types/statement-parts';

/** What only questions of this type have. */
export function PartOfType({ question, onChange }: { question: AnyQuestion; onChange: ChangeQuestion }) {
  switch (question.type) {
    case 'single':
      return <SinglePart question={question} change={changeOf('single', onChange)} />;
    case 'multiple':
      return <MultiplePart question={question} change={changeOf('multiple', onChange)} />;
    case 'true-false':
      return <TrueFalsePart question={question} change={changeOf('true-false', onChange)} />;
    case 'kprim':
      return <KprimPart question={question} change={changeOf('kprim', onChange)} />;
    case 'matching':
      return <MatchingPart question={question} change={changeOf('matching', onChange)} />;
    case 'ordering':
      return <OrderingPart question={question} change={changeOf('ordering', onChange)} />;
    case 'numeric':
      return <NumericPart question={question} change={changeOf('numeric', onChange)} />;
    case 'short-text':
      return <ShortTextPart question={question} change={changeOf('short-text', onChange)} />;
    case 'cloze':
      return <ClozePart question={question} change={changeOf('cloze', onChange)} />;
    case 'hotspot':
      return <HotspotPart question={question} change={changeOf('hotspot', onChange)} />;
    case 'essay':
      return <EssayPart question={question} change={changeOf('essay', onChange)} />;
    case 'situational-judgement':
      return <JudgementPart question={question} change={changeOf('situational-judgement', onChange)} />;
    case 'branching-case':
      return <CasePart question={question} change={changeOf('branching-case', onChange)} />;
    case 'confidence':
      return <ConfidencePart question={question} change={changeOf('confidence', onChange)} />;
    case 'reflection':
      return <ReflectionPart question={question} change={changeOf('reflection', onChange)} />;
  }
}
