import { type GameEvent, type ItemPlace } from '../../../src/model/event';
import { type CommandInput } from '../../../src/model/input';
import { type Outcome } from '../../../src/model/outcome';
import { type Viewer } from '../../../src/model/viewer';
import { oppositeOf } from '../../../src/rules/walk/exits';
import { type Hear, type MakePlayable, NUMBERS } from '../worlds/playable';
import { type PlainPlayer, type PlainRoom, plainState, type PlainThing } from './plain-state';
import { plainText, plainView } from './plain-views';

interface Turn {
  readonly player: PlainPlayer;
  readonly command: CommandInput;
  readonly now: number;
  readonly hear: Hear;
}

const PER_MINUTE = NUMBERS['chat.say.perMin'];
const MOST = Math.floor(PER_MINUTE / NUMBERS['chat.burstShare']);
const DONE: Outcome = { outcome: 'done' };

/**
 * The peer of the world loop: the same commands by hand, on mutable objects that point at one another, with all that can be
 * known beforehand known beforehand. It says the same words and makes the same events, and can do nothing else: no overlay,
 * stacks, containers, aliases, locks, nor a batch that could be dropped.
 */
export const plainWorld: MakePlayable = (content, stored) => {
  const gramsPerStr = NUMBERS['inventory.gramsPerStr'];
  const players = plainState(content, stored, { gramsPerStr, tokens: MOST });
  return {
    play: (commands, now, hear) => {
      for (const command of commands) {
        const player = players.get(command.player);
        if (player === undefined) throw new Error(`${command.player} is not there`);
        doOne({ player, command, now, hear });
      }
    },
  };
};

function doOne(turn: Turn): void {
  const { line } = turn.command;
  const gap = line.indexOf(' ');
  const word = (gap < 0 ? line : line.slice(0, gap)).toLowerCase();
  const rest = gap < 0 ? '' : line.slice(gap + 1).trim();
  if (word === 'look') look(turn);
  else if (word === 'say') say(turn, rest);
  else if (word === 'get' || word === 'drop') handle(turn, word, rest.toLowerCase());
  else walk(turn, word);
}

const refuse = ({ hear }: Turn, code: string, text: string): void => {
  hear({ outcome: 'refused', code, text }, []);
};

const done = ({ player, now, hear }: Turn, event: GameEvent): void => {
  player.lastActiveAt = now;
  hear(DONE, [event]);
};

const actOf = ({ player: { character, at }, command, now }: Turn) => ({
  at: now,
  zone: at.room.zone,
  actor: character.id,
  actorName: character.name,
  actorAccount: character.account,
  correlationId: command.correlationId,
  commandId: command.id,
});

function look({ player, hear }: Turn): void {
  const view = plainView(player.at, player);
  hear({ outcome: 'done', text: plainText(view), view }, []);
}

function say(turn: Turn, text: string): void {
  const { player, now } = turn;
  player.tokens = Math.min(MOST, player.tokens + ((now - player.filledAt) * PER_MINUTE) / 60_000);
  player.filledAt = now;
  if (player.tokens < 1) {
    refuse(turn, 'rate.limited', 'You are out of breath. Wait a second.');
    return;
  }
  player.tokens -= 1;
  const room = player.at.room.id;
  done(turn, {
    type: 'room.said',
    ...actOf(turn),
    audience: { kind: 'room', room },
    room,
    text,
  });
}

function walk(turn: Turn, word: string): void {
  const { player } = turn;
  const from = player.at;
  const there = from.exits.get(word);
  if (there === undefined) {
    refuse(turn, 'exit.none', `There is no exit ${word}.`);
    return;
  }
  const { capacity } = there.room.attributes;
  if (capacity !== undefined && there.occupants.size >= capacity) {
    refuse(turn, 'room.full', `${there.room.name} is full. Nobody else fits in.`);
    return;
  }
  player.explored.add(there);
  const act = actOf(turn);
  const { id } = player.character;
  const viewer = { player: id, before: viewerIn(player, from), after: viewerIn(player, there) };
  const view = plainView(there, player);
  from.occupants.delete(player);
  there.occupants.add(player);
  player.at = there;
  if (from.room.zone !== there.room.zone)
    for (const thing of player.pack) thing.zone = there.room.zone;
  done(turn, {
    type: 'player.moved',
    ...act,
    audience: { kind: 'rooms', rooms: [from.room.id, there.room.id] },
    viewer,
    from: from.room.id,
    to: there.room.id,
    exit: word,
    arrivesFrom: oppositeOf(word),
    view,
  });
}

const viewerIn = ({ character, tier }: PlainPlayer, { room }: PlainRoom): Viewer => ({
  inWorld: true,
  room: room.id,
  zone: room.zone,
  subZone: room.subZone,
  channels: character.channels,
  ignores: character.ignores,
  tier,
  party: null,
});

function handle(turn: Turn, how: 'get' | 'drop', word: string): void {
  const { player } = turn;
  const { at, pack, character } = player;
  const [from, to] = how === 'get' ? [at.things, pack] : [pack, at.things];
  const thing = named(from, word);
  if (thing === undefined) {
    const none = how === 'get' ? `You see no “${word}” here.` : `You carry no “${word}”.`;
    refuse(turn, 'target.none', none);
    return;
  }
  if (how === 'get' && pack.size >= NUMBERS['inventory.slots']) {
    refuse(turn, 'pack.full', 'Your pack is full.');
    return;
  }
  if (how === 'get' && player.load + thing.weight > player.maxLoad) {
    refuse(turn, 'too.heavy', 'That is more than you can carry.');
    return;
  }
  from.delete(thing);
  to.add(thing);
  player.load += how === 'get' ? thing.weight : -thing.weight;
  const room = at.room.id;
  const hand: ItemPlace = { kind: 'player', player: character.id, name: character.name };
  const floor: ItemPlace = { kind: 'room' };
  done(turn, {
    type: 'item.moved',
    ...actOf(turn),
    audience: { kind: 'room', room },
    room,
    how,
    item: thing.name,
    quantity: 1,
    from: how === 'get' ? floor : hand,
    to: how === 'get' ? hand : floor,
  });
}

function named(things: Iterable<PlainThing>, typed: string): PlainThing | undefined {
  for (const thing of things)
    for (const word of thing.words) if (word.startsWith(typed)) return thing;
  return undefined;
}
