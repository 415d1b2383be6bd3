import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { nobody, playerNamed } from './found';
import { withRoles } from './roles';
import { toldOf } from './told-of';

/** One role more, or none at all. What an account brings (setting `ADMINS`) comes again with the next entering. */
export function roleGiving(turn: ActorTurn, { player, role }: IntentOf<'role'>): Verdict {
  const { actor } = turn;
  const target = playerNamed(turn, player);
  if (target === undefined) return nobody(player);
  if (target.isGuest && role !== 'none')
    return refused('target.none', `${target.name} is a guest, and may be another tomorrow.`);
  if (target.id === actor.id && role === 'none')
    return refused('target.none', 'Another admin must do that, so that one is left.');
  const { roles = [] } = target;
  const after = role === 'none' ? [] : [...roles.filter((one) => one !== role), role];
  return done(
    [{ kind: 'character', character: withRoles(target, after) }],
    [
      {
        type: 'role.changed',
        ...toldOf(turn, target),
        role,
      },
    ],
    `${target.name}: ${after.length === 0 ? 'no role' : after.join(', ')}.`,
  );
}
