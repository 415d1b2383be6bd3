import { type Character } from '../model/character';
import { type EnterInput } from '../model/input';
import { type Presence } from '../model/presence';
import { type Room } from '../model/room';
import { actOf } from './act';
import { propertyKept } from './death/property-kept';
import { inSequence } from './in-sequence';
import { created, kitOf } from './kit';
import { encounters } from './mind/encounters';
import { isKeptIn } from './mind/kept-in';
import { plightOf } from './occupant-view';
import { backInParty } from './party/away';
import { roomView } from './room-view';
import { type Turn, type Verdict } from './rule';
import { inZone } from './things/in-zone';
import { done, NOTHING, refused } from './verdicts';
import { viewerChange } from './viewer-of';

type Stored = EnterInput['stored'];

/** A character comes in where it left; again: nothing. Without a stream it is linkdead from the first moment. */
export function enter(turn: Turn, stored: Stored, hasStream: boolean): Verdict {
  const { id, account } = stored.character;
  if (turn.world.character(id) !== undefined) return NOTHING;
  if (turn.world.ofAccount(account) !== undefined)
    return refused('CHARACTER_IN_WORLD', 'Another character of yours is in the world.');
  const room = roomOf(turn, stored.character);
  if (room === undefined) return refused('world.empty', 'There is no room to stand in.');
  return inSequence(turn, [
    () => into(turn, stored, { room, hasStream }),
    (later) => done([], propertyKept(later, id)),
    (later) => {
      const entered = later.world.character(id);
      return entered !== undefined && encounters.concerns(later, entered, entered.room)
        ? encounters.happen(later, entered, entered.room)
        : NOTHING;
    },
  ]);
}

/** Where it was; the start room, if that is no longer there. */
function roomOf({ world: { content } }: Turn, { room }: Character): Room | undefined {
  return content.rooms.get(room) ?? content.rooms.get(content.landmarks.start);
}

function into(
  turn: Turn,
  stored: Stored,
  { room, hasStream }: { readonly room: Room; readonly hasStream: boolean },
): Verdict {
  const before = { ...stored.character, inWorld: false };
  const place = { room: room.id, zone: room.zone, subZone: room.subZone };
  const { character: after, changes: partyChanges } = backInParty(turn, {
    ...before,
    ...place,
    inWorld: true,
    isNew: false,
    leftBy: null,
    ...(before.tutorial !== undefined && { hintAt: turn.now + turn.numbers['tutorial.hintMs'] }),
  });
  const kit = kitOf(turn, { ...after, isNew: before.isNew });
  const explored = new Set([...stored.explored, room.id]);
  const condition = plightOf(after.life);
  const isNewRoom = !stored.explored.includes(room.id);
  return done(
    [
      { kind: 'loaded', ...stored, character: before },
      { kind: 'character', character: after },
      ...(isNewRoom ? [{ kind: 'explored' as const, player: after.id, room: room.id }] : []),
      ...stored.items.flatMap((item) => inZone(turn.world, item, after.zone)),
      ...kit.map((item) => ({ kind: 'item' as const, item })),
      ...partyChanges,
      { kind: 'presence', player: after.id, presence: presenceAt(turn, hasStream) },
    ],
    [
      {
        type: 'player.entered',
        at: turn.now,
        zone: room.zone,
        audience: { kind: 'room', room: room.id },
        ...actOf(turn, after),
        viewer: viewerChange(before, after),
        room: room.id,
        ...(condition !== undefined && { condition }),
        view: roomView(turn.world, room, {
          id: after.id,
          explored,
          found: after.found,
          isThere: true,
          isKeptIn: isKeptIn(turn.world, after, turn.now),
          isBrief: after.settings.brief && !isNewRoom,
          when: { at: turn.now, numbers: turn.numbers },
        }),
      },
      ...created(turn, after, kit),
    ],
  );
}

function presenceAt({ now, numbers }: Turn, hasStream: boolean): Presence {
  return {
    linkdeadAt: hasStream ? null : now,
    isToldLinkdead: false,
    wardUntil: now + numbers['ward.ms'],
    lastActiveAt: now,
    lastWhisperer: null,
    buckets: {},
    busy: null,
    follows: null,
    stay: null,
    met: {},
  };
}
