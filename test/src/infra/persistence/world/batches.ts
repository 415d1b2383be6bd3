import { randomUUID } from 'node:crypto';
import { type Batch } from '../../../../../src/model/batch';
import { type Character } from '../../../../../src/model/character';
import { type GameEvent } from '../../../../../src/model/event';
import { brandAs, type PlayerId, type ZoneId } from '../../../../../src/model/ids';
import { type Item, type ItemLocation } from '../../../../../src/model/item';
import { type Viewer } from '../../../../../src/model/viewer';

export const ARKHAM: ZoneId = brandAs('earth/arkham');

/** An empty batch of these tokens, with what is given. */
export const batchOf = (tokens: Batch['tokens'], over: Partial<Batch> = {}): Batch => ({
  id: randomUUID(),
  at: 5_000,
  tokens,
  characters: [],
  items: [],
  itemsGone: [],
  explored: [],
  lucidity: [],
  records: [],
  recordsGone: [],
  audits: [],
  events: [],
  outcomes: [],
  ...over,
});

export const characterOf = (id: PlayerId, over: Partial<Character> = {}): Character => ({
  id,
  account: brandAs(randomUUID()),
  name: `c${id}`,
  isGuest: false,
  profession: 'Drifter',
  stats: { STR: 50, DEX: 50, CON: 50, POW: 50, CHA: 50, LUCK: 50, SIZ: 50, INT: 50, EDU: 50 },
  level: 1,
  xp: 0,
  room: brandAs('room_a'),
  zone: ARKHAM,
  inWorld: true,
  isNew: false,
  posture: 'standing',
  dp: 10,
  lucidity: 10_000,
  mp: 10,
  purse: 0,
  channels: ['global'],
  ignores: [],
  aliases: {},
  settings: { reader: false, brief: false, numbers: false, echo: true },
  ...over,
});

export const itemOf = (id: string, location: ItemLocation, over: Partial<Item> = {}): Item => ({
  id: brandAs(id),
  prototype: brandAs('brass_lantern'),
  quantity: 1,
  location,
  zone: ARKHAM,
  ...over,
});

const act = (actor: PlayerId) => ({
  at: 5_000,
  zone: ARKHAM,
  correlationId: 'c1',
  actor,
  actorName: 'Ada',
  actorAccount: brandAs<Character['account']>('an account'),
});

export const said = (actor: PlayerId, text: string, at = 5_000): GameEvent => ({
  ...act(actor),
  type: 'room.said',
  at,
  room: brandAs('room_a'),
  text,
  audience: { kind: 'room', room: brandAs('room_a') },
});

export const onChannel = (actor: PlayerId, channel: string, text: string): GameEvent => ({
  ...act(actor),
  type: 'channel.said',
  channel,
  text,
  audience: { kind: 'channel', channel },
});

export const told = (actor: PlayerId, target: PlayerId, text: string): GameEvent => ({
  ...act(actor),
  type: 'player.told',
  target,
  targetName: 'Bob',
  text,
  audience: { kind: 'player', player: target },
});

/** Joins a channel, which changes what it hears. */
export const joined = (actor: PlayerId, channel: string): GameEvent => ({
  ...act(actor),
  type: 'channel.joined',
  channel,
  audience: { kind: 'player', player: actor },
  viewer: { player: actor, before: viewer([]), after: viewer([channel]) },
});

const viewer = (channels: readonly string[]): Viewer => ({
  inWorld: true,
  room: brandAs('room_a'),
  zone: ARKHAM,
  channels,
  ignores: [],
  tier: 'lucid',
  party: null,
});
