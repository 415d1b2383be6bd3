import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { ANNOUNCE, CHANNELS, isListening, turnedTo } from '../talk/channels';
import { andList } from '../things/phrase';
import { done, refused, told } from '../verdicts';
import { viewerChange } from '../viewer-of';

/** Joins or leaves, or tells which of the two. */
export function channel(turn: ActorTurn, { name, set }: IntentOf<'channel'>): Verdict {
  const { actor } = turn;
  if (!CHANNELS.includes(name))
    return refused(
      'channel.none',
      `There is no channel “${name}” to join. There are ${andList(CHANNELS)}.`,
    );
  const isIn = isListening(actor, name);
  if (set === null) return told(stateText(name, isIn), { name, isIn });
  if (actor.isGuest)
    return refused('verb.forbidden', 'Channels are not for guests. Type register to stay.');
  if (name === ANNOUNCE && set === 'off')
    return refused('verb.forbidden', 'What is announced is for everyone. You cannot leave it.');
  return (set === 'on') === isIn ? done([], [], stateText(name, isIn)) : turned(turn, name, set);
}

const stateText = (name: string, isIn: boolean): string =>
  isIn ? `You listen to ${name}.` : `You do not listen to ${name}.`;

function turned(turn: ActorTurn, name: string, set: 'on' | 'off'): Verdict {
  const { actor } = turn;
  const after = { ...actor, channels: turnedTo(actor, name, set) };
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
