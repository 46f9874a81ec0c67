import type { AnyQuestion, RichText } from '@amelie/contract';
import type { Editor } from '@tiptap/react';
import { useT } from '../../../lib/i18n';
import { ToolbarButton } from '../../../lib/text-editor/toolbar-button';
import { freeGapId, gapMark, newGap } from './gaps';
import type { ChangeQuestion } from './part-props';
import { RichField } from './rich-field';

interface StemProps {
  question: AnyQuestion;
  onChange: ChangeQuestion;
}

/** What learners read; a text with gaps is where its gaps are made. */
export function Stem({ question, onChange }: StemProps) {
  const t = useT();
  const isCloze = question.type === 'cloze';
  const isTrueFalse = question.type === 'true-false';
  const changeStem = (stem: RichText) => onChange((now) => ({ ...now, stem }));
  return (
    <RichField
      label={t(isCloze ? 'editor.clozeText' : isTrueFalse ? 'editor.stemStatement' : 'editor.stem')}
      {...(isCloze ? { hint: t('editor.clozeHint') } : {})}
      path={['stem']}
      value={question.stem}
      hasGaps={isCloze}
      onChange={changeStem}
      {...(isCloze
        ? { tools: (editor: Editor) => <GapTool editor={editor} onChange={onChange} question={question} /> }
        : {})}
    />
  );
}

/** Puts a gap where the cursor is; words that are selected become what is right in it. */
function GapTool({ editor, question, onChange }: StemProps & { editor: Editor }) {
  const t = useT();
  const putGap = () => {
    if (question.type !== 'cloze' || question.gaps.length >= 50) return;
    const id = freeGapId(question);
    const { from, to } = editor.state.selection;
    const words = editor.state.doc.textBetween(from, to, ' ').trim();
    onChange((now) => (now.type === 'cloze' ? { ...now, gaps: [...now.gaps, newGap(id, 'text', words)] } : now));
    editor.view.focus();
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: gapMark(id) })
      .run();
  };
  return <ToolbarButton icon="gap" label={t('editor.putGap')} isNamed onPress={putGap} />;
}
