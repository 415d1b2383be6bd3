import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { SOCIAL } from '../../model/ids';
import { type Party } from '../../model/party';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { inParty, memberIds } from './party-of';
import { newLeader, settle, without } from './settle';

/** Goes out of the party; a leader's place is the next one's. */
export function leave(turn: ActorTurn, party: Party): Verdict {
  const { actor } = turn;
  const after = inParty(actor, null);
  const next = without(turn, party, actor.id);
  const settled = settle(turn, next);
  return done(
    [{ kind: 'character', character: after }, ...settled.changes],
    [
      {
        type: 'party.left',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'players', players: memberIds(party) },
        ...actOf(turn, actor),
        viewer: viewerChange(actor, after),
        newLeader: newLeader(party, next),
      },
      ...settled.events,
    ],
  );
}

/** The leader sends a member away, in the world or not. */
export function kick(turn: ActorTurn, party: Party, name: string): Verdict {
  const { actor, world } = turn;
  if (party.leader !== actor.id) return refused('verb.forbidden', 'Only the leader may do that.');
  const asked = name.toLowerCase();
  const names = party.members.map((one) => ({ ...one, ...nameOf(world.character(one.id)) }));
  const member =
    names.find((one) => one.name.toLowerCase() === asked) ??
    names.find((one) => one.name.toLowerCase().startsWith(asked));
  if (member === undefined)
    return refused('target.none', `Nobody in your party is called “${name}”.`);
  if (member.id === actor.id) return refused('target.none', 'To go yourself, type party leave.');
  return kicked(turn, party, member);
}

const nameOf = (character: Character | undefined): { readonly name?: string } =>
  character === undefined ? {} : { name: character.name };

function kicked(turn: ActorTurn, party: Party, member: Party['members'][number]): Verdict {
  const there = turn.world.character(member.id);
  const after = there === undefined ? undefined : inParty(there, null);
  const settled = settle(turn, without(turn, party, member.id));
  const own: Change[] = after === undefined ? [] : [{ kind: 'character', character: after }];
  return done(
    [...own, ...settled.changes],
    [
      {
        type: 'party.kicked',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'players', players: memberIds(party) },
        ...actOf(turn, turn.actor),
        ...(there !== undefined && after !== undefined && { viewer: viewerChange(there, after) }),
        target: member.id,
        targetName: member.name,
      },
      ...settled.events,
    ],
  );
}
