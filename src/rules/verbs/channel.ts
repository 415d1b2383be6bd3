import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused, told } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { CHANNELS } from '../talk/channels';

/** Joins or leaves, or tells which of the two. */
export function channel(turn: ActorTurn, { name, set }: IntentOf<'channel'>): Verdict {
  const { channels, isGuest } = turn.actor;
  if (!CHANNELS.includes(name))
    return refused(
      'channel.none',
      `There is no channel “${name}”. There is ${CHANNELS.join(', ')}.`,
    );
  const isIn = channels.includes(name);
  if (set === null) return told(stateText(name, isIn), { name, isIn });
  if (isGuest)
    return refused('verb.forbidden', 'Channels are not for guests. Type register to stay.');
  return (set === 'on') === isIn ? done([], [], stateText(name, isIn)) : turned(turn, name, set);
}

const stateText = (name: string, isIn: boolean): string =>
  isIn ? `You listen to ${name}.` : `You do not listen to ${name}.`;

function turned(turn: ActorTurn, name: string, set: 'on' | 'off'): Verdict {
  const { actor } = turn;
  const rest = actor.channels.filter((one) => one !== name);
  const after = { ...actor, channels: set === 'on' ? [...rest, name] : rest };
  return done(
    [{ kind: 'character', character: after }],
    [
      {
        type: set === 'on' ? 'channel.joined' : 'channel.left',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'player', player: actor.id },
        ...actOf(turn, actor),
        viewer: viewerChange(actor, after),
        channel: name,
      },
    ],
  );
}
