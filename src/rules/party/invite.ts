import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { brandAs, type PartyId, SOCIAL } from '../../model/ids';
import { type Party } from '../../model/party';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { isIgnoring } from '../talk/ignored';
import { personNamed } from '../talk/person';
import { isOfStaff } from '../talk/speech';
import { done, refused, type Refused } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { inParty, memberIds, partyOf } from './party-of';

/** Somebody is asked to join; whoever is in no party founds one by it. Not by guests. */
export function invite(turn: ActorTurn, name: string): Verdict {
  const { actor, world } = turn;
  if (actor.isGuest)
    return refused('verb.forbidden', 'A guest may join a party, not found one. Type register.');
  const party = partyOf(world, actor) ?? founded(turn);
  if (party.members.length >= turn.numbers['party.max'])
    return refused('party.full', `There are ${party.members.length} of you, and that is enough.`);
  const target = personNamed(world, name);
  if (target === undefined)
    return refused('target.none', `Nobody called “${name}” is in the world.`);
  return refusalOf(turn, party, target) ?? asked(turn, party, target);
}

function founded({ actor, commandId }: ActorTurn): Party {
  return {
    kind: 'party',
    id: brandAs<PartyId>(commandId),
    zone: SOCIAL,
    leader: actor.id,
    members: [{ id: actor.id, name: actor.name }],
    invited: {},
    awaySince: {},
  };
}

function refusalOf(turn: ActorTurn, party: Party, target: Character): Refused | null {
  const { actor, world, now } = turn;
  const no = (text: string): Refused => refused('target.none', text);
  if (target.id === actor.id) return no('You are in your own party already, whatever comes.');
  if (!isOfStaff(actor) && isIgnoring(target, actor.account, now))
    return refused('ignored', `${target.name} is not listening to you.`);
  const theirs = partyOf(world, target);
  if (theirs?.id === party.id) return no(`${target.name} is in your party already.`);
  if (theirs !== undefined) return no(`${target.name} is in another party.`);
  return (party.invited[target.id] ?? 0) > now
    ? no(`${target.name} has been asked already, and may still answer.`)
    : null;
}

function asked(turn: ActorTurn, party: Party, target: Character): Verdict {
  const { actor, now, numbers } = turn;
  const isNew = partyOf(turn.world, actor) === undefined;
  const after = inParty(actor, party.id);
  const invited = { ...party.invited, [target.id]: now + numbers['party.inviteMs'] };
  const invitedNames = { ...party.invitedNames, [target.id]: target.name };
  const record = { ...party, invited, invitedNames };
  const changes: Change[] = [{ kind: 'record', record }];
  if (isNew) changes.push({ kind: 'character', character: after });
  return done(changes, [
    {
      type: 'party.invited',
      at: now,
      zone: SOCIAL,
      audience: { kind: 'players', players: [...memberIds(party), target.id] },
      ...actOf(turn, actor),
      ...(isNew && { viewer: viewerChange(actor, after) }),
      target: target.id,
      targetName: target.name,
      forMs: numbers['party.inviteMs'],
    },
  ]);
}
