import { type Character } from '../../model/character';
import { brandAs, type PlayerId, SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { isIgnoring } from './ignored';
import { takeLine } from './limit';
import { personNamed } from './person';

/** To one person, wherever; from a guest only as an answer. */
export function whisper(turn: ActorTurn, { to, text }: IntentOf<'whisper'>): Verdict {
  const target = personNamed(turn.world, to);
  const isAnswer = target?.id === turn.world.presence(turn.actor.id).lastWhisperer;
  if (turn.actor.isGuest && !isAnswer)
    return refused('verb.forbidden', 'A guest may only answer a whisper.');
  if (target === undefined)
    return refused('player.offline', `Nobody called “${to}” is in the world.`);
  return tell(turn, target, text);
}

/** To whoever whispered last. */
export function reply(turn: ActorTurn, { text }: IntentOf<'reply'>): Verdict {
  const { lastWhisperer } = turn.world.presence(turn.actor.id);
  if (lastWhisperer === null) return refused('player.offline', 'Nobody has whispered to you yet.');
  const target = turn.world.character(brandAs<PlayerId>(lastWhisperer));
  return target === undefined
    ? refused('player.offline', 'Whoever whispered to you has left the world.')
    : tell(turn, target, text);
}

function tell(turn: ActorTurn, target: Character, text: string): Verdict {
  const { actor, world } = turn;
  if (target.id === actor.id) return refused('target.none', 'You mutter to yourself.');
  if (isIgnoring(target, actor.account, turn.now))
    return refused('ignored', `${target.name} is not listening to you.`);
  const line = takeLine(turn, 'whisper');
  if (line.kind === 'refused') return line;
  const presence = { ...world.presence(target.id), lastWhisperer: actor.id };
  return done(
    [...line.changes, { kind: 'presence', player: target.id, presence }],
    [
      {
        type: 'player.told',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'players', players: [actor.id, target.id] },
        ...actOf(turn, actor),
        target: target.id,
        targetName: target.name,
        text,
      },
    ],
  );
}
