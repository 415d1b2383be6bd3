import { type Change } from '../../model/batch';
import { brandAs, type ItemId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type Room } from '../../model/room';
import { factOf } from '../fight/fact-of';
import { type NpcFighter } from '../fight/fighter';
import { withoutNpc } from '../fight/fight-record';
import { settled } from '../fight/settled';
import { gainXp } from '../fight/xp';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { layBody } from './lay-body';
import { lootOf } from './loot';
import { minders, ownersOf, sharesOf } from './deserving';

/** An NPC dies: its body with what it had, what those learn who fought it, and when its place opens again. */
export function npcDies(turn: Turn, npc: NpcFighter, room: Room): Verdict {
  const minding = minders(turn, npc.id, room.id);
  return inSequence(turn, [
    (now) => bodyLeft(now, npc, room),
    (now) => gainXp(now, sharesOf(now, npc, { room: room.id, minding }), npc.of.name),
    (now) => {
      const fight = now.world.record('fight', room.id);
      return fight === undefined ? NOTHING : settled(now, withoutNpc(fight, npc.id));
    },
  ]);
}

function bodyLeft(turn: Turn, npc: NpcFighter, room: Room): Verdict {
  const { now, numbers } = turn;
  const id: ItemId = brandAs(`corpse-${npc.id}-${now}`);
  const minding = minders(turn, npc.id, room.id);
  const body = layBody(turn, {
    room,
    corpse: {
      id,
      name: deadName(npc.of.name),
      owner: null,
      rights: ownersOf(turn.world, minding),
      freeAt: now + numbers['corpse.npcRightsMs'],
      goneAt: now + numbers['corpse.npcGoneMs'],
    },
    fresh: lootOf(turn, npc, minding),
    things: [],
  });
  const { of } = npc;
  const died = { type: 'npc.died', npc: npc.id, npcName: of.name, corpse: id } as const;
  return done(
    [placeLeft(turn, npc.npc), ...body.changes],
    [{ ...factOf(turn, room), ...died }, ...body.events],
  );
}

/** Its place stays closed for a while; one that has no place is no more. */
function placeLeft({ world, now }: Turn, npc: Npc): Change {
  const population = npc.population && world.content.populations.get(npc.population);
  if (population == null) return { kind: 'record-gone', of: 'npc', id: npc.id };
  const opensAt = now + population.respawnMs;
  return { kind: 'record', record: { ...npc, room: null, dp: 0, opensAt, hunts: null } };
}

/** "a dead wharf rat", "the body of Winifred Pell" */
function deadName(name: string): string {
  const noun = /^(?:an?|some) (.+)$/iu.exec(name)?.[1];
  return noun === undefined ? `the body of ${name}` : `a dead ${noun}`;
}
