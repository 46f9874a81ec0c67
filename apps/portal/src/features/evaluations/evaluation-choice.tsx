import { formStages, type Evaluation, type FormStage } from '@amelie/contract';
import { ChoiceRow, NativeSelect } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

const all = 'all';

interface EvaluationChoiceProps {
  evaluation: Evaluation;
  onStage: (stage: FormStage) => void;
  onVersion: (versionId: string | null) => void;
}

/** Which form is read: that of the end or the follow-up, of one version or of all. */
export function EvaluationChoiceFields({ evaluation, onStage, onVersion }: EvaluationChoiceProps) {
  const t = useT();
  const format = useFormat();
  const { versions, versionId, stage, followUp } = evaluation;
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
      {followUp && (
        <ChoiceRow
          legend={t('evaluations.when')}
          choices={formStages.map((one) => ({ value: one, label: t(`evaluations.stage.${one}`) }))}
          value={stage}
          onChange={onStage}
        />
      )}
      {versions.length > 1 && (
        <NativeSelect
          label={t('evaluations.version')}
          options={[
            { value: all, label: t('evaluations.allVersions') },
            ...versions.map(({ id, number, publishedAt }) => ({
              value: id,
              label: t('evaluations.versionOf', { number, date: format.date(publishedAt, 'short') }),
            })),
          ]}
          value={versionId ?? all}
          onChange={(chosen) => onVersion(chosen === all ? null : chosen)}
        />
      )}
    </div>
  );
}
