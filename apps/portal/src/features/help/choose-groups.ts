import type { Role } from '@amelie/contract';
import { findsWords } from '@amelie/rules';
import type { MessageKey } from '../../lib/i18n';
import type { Audience, HelpGroup } from './entries';

/** What is for everyone and then for one's own roles, and what is for others. Visitors look at it as learners do. */
export function splitGroups(groups: readonly HelpGroup[], roles: readonly Role[]) {
  const mine: readonly Audience[] = roles.length > 0 ? roles : ['learner'];
  const everyones = groups.filter(({ audience }) => audience === 'everyone');
  return {
    own: [...everyones, ...groups.filter(({ audience }) => mine.includes(audience))],
    others: groups.filter(({ audience }) => audience !== 'everyone' && !mine.includes(audience)),
  };
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
