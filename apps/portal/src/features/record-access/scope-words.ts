import type { LrsScope } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';

/** What each scope lets a program do, in plain words. */
export const scopeWords: Record<LrsScope, MessageKey> = {
  'statements/write': 'records.access.scope.write',
  'statements/read/mine': 'records.access.scope.readMine',
  'statements/read': 'records.access.scope.read',
  state: 'records.access.scope.state',
  profile: 'records.access.scope.profile',
  'all/read': 'records.access.scope.allRead',
  all: 'records.access.scope.all',
};
