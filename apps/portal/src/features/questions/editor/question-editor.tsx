import type { AnyQuestion } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { CommonFields } from './common-fields';
import type { DraftFault } from './draft-faults';
import { EditorSettingContext, useFault } from './editor-setting';
import { PartOfType } from './part-of-type';
import type { ChangeQuestion } from './part-props';
import { Stem } from './stem';
import { Translations } from './translations';
import { TypeField } from './type-field';

interface QuestionEditorProps {
  question: AnyQuestion;
  /** Given how the question changes, so that nothing which was changed meanwhile is lost: the setter of a state fits. */
  onChange: ChangeQuestion;
  /** What is told beside the fields (`draftFaults`); none keeps anybody from writing on. */
  faults: readonly DraftFault[];
}

/**
 * Everything about one question of any type: its words, its key, what is told afterwards, its translations. The
 * question may be incomplete while it is written. Give it a `key` for each question: the fields remember what was typed.
 */
export function QuestionEditor({ question, onChange, faults }: QuestionEditorProps) {
  return (
    <EditorSettingContext value={{ lang: question.language, faults }}>
      <div className="flex min-w-0 flex-col gap-6">
        <UnplacedFault />
        <TypeField question={question} onChange={onChange} />
        <Stem question={question} onChange={onChange} />
        <PartOfType question={question} onChange={onChange} />
        <CommonFields question={question} onChange={onChange} />
        <Translations question={question} onChange={onChange} />
      </div>
    </EditorSettingContext>
  );
}

/** A fault of the question as a whole. */
function UnplacedFault() {
  const t = useT();
  const faults = [useFault([]), useFault(['translations']), useFault(['media'])].filter((fault) => fault !== undefined);
  const [fault] = faults;
  return fault && <Notice tone="loss">{`${t('editor.faultTitle')} ${fault}`}</Notice>;
}
