import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { type PlayerId, SOCIAL } from '../../model/ids';
import { type Party } from '../../model/party';
import { actOf } from '../act';
import { type Turn } from '../rule';
import { done, type Done } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { inParty } from './party-of';

/** The same party without this member; who leads it then is the first who is in the world. */
export function without(turn: Turn, party: Party, gone: PlayerId): Party {
  const members = party.members.filter(({ id }) => id !== gone);
  const heir = members.find(({ id }) => turn.world.character(id) !== undefined) ?? members[0];
  const away = Object.entries(party.awaySince).filter(([id]) => id !== gone);
  return {
    ...party,
    members,
    awaySince: Object.fromEntries(away),
    leader: party.leader === gone && heir !== undefined ? heir.id : party.leader,
  };
}

/** Somebody is alone in it, and nobody else is asked. */
const isOver = ({ members, invited }: Party): boolean =>
  members.length === 0 || (members.length === 1 && Object.keys(invited).length === 0);

/** What its new leader is called; null = the leader is still the same, or there is no party left to lead. */
export const newLeader = (before: Party, after: Party): string | null =>
  before.leader === after.leader || isOver(after)
    ? null
    : (after.members.find(({ id }) => id === after.leader)?.name ?? null);

/**
 * A party as it is from now on; one in which somebody is alone, and nobody else is asked, is over.
 *
 * `isQuiet`: to one who is alone it need not be said.
 */
export function settle(
  turn: Turn,
  party: Party,
  { isQuiet = false }: { readonly isQuiet?: boolean } = {},
): Done {
  if (!isOver(party)) return done([{ kind: 'record', record: party }], []);
  const changes: Change[] = [{ kind: 'record-gone', of: 'party', id: party.id }];
  const events: GameEvent[] = [];
  for (const { id } of party.members) {
    const last = turn.world.character(id);
    // Who is out of the world finds no party when it comes back.
    if (last === undefined) continue;
    const after = inParty(last, null);
    changes.push({ kind: 'character', character: after });
    events.push({
      type: 'party.ended',
      at: turn.now,
      zone: SOCIAL,
      audience: { kind: 'player', player: id },
      ...actOf(turn, last),
      viewer: viewerChange(last, after),
      ...(isQuiet && { isQuiet }),
    });
  }
  return done(changes, events);
}
