import { type Character } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { type Room } from '../../model/room';
import { npcNamed } from '../npc/npc-here';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { packOf } from '../things/carried';
import { phrase } from '../things/phrase';
import { pick, targetOf } from '../things/target';
import { prototypeOf } from '../things/prototype-of';
import { refused, told } from '../verdicts';
import { vitalsOf } from '../vitals';
import { playerNamed, roomNamed } from './found';
import { cut, npcLine } from './npc-lists';

/** How something stands now: somebody, an NPC or a thing here, or a room. */
export function statOf(turn: ActorTurn, { target }: IntentOf<'stat'>): Verdict {
  const { world, actor } = turn;
  const player = playerNamed(turn, target);
  if (player !== undefined) return lines(ofPlayer(turn, player));
  const npc = world.record('npc', target) ?? npcNamed(world, actor.room, target);
  if (npc !== undefined) return lines([npcLine(world, npc), JSON.stringify(npc)]);
  const here = world.itemsAt({ kind: 'room', room: actor.room });
  const thing = pick(world, [...here, ...packOf(world, actor.id)], targetOf(target))[0];
  if (thing !== undefined) {
    const { item } = thing;
    return lines([phrase(prototypeOf(world, item), item.quantity), JSON.stringify(item)]);
  }
  const room = roomNamed(turn, target);
  return room === undefined
    ? refused('target.none', `There is no player, NPC, thing or room “${target}”.`)
    : lines(ofRoom(turn, room));
}

const lines = (all: readonly string[]): Verdict => told(cut(all).join('\n'));

function ofPlayer({ world, now }: Turn, character: Character): readonly string[] {
  const { id, name, profession, level, xp, room, purse, posture, stats } = character;
  const { dp, dpMax, mp, mpMax, condition } = vitalsOf(character);
  const presence = world.presence(id);
  const points = `DP ${dp} of ${dpMax}, MP ${mp} of ${mpMax}, lucidity ${character.lucidity / 100}`;
  const { linkdeadAt, busy, follows, wardUntil } = presence;
  return [
    `${name} (${id}), ${profession}, level ${level}, ${xp} XP, account ${character.account}`,
    `in ${world.content.rooms.get(room)?.name ?? 'a room that is no more'} (${room}), ${posture}`,
    `${points}, ${condition}, purse ${purse} cents`,
    Object.entries(stats)
      .map(([stat, value]) => `${stat} ${String(value)}`)
      .join(' '),
    `life ${JSON.stringify(character.life ?? 'alive')}, mind ${JSON.stringify(character.mind ?? 'sound')}`,
    `roles ${listed(character.roles)}, silences ${listed(character.silences)}, effects ${listed(character.effects)}`,
    `last active ${secondsOf(now - presence.lastActiveAt)} ago, ${linkdeadAt === null ? 'connected' : `linkdead for ${secondsOf(now - linkdeadAt)}`}`,
    `busy ${JSON.stringify(busy ?? 'no')}, follows ${follows ?? 'nobody'}, ward ${wardUntil > now ? secondsOf(wardUntil - now) : 'none'}`,
    `carries ${packOf(world, id).length} things`,
  ];
}

const listed = (all: readonly unknown[] = []): string =>
  all.length === 0 ? 'none' : JSON.stringify(all);

const secondsOf = (ms: number): string => `${Math.round(ms / 1_000)} s`;

function ofRoom({ world }: Turn, room: Room): readonly string[] {
  const { id, name, zone, subZone, environment, exits } = room;
  const state = world.record('room', id);
  const fight = world.record('fight', id);
  return [
    `${name} (${id}), ${subZone}, zone ${zone}, ${environment}`,
    `exits ${exits.map(({ word, target }) => `${word} to ${target}`).join(', ')}`,
    `attributes ${JSON.stringify(room.attributes)}`,
    `state ${state === undefined ? 'as its file has it' : JSON.stringify(state)}`,
    `players ${listed(world.occupants(id).map((one) => one.view.name))}`,
    `NPCs ${listed(world.npcsIn(id).map((npc) => npc.id))}`,
    `things ${listed(world.itemsAt({ kind: 'room', room: id }).map((item) => item.id))}`,
    `fight ${fight === undefined ? 'none' : JSON.stringify(fight)}`,
  ];
}
