import { type AuditRow } from '../../model/audit-row';
import { type Role } from '../../model/role';
import { type StaffIntent } from '../../model/staff-intent';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { isStaff, mayAs } from './roles';

const NOT_YOURS = 'That is not in your hands. Type help for what is.';

/**
 * A verb of the staff: for those with this role, and every act of theirs is written down, what was refused too. Who is no staff is refused,
 * and nothing is written down.
 */
export function byStaff<TIntent extends StaffIntent>(
  role: Role,
  rule: (turn: ActorTurn, intent: TIntent) => Verdict,
): (turn: ActorTurn, intent: TIntent) => Verdict {
  return (turn, intent) => {
    if (!isStaff(turn.actor)) return refused('verb.forbidden', NOT_YOURS);
    const verdict = mayAs(turn.actor, role)
      ? rule(turn, intent)
      : refused('verb.forbidden', `That asks for the role ${role}, which you have not.`);
    return written(turn, intent, verdict);
  };
}

/** With the row of the audit; an answer becomes an act, so that the row is stored. */
function written(turn: ActorTurn, intent: StaffIntent, verdict: Verdict): Verdict {
  if (verdict.kind === 'refused') {
    const { code, text } = verdict;
    return { ...verdict, audit: rowOf(turn, intent, { result: code, text }) };
  }
  const text = verdict.text ?? '';
  const row = rowOf(turn, intent, { result: 'done', text });
  const [changes, events] = verdict.kind === 'done' ? [verdict.changes, verdict.events] : [[], []];
  return done([...changes, { kind: 'audit', row }], events, verdict.text);
}

/** Who, when, by which words, and what came of it. Of a long answer only the beginning. */
function rowOf(
  { actor, now, line }: ActorTurn,
  intent: StaffIntent,
  end: { readonly result: string; readonly text: string },
): AuditRow {
  const words = line ?? JSON.stringify(intent);
  const data = {
    verb: intent.verb,
    name: actor.name,
    words,
    ...end,
    text: end.text.slice(0, MOST),
  };
  return { kind: 'staff', at: now, player: actor.id, data };
}

/** Letters of an answer that are kept. */
const MOST = 500;
