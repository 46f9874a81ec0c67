import { matchingMarkings, orderingMarkings } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { NativeSelect } from '@amelie/ui';
import { useT } from '../../../../lib/i18n';
import { MarkingField } from '../choice-fields';
import { useFault } from '../editor-setting';
import { newPrompt, newWords, type Prompt } from '../new-question';
import { PartList } from '../part-list';
import type { PartProps } from '../part-props';
import { OptionalWords, WordsField } from '../words-field';
import { ShuffleSwitch } from './choice-parts';

export function MatchingPart({ question, change }: PartProps<'matching'>) {
  const t = useT();
  return (
    <>
      <PartList
        legend={t('editor.choices')}
        hint={t('editor.choicesHint')}
        path={['choices']}
        parts={question.choices}
        least={2}
        most={40}
        add={{ label: t('editor.addChoice'), newPart: () => newWords() }}
        nameOf={(number) => t('editor.choice', { number })}
        onChange={(how) => change((now) => ({ ...now, choices: how(now.choices) }))}
        hasTexts
      >
        {(choice, place, changeChoice) => (
          <WordsField
            label={t('editor.choice', { number: place + 1 })}
            labelHidden
            path={['choices', place, 'text']}
            value={choice.text}
            onChange={(text) => changeChoice({ text })}
          />
        )}
      </PartList>
      <PartList
        legend={t('editor.prompts')}
        hint={t('editor.promptsHint')}
        path={['prompts']}
        parts={question.prompts}
        least={1}
        most={30}
        add={{ label: t('editor.addPrompt'), newPart: () => newPrompt() }}
        nameOf={(number) => t('editor.prompt', { number })}
        onChange={(how) => change((now) => ({ ...now, prompts: how(now.prompts) }))}
        hasTexts
      >
        {(prompt, place, changePrompt) => (
          <PromptFields question={question} prompt={prompt} place={place} onChange={changePrompt} />
        )}
      </PartList>
      <MarkingField
        markings={matchingMarkings}
        value={question.marking}
        onChange={(marking) => change((now) => ({ ...now, marking }))}
      />
      <ShuffleSwitch isSelected={question.shuffle} onChange={(shuffle) => change((now) => ({ ...now, shuffle }))} />
    </>
  );
}

interface PromptFieldsProps {
  question: PartProps<'matching'>['question'];
  prompt: Prompt;
  place: number;
  onChange: (part: Partial<Prompt>) => void;
}

function PromptFields({ question, prompt, place, onChange }: PromptFieldsProps) {
  const t = useT();
  const fault = useFault(['prompts', place, 'match']);
  const number = place + 1;
  const known = question.choices.map(({ id, text }, at) => ({
    value: id,
    label: plainTextOf(text).slice(0, 80) || t('editor.choice', { number: at + 1 }),
  }));
  const isKnown = known.some(({ value }) => value === prompt.match);
  return (
    <>
      <WordsField
        label={t('editor.prompt', { number })}
        labelHidden
        path={['prompts', place, 'text']}
        value={prompt.text}
        onChange={(text) => onChange({ text })}
      />
      <NativeSelect
        label={t('editor.match', { number })}
        options={isKnown ? known : [{ value: prompt.match, label: t('editor.chooseOne') }, ...known]}
        value={prompt.match}
        onChange={(match) => onChange({ match })}
      />
      {fault && <p className="text-s font-medium text-loss">{fault}</p>}
      <OptionalWords
        label={t('editor.feedbackTo', { name: t('editor.prompt', { number }) })}
        path={['prompts', place, 'feedback']}
        value={prompt.feedback}
        onChange={(feedback) => onChange({ feedback })}
      />
    </>
  );
}

export function OrderingPart({ question, change }: PartProps<'ordering'>) {
  const t = useT();
  return (
    <>
      <PartList
        legend={t('editor.items')}
        hint={t('editor.itemsHint')}
        path={['items']}
        parts={question.items}
        least={2}
        most={30}
        add={{ label: t('editor.addItem'), newPart: () => newWords() }}
        nameOf={(number) => t('editor.item', { number })}
        onChange={(how) => change((now) => ({ ...now, items: how(now.items) }))}
        hasTexts
      >
        {(item, place, changeItem) => (
          <WordsField
            label={t('editor.item', { number: place + 1 })}
            labelHidden
            path={['items', place, 'text']}
            value={item.text}
            onChange={(text) => changeItem({ text })}
          />
        )}
      </PartList>
      <MarkingField
        markings={orderingMarkings}
        value={question.marking}
        onChange={(marking) => change((now) => ({ ...now, marking }))}
      />
    </>
  );
}
