import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { d100 } from '../fight/rounded';
import { inSequence, type Part } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { type Arrival } from '../walk/arrival';
import { isFighting } from './doing';
import { npcFact } from './npc-fact';
import { kindOf } from './npc-here';

/** Saying something to those who come, or to those who go. */
interface Courtesy {
  readonly name: 'greet' | 'farewell';
  readonly words: (kind: NpcKind) => readonly string[];
}

const GREETING: Courtesy = { name: 'greet', words: ({ greetings }) => greetings };
const FAREWELL: Courtesy = { name: 'farewell', words: ({ farewells }) => farewells };

/** Whoever comes in is greeted (game.md section 5). */
export const greeted: Arrival = {
  concerns: ({ world }, { room }, from) => room !== from && hasWords(world, room, GREETING),
  happen: (turn, { id, room }) => said(turn, { player: id, room, courtesy: GREETING }),
};

/** Whoever goes is bidden farewell, by those who stay. */
export const farewelled: Arrival = {
  concerns: ({ world }, { room }, from) => room !== from && hasWords(world, from, FAREWELL),
  happen: (turn, { id }, from) => said(turn, { player: id, room: from, courtesy: FAREWELL }),
};

const hasWords = (world: Turn['world'], room: RoomId, { words }: Courtesy): boolean =>
  world.npcsIn(room).some((npc) => {
    const kind = kindOf(world, npc);
    return kind !== undefined && words(kind).length > 0;
  });

interface Meeting {
  readonly player: Character['id'];
  readonly room: RoomId;
  readonly courtesy: Courtesy;
}

const said = (turn: Turn, meeting: Meeting): Verdict =>
  inSequence(
    turn,
    turn.world.npcsIn(meeting.room).map(
      (npc): Part =>
        (now) =>
          saidBy(now, now.world.record('npc', npc.id) ?? npc, meeting),
    ),
  );

/** To whom it has not said it of late, at even odds; not asleep, not fighting, not to the dead. */
function saidBy(turn: Turn, npc: Npc, { player, room, courtesy }: Meeting): Verdict {
  const { world, draw, numbers, now } = turn;
  const whom = world.character(player);
  const kind = kindOf(world, npc);
  const words = kind === undefined ? [] : courtesy.words(kind);
  if (whom === undefined || whom.life?.kind === 'dead' || words.length === 0) return NOTHING;
  if (npc.state === 'asleep' || isFighting(world, npc)) return NOTHING;
  const key = `${courtesy.name}|${npc.id}`;
  const last = world.presence(player).met[key] ?? -Infinity;
  if (now - last < numbers['npc.greetAgainMs'] || isHushed(turn, npc, courtesy)) return NOTHING;
  if (d100(draw(0, key)) > numbers['npc.greetPercent']) return NOTHING;
  const text = words[Math.floor(draw(1, key) * words.length)] ?? '';
  const met = remembered(turn, player, key);
  if (courtesy === FAREWELL) return done([met], [called(turn, npc, { whom, room, text })]);
  const greetedNow: Change = { kind: 'record', record: { ...npc, greetedAt: now } };
  return done([met, greetedNow], [aloud(turn, npc, { room, text })]);
}

/** Whether the room has just heard it greet. */
const isHushed = (
  { now, numbers }: Turn,
  { greetedAt = -Infinity }: Npc,
  courtesy: Courtesy,
): boolean => courtesy === GREETING && now - greetedAt < numbers['npc.greetRestMs'];

/** That it was said now; what was said too long ago is forgotten. */
function remembered({ world, now, numbers }: Turn, player: Character['id'], key: string): Change {
  const presence = world.presence(player);
  const isOld = ([what, at]: readonly [string, number]): boolean =>
    /^(?:greet|farewell)\|/u.test(what) && now - at >= numbers['npc.greetAgainMs'];
  const met = Object.fromEntries(Object.entries(presence.met).filter((one) => !isOld(one)));
  return { kind: 'presence', player, presence: { ...presence, met: { ...met, [key]: now } } };
}

const aloud = (
  turn: Turn,
  npc: Npc,
  { room, text }: { readonly room: RoomId; readonly text: string },
) => ({
  type: 'npc.said' as const,
  ...npcFact(turn, npc, { kind: 'room', room }),
  room,
  text,
});

/** Heard by who has gone, and by those in the room. */
function called(
  turn: Turn,
  npc: Npc,
  { whom, room, text }: { readonly whom: Character; readonly room: RoomId; readonly text: string },
) {
  const players = [whom.id, ...turn.world.occupants(room).map(({ id }) => id)];
  return {
    type: 'npc.said' as const,
    ...npcFact(turn, npc, { kind: 'players', players }),
    room,
    text,
    target: whom.id,
    targetName: whom.name,
    how: 'farewell' as const,
  };
}
