import { type IntentOf } from '../../model/intent';
import { accept } from '../party/accept';
import { invite } from '../party/invite';
import { kick, leave } from '../party/leave';
import { listed } from '../party/listed';
import { memberIds, partyOf } from '../party/party-of';
import { type ActorTurn, type Verdict } from '../rule';
import { call } from '../talk/call';
import { partyChannel } from '../talk/channels';
import { refused } from '../verdicts';

/** All that can be done about a party. */
export function party(turn: ActorTurn, intent: IntentOf<'party'>): Verdict {
  if (intent.act === 'invite') return invite(turn, intent.name);
  if (intent.act === 'accept') return accept(turn, intent.name);
  const own = partyOf(turn.world, turn.actor);
  if (own === undefined)
    return refused('party.none', 'You are in no party. To found one, type party invite PLAYER.');
  switch (intent.act) {
    case 'leave':
      return leave(turn, own);
    case 'kick':
      return kick(turn, own, intent.name);
    case 'list':
      return listed(turn, own);
    case 'say':
      return call(turn, 'party', {
        channel: partyChannel(own.id),
        audience: { kind: 'players', players: memberIds(own) },
        text: intent.text,
      });
  }
}
