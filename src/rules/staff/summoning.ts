import { brandAs, type NpcId } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { type Item, type ItemPrototype } from '../../model/item';
import { type NpcKind } from '../../model/npc-kind';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { spawn } from '../npc/spawn';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { phrase } from '../things/phrase';
import { fits, wordsOf } from '../things/target';
import { done, refused } from '../verdicts';
import { playerNamed } from './found';
import { taken } from './taken';

/** Somebody comes here, or so many of a thing or of an NPC come into being here. */
export function summoning(turn: ActorTurn, { what, count }: IntentOf<'summon'>): Verdict {
  const { actor, world } = turn;
  const room = world.content.rooms.get(actor.room);
  if (room === undefined) return refused('target.none', 'There is no here to summon to.');
  const player = playerNamed(turn, what);
  if (player?.room === room.id) return refused('target.none', `${player.name} is here already.`);
  if (player !== undefined)
    return taken(turn, player, { to: room, text: `${player.name} is here.` });
  const thing = namedIn(world.content.items.values(), what);
  const npc = namedIn(world.content.npcs.values(), what);
  // A thing, unless it is the NPC whose id this is.
  if (thing !== undefined && npc?.id !== what) return making(turn, thing, count);
  if (npc !== undefined) return calling(turn, npc, { room, count });
  return refused('target.none', `There is no player, thing or NPC “${what}”.`);
}

/** By its id, or by words of its name. */
export function namedIn<T extends { readonly id: string; readonly name: string }>(
  all: Iterable<T>,
  text: string,
): T | undefined {
  const asked = text.toLowerCase();
  const typed = wordsOf(text);
  const list = [...all];
  return list.find(({ id }) => id === asked) ?? list.find(({ name }) => fits(typed, wordsOf(name)));
}

function making(turn: ActorTurn, prototype: ItemPrototype, count: number): Verdict {
  const { actor, now, commandId, correlationId } = turn;
  const { room, zone } = actor;
  const stack = Math.max(1, prototype.stack);
  const items: Item[] = Array.from({ length: Math.ceil(count / stack) }, (_, n) => ({
    id: brandAs(`staff-${actor.id}-${commandId}-${n}`),
    prototype: prototype.id,
    quantity: Math.min(stack, count - n * stack),
    location: { kind: 'room', room },
    zone,
  }));
  const name = phrase(prototype, count);
  return done(
    items.map((item) => ({ kind: 'item', item })),
    [
      {
        type: 'item.created',
        at: now,
        zone,
        audience: { kind: 'room', room },
        correlationId,
        commandId,
        item: name,
        quantity: count,
        room,
      },
    ],
    `You summon ${name}.`,
  );
}

/** No population counts them, and their places are not filled again. */
export function calling(
  turn: ActorTurn,
  kind: NpcKind,
  { room, count }: { readonly room: Room; readonly count: number },
): Verdict {
  const { actor, commandId } = turn;
  const idOf = (n: number): NpcId => brandAs(`staff-${actor.id}-${commandId}-${n}`);
  const births = Array.from({ length: count }, (_, n) => ({ id: idOf(n), kind, room }));
  const name = phrase(kind, count);
  return inSequence(turn, [
    ...births.map((birth) => (now: Turn) => spawn(now, { ...birth, population: null })),
    () => done([], [], `You summon ${name}.`),
  ]);
}
