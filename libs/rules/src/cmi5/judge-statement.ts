import { contextRules, type Received } from './context-rules';
import { turnRules, verbRules } from './order-rules';
import { resultRules } from './result-rules';
import { isDefined } from './session';
import { firstBroken, type StatementFault } from './statement-fault';
import { auVerbOf } from './vocabulary';

const unknownVerb: StatementFault = {
  code: 'verb-not-defined',
  clause: '7.1.3',
  message: 'The cmi5 category is for the verbs that cmi5 defines.',
};

/**
 * Says whether a session may receive a statement (cmi5 7.1 to 10.2): null, or the first rule that it breaks. What cmi5
 * defines is held to all rules, what it allows beside to those of context and turn.
 */
export function judgeStatement(received: Received): StatementFault | null {
  const { statement, session } = received;
  const common = firstBroken(contextRules, received) ?? firstBroken(turnRules, received);
  if (common || !isDefined(statement)) return common;
  const verb = auVerbOf(statement.verb.id);
  if (verb === null) return unknownVerb;
  const judged = { statement, session, verb };
  return firstBroken(verbRules, judged) ?? firstBroken(resultRules, judged);
}
