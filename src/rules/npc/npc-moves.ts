import { type Npc } from '../../model/npc';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { oppositeOf } from '../walk/exits';
import { sightsOf } from './first-sight';
import { type NpcWay } from './ground';
import { letBeIn } from './let-be';
import { npcFact } from './npc-fact';
import { npcCondition, npcKeyword } from './npc-view';

/** An NPC takes a way into the next room, and is seen there. `npc` as it will be, but where it is now. */
export function npcMoves(turn: Turn, npc: Npc, { exit, to }: NpcWay): Verdict {
  const from = npc.room ?? npc.home;
  const condition = npcCondition(turn.world, npc);
  const after: Npc = { ...npc, room: to.id, zone: to.zone };
  const moved = done(
    [{ kind: 'record', record: after }],
    [
      {
        type: 'npc.moved',
        ...npcFact(turn, npc, { kind: 'rooms', rooms: [from, to.id] }),
        from,
        to: to.id,
        exit: exit.word,
        arrivesFrom: oppositeOf(exit.word),
        keyword: npcKeyword(turn.world, npc),
        ...letBeIn(turn.world, npc, to.id),
        ...(condition !== 'unhurt' && { condition }),
      },
    ],
  );
  const sights = sightsOf(turn, after, to.id);
  return sights.length === 0 ? moved : inSequence(turn, [() => moved, ...sights]);
}
