import { type Character } from '../../model/character';
import { SOCIAL } from '../../model/ids';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { tierOf } from '../vitals';
import { echoed } from './echo';
import { isIgnoring } from './ignored';
import { spoken } from './slip';
import { isOfStaff, spokenBy, utter } from './speech';

/** A whisper to this one, if it may be: the two of them are told. */
export function tell(turn: ActorTurn, target: Character, text: string): Verdict {
  const { actor, world } = turn;
  if (target.id === actor.id) return refused('target.none', 'You mutter to yourself.');
  if (!isOfStaff(actor) && isIgnoring(target, actor.account, turn.now))
    return refused('ignored', `${target.name} is not listening to you.`);
  const line = utter(turn, 'whisper');
  if (line.kind === 'refused') return line;
  const presence = { ...world.presence(target.id), lastWhisperer: actor.id };
  return done(
    [...line.changes, { kind: 'presence', player: target.id, presence }],
    [
      {
        type: 'player.told',
        at: turn.now,
        zone: SOCIAL,
        audience: echoed(actor, { kind: 'players', players: [actor.id, target.id] }),
        ...spokenBy(turn),
        target: target.id,
        targetName: target.name,
        text: isOfStaff(actor) ? text : spoken(turn, text),
        ...(isStrained(actor) && { isStrained: true }),
      },
    ],
  );
}

/** What staff whispers is never distorted. */
const isStrained = (actor: Character): boolean =>
  tierOf(actor.lucidity) === 'uneasy' && !isOfStaff(actor);
