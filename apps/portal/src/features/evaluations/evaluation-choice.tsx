import { formStages, type Evaluation, type FormStage } from '@amelie/contract';
import { ChoiceRow } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { VersionSelect } from './version-select';

interface EvaluationChoiceProps {
  evaluation: Evaluation;
  onStage: (stage: FormStage) => void;
  onVersion: (versionId: string | null) => void;
}

/** Which form is read: that of the end or the follow-up, of one version or of all. */
export function EvaluationChoiceFields({ evaluation, onStage, onVersion }: EvaluationChoiceProps) {
  const t = useT();
  const { versions, versionId, stage, followUp } = evaluation;
  if (!followUp && versions.length < 2) return null;
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
      <VersionSelect versions={versions} versionId={versionId} onVersion={onVersion} />
    </div>
  );
}
