/** Why a session may not receive a statement: a code, the clause of cmi5, and a sentence for whoever makes the AU. */
export interface StatementFault {
  code: string;
  clause: string;
  message: string;
}

/** One rule: what is wrong when `breaks` answers true. */
export interface Rule<Given> extends StatementFault {
  breaks: (given: Given) => boolean;
}

/** The first rule that is broken, or null. */
export function firstBroken<Given>(rules: readonly Rule<Given>[], given: Given): StatementFault | null {
  const broken = rules.find(({ breaks }) => breaks(given));
  return broken ? { code: broken.code, clause: broken.clause, message: broken.message } : null;
}
