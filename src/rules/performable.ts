import { type Intent, type IntentOf } from '../model/intent';
import { type ActorTurn, type Verdict } from './rule';

/** All but the two that no rule can answer: `help` is the parser's, `history` the log's. */
export type Performable = Exclude<Intent, { readonly verb: 'help' | 'history' }>;

/** For each of them the rule that answers it. */
export type VerbRules = {
  readonly [TVerb in Performable['verb']]: (turn: ActorTurn, intent: IntentOf<TVerb>) => Verdict;
};
