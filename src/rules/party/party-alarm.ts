import { type GameEvent } from '../../model/event';
import { brandAs, type PlayerId, SOCIAL } from '../../model/ids';
import { type Party } from '../../model/party';
import { type RecordAlarm } from '../alarm';
import { type Turn } from '../rule';
import { done } from '../verdicts';
import { memberIds, memberNames } from './party-of';
import { newLeader, settle, without } from './settle';

/** game.md section 8: an invitation stands for 60 s, and who is out of the world is kept for 10 min. */
export const partyAlarm: RecordAlarm<'party'> = {
  next: ({ invited, awaySince }, numbers) =>
    Math.min(
      ...Object.values(invited),
      ...Object.values(awaySince).map((since) => since + numbers['party.awayMs']),
    ),
  ring: (turn, party) => {
    const open = Object.entries(party.invited).filter(([, until]) => until > turn.now);
    let left: Party = { ...party, invited: Object.fromEntries(open) };
    const events: GameEvent[] = lapsed(turn, party);
    for (const member of party.members) {
      const since = party.awaySince[member.id];
      if (since === undefined || since + turn.numbers['party.awayMs'] > turn.now) continue;
      const next = without(turn, left, member.id);
      events.push(dropped(turn, { before: left, after: next, member }));
      left = next;
    }
    const settled = settle(turn, left, { isQuiet: left.members.length === party.members.length });
    return done(settled.changes, [...events, ...settled.events]);
  },
};

/** Those who were asked, and have not answered; both sides are told. */
function lapsed(turn: Turn, party: Party): GameEvent[] {
  const [leaderName = ''] = memberNames(turn.world, party);
  return Object.entries(party.invited)
    .filter(([, until]) => until <= turn.now)
    .map(([id]) => {
      const target = brandAs<PlayerId>(id);
      return {
        type: 'party.lapsed',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'players', players: [...memberIds(party), target] },
        correlationId: turn.correlationId,
        target,
        targetName:
          turn.world.character(target)?.name ?? party.invitedNames?.[target] ?? 'Somebody',
        leaderName,
      };
    });
}

const dropped = (
  turn: Turn,
  {
    before,
    after,
    member,
  }: {
    readonly before: Party;
    readonly after: Party;
    readonly member: Party['members'][number];
  },
): GameEvent => ({
  type: 'party.dropped',
  at: turn.now,
  zone: SOCIAL,
  audience: { kind: 'players', players: memberIds(before) },
  correlationId: turn.correlationId,
  target: member.id,
  targetName: member.name,
  newLeader: newLeader(before, after),
});
