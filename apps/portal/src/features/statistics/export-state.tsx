import type { Export } from '@amelie/contract';
import { Badge, Spinner, type BadgeTone } from '@amelie/ui';
import { useT, type MessageKey } from '../../lib/i18n';
import { isOnItsWay } from './queries';

export const exportStateWords: Record<Export['state'], MessageKey> = {
  queued: 'statistics.stateQueued',
  writing: 'statistics.stateWriting',
  ready: 'statistics.stateReady',
  failed: 'statistics.stateFailed',
  expired: 'statistics.stateExpired',
};

const tones: Record<Export['state'], BadgeTone> = {
  queued: 'primary',
  writing: 'primary',
  ready: 'good',
  failed: 'loss',
  expired: 'neutral',
};

/** How far an export is; while it is being written, something moves. */
export function ExportState({ of }: { of: Export }) {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone={tones[of.state]}>{t(exportStateWords[of.state])}</Badge>
      {isOnItsWay(of) && <Spinner />}
    </span>
  );
}
