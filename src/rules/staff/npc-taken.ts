import { type Npc } from '../../model/npc';
import { type Room } from '../../model/room';
import { npcFact } from '../npc/npc-fact';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';

/** An NPC is in another room, which becomes its home: it does not walk back. */
export function npcTaken(turn: Turn, npc: Npc, to: Room): Verdict {
  const after: Npc = { ...npc, room: to.id, home: to.id, zone: to.zone, hunts: null };
  const left = npc.room;
  return done(
    [{ kind: 'record', record: after }],
    [
      ...(left === null
        ? []
        : [
            {
              type: 'npc.gone' as const,
              ...npcFact(turn, npc, { kind: 'room', room: left }),
              room: left,
            },
          ]),
      { type: 'npc.spawned', ...npcFact(turn, after, { kind: 'room', room: to.id }), room: to.id },
    ],
  );
}
