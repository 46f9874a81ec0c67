import type { Role } from '@amelie/contract';
import { findsWords } from '@amelie/rules';
import type { MessageKey } from '../../lib/i18n';
import type { HelpGroup } from './entries';

/** What is for everyone, then what is for one's own roles, then the rest. Visitors look at it as learners do. */
export function orderGroups(groups: readonly HelpGroup[], roles: readonly Role[]): HelpGroup[] {
  const own = roles.length > 0 ? roles : ['learner'];
  const rank = ({ audience }: HelpGroup) => (audience === 'everyone' ? 0 : own.includes(audience) ? 1 : 2);
  return groups.toSorted((one, other) => rank(one) - rank(other));
}

const withoutTags = (text: string) => text.replaceAll(/<\/?\w+>/g, '');

/** The entries whose question or answer holds all the words that were asked for; groups without one are left out. */
export function findEntries(
  groups: readonly HelpGroup[],
  asked: string,
  say: (key: MessageKey) => string,
): HelpGroup[] {
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(({ question, answer }) =>
        findsWords(withoutTags(`${say(question)} ${say(answer)}`), asked),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}
