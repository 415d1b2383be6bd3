import { SOCIAL } from '../../model/ids';
import { type Party } from '../../model/party';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { inParty, memberIds, memberNames, partyOf } from './party-of';

/** Joins the party to which one was asked last, or that of this member. */
export function accept(turn: ActorTurn, name: string | null): Verdict {
  const { actor, world, numbers } = turn;
  if (partyOf(world, actor) !== undefined)
    return refused('party.none', 'You are in a party already. To leave it, type party leave.');
  const party = askedTo(turn, name);
  if (party === undefined)
    return refused(
      'party.none',
      name === null
        ? 'Nobody is asking you to a party.'
        : `“${name}” is not asking you to a party.`,
    );
  if (party.members.length >= numbers['party.max'])
    return refused('party.full', 'They have become too many meanwhile. There is no room for you.');
  return joined(turn, party);
}

/** Of several the one that was asked to last. */
function askedTo({ actor, world, now }: ActorTurn, name: string | null): Party | undefined {
  let found: Party | undefined;
  const until = (party: Party | undefined): number => party?.invited[actor.id] ?? 0;
  for (const party of world.records('party')) {
    const isMeant = name === null || hasMember(memberNames(world, party), name);
    if (isMeant && until(party) > now && until(party) > until(found)) found = party;
  }
  return found;
}

const hasMember = (names: readonly string[], asked: string): boolean =>
  names.some((name) => name.toLowerCase().startsWith(asked.toLowerCase()));

function joined(turn: ActorTurn, party: Party): Verdict {
  const { actor } = turn;
  const after = inParty(actor, party.id);
  const invited = Object.entries(party.invited).filter(([id]) => id !== actor.id);
  const record: Party = {
    ...party,
    members: [...party.members, { id: actor.id, name: actor.name }],
    invited: Object.fromEntries(invited),
  };
  return done(
    [
      { kind: 'record', record },
      { kind: 'character', character: after },
    ],
    [
      {
        type: 'party.joined',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'players', players: memberIds(record) },
        ...actOf(turn, actor),
        viewer: viewerChange(actor, after),
        others: memberNames(turn.world, party),
      },
    ],
  );
}
