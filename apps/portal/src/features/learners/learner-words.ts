import type { Evidence, Missing, ModuleState, TraceEntry } from '@amelie/contract';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';
import { useMissingText } from '../../lib/still-missing';
import { lastPart, verbSentences } from '../../lib/verb-words';

export const stateKeys: Record<ModuleState, MessageKey> = {
  'not-started': 'learners.state.notStarted',
  'in-progress': 'learners.state.inProgress',
  completed: 'learners.state.completed',
  failed: 'learners.state.failed',
};

export const stateTones: Record<ModuleState, 'neutral' | 'primary' | 'good' | 'caution'> = {
  'not-started': 'neutral',
  'in-progress': 'primary',
  completed: 'good',
  failed: 'caution',
};

export const evidenceKeys: Record<Evidence, MessageKey> = {
  'self-reported': 'learners.evidence.selfReported',
  'server-graded': 'learners.evidence.serverGraded',
  attended: 'learners.evidence.attended',
  confirmed: 'learners.evidence.confirmed',
};

/** What a part still needs, said about the learner and not to the learner. */
export function useStaffMissing(): ReturnType<typeof useMissingText> {
  const t = useT();
  const say = useMissingText();
  const ofStaff: Partial<Record<Missing['kind'], MessageKey>> = {
    'not-finished': 'learners.still.notFinished',
    'not-passed': 'learners.still.notPassed',
    confirmation: 'learners.still.confirmation',
  };
  return (missing, titleOf) => {
    const key = ofStaff[missing.kind];
    return key ? t(key) : say(missing, titleOf);
  };
}

const completionKeys = {
  'not-attempted': 'learners.claim.notAttempted',
  incomplete: 'learners.claim.incomplete',
  completed: 'learners.claim.completed',
} as const satisfies Record<string, MessageKey>;

const successKeys = {
  unknown: null,
  passed: 'learners.claim.passed',
  failed: 'learners.claim.failed',
} as const satisfies Record<string, MessageKey | null>;

const actKeys = {
  'staff-undid': 'learners.trace.staffUndid',
  'staff-waived': 'learners.trace.staffWaived',
  'staff-registered': 'learners.trace.staffRegistered',
} as const satisfies Record<string, MessageKey>;

/** What a package says of itself, in a few words; empty when it says nothing. */
function useClaimText(): (entry: TraceEntry) => string {
  const t = useT();
  const format = useFormat();
  return ({ detail }) => {
    const success = detail.success ? successKeys[detail.success] : null;
    return [
      detail.completion && t(completionKeys[detail.completion]),
      success && t(success),
      typeof detail.score === 'number' && t('learners.score', { score: format.percent(detail.score) }),
    ]
      .filter(Boolean)
      .join(', ');
  };
}

/** What a package said, by the catalogue of verbs, else by its own word; several things in a row are one sentence. */
function useSaidText(): (entry: TraceEntry) => string {
  const t = useT();
  const resultOf = useClaimText();
  const format = useFormat();
  return (entry) => {
    const { detail, count, until, part } = entry;
    const { verb = '', verbName } = detail;
    const who = t('learners.trace.learner');
    const many = count !== null && until !== null;
    const what = many ? t('learners.trace.things', { count }) : t('records.named', { name: part ?? '' });
    const key = verbSentences[verb];
    const sentence = key
      ? t(key, { who, what })
      : t('records.says.other', { who, what, verb: verbName ?? lastPart(verb) });
    if (many) return t('learners.trace.saidUntil', { sentence, last: format.date(until, 'time') });
    const result = resultOf(entry);
    return result === '' ? sentence : t('learners.trace.said', { sentence, result });
  };
}

/** One line of a trace as a sentence, in plain words and without a name of the standard. */
export function useTraceText(): (entry: TraceEntry) => string {
  const t = useT();
  const format = useFormat();
  const time = (seconds = 0) =>
    seconds < 60 ? t('learners.trace.seconds', { count: seconds }) : format.minutes(Math.round(seconds / 60));
  const claimOf = useClaimText();
  const saidOf = useSaidText();
  return (entry) => {
    const { what, detail, count, until, by } = entry;
    const state = detail.state ? t(stateKeys[detail.state]) : '';
    switch (what) {
      case 'launched':
      case 'closed':
      case 'oversized':
        return t(`learners.trace.${what}`);
      case 'opened':
        return t(detail.takenOver ? 'learners.trace.takenOver' : 'learners.trace.opened');
      case 'moved':
        return t('learners.trace.moved', { before: detail.fromVersion ?? 0, after: detail.toVersion ?? 0 });
      case 'claimed':
        return t('learners.trace.claimed', { what: claimOf(entry) });
      case 'decided':
        return t('learners.trace.decided', { state });
      case 'session-ended': {
        const [counted, claimed] = [time(detail.countedSeconds), time(detail.claimedSeconds)];
        return t('learners.trace.sessionEnded', { counted, claimed, active: time(detail.activeSeconds) });
      }
      case 'refused':
        return t('learners.trace.refused', { elements: (detail.elements ?? []).join(', ') });
      case 'troubled':
        return t('learners.trace.troubled', { code: detail.code ?? 'other' });
      case 'saves':
        return t('learners.trace.saves', { count: count ?? 0, last: format.date(until ?? entry.at, 'time') });
      case 'said':
        return saidOf(entry);
      case 'staff-decided':
        return t('learners.trace.staffDecided', { by: by ?? t('learners.trace.somebody'), state });
      case 'staff-undid':
      case 'staff-waived':
      case 'staff-registered':
        return t(actKeys[what], { by: by ?? t('learners.trace.somebody') });
    }
  };
}
