import { type Audience } from '../../../src/model/audience';
import {
  type AccountId,
  brandAs,
  type PlayerId,
  SOCIAL,
  type ZoneId,
} from '../../../src/model/ids';
import { type CoreEvent, type EventOf } from '../../../src/model/event';
import { type RoomView } from '../../../src/model/views';
import { type Viewer } from '../../../src/model/viewer';
import { playerId } from '../rules/small-view';
import { roomId } from '../rules/small-world';

export const ADA = playerId('Ada');
export const BOB = playerId('Bob');
export const CY = playerId('Cy');
export const ZONE: ZoneId = brandAs('earth/arkham');
export const ADAS_ACCOUNT: AccountId = brandAs('account-Ada');

export const VIEW: RoomView = {
  id: roomId('stair'),
  name: 'Lamp Stair',
  description: 'Worn steps drop to the water.',
  subZone: 'earth/arkham/riverside',
  exits: [{ word: 'south', to: 'Lamp Quay', state: 'open' }],
  things: [],
  occupants: [],
  occupantCount: 0,
};

export const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  inWorld: true,
  room: roomId('quay'),
  zone: ZONE,
  channels: ['global'],
  ignores: [],
  tier: 'lucid',
  party: null,
  ...more,
});

const QUAY = roomId('quay');
const STAIR = roomId('stair');
const fact = (audience: Audience) => ({ at: 1_000, zone: ZONE, audience, correlationId: 'c-1' });
const act = (audience: Audience) => ({
  ...fact(audience),
  actor: ADA,
  actorName: 'Ada',
  actorAccount: ADAS_ACCOUNT,
  commandId: brandAs<never>('cmd-1'),
});
const quay: Audience = { kind: 'room', room: QUAY };
const self: Audience = { kind: 'player', player: ADA };
const changes = (before: Partial<Viewer>, after: Partial<Viewer>) => ({
  player: ADA,
  before: viewer(before),
  after: viewer(after),
});

/** One of each of the core's types; Ada acts, on the quay. */
export const SAMPLES: { readonly [TType in CoreEvent['type']]: EventOf<TType> } = {
  'player.entered': {
    ...act(quay),
    type: 'player.entered',
    viewer: changes({ inWorld: false }, {}),
    room: QUAY,
    view: VIEW,
  },
  'player.moved': {
    ...act({ kind: 'rooms', rooms: [QUAY, STAIR] }),
    type: 'player.moved',
    viewer: changes({}, { room: STAIR }),
    from: QUAY,
    to: STAIR,
    exit: 'north',
    arrivesFrom: 'south',
    view: VIEW,
  },
  'player.left': {
    ...act(quay),
    type: 'player.left',
    viewer: changes({}, { inWorld: false }),
    room: QUAY,
    reason: 'quit',
  },
  'player.linkdead': { ...act(quay), type: 'player.linkdead', room: QUAY },
  'player.returned': { ...act(quay), type: 'player.returned', room: QUAY },
  'player.renamed': { ...act(quay), type: 'player.renamed', room: QUAY, newName: 'Adele' },
  'room.said': { ...act(quay), type: 'room.said', room: QUAY, text: 'Hello.' },
  'room.emoted': { ...act(quay), type: 'room.emoted', room: QUAY, text: 'laughs', how: 'emote' },
  'channel.said': {
    ...act({ kind: 'channel', channel: 'global' }),
    zone: SOCIAL,
    type: 'channel.said',
    channel: 'global',
    text: 'Hello all.',
  },
  'channel.joined': {
    ...act(self),
    type: 'channel.joined',
    viewer: changes({ channels: [] }, {}),
    channel: 'global',
  },
  'channel.left': {
    ...act(self),
    type: 'channel.left',
    viewer: changes({}, { channels: [] }),
    channel: 'global',
  },
  'player.told': {
    ...act({ kind: 'players', players: [ADA, BOB] }),
    type: 'player.told',
    target: BOB,
    targetName: 'Bob',
    text: 'Come.',
  },
  'ignore.changed': {
    ...act(self),
    type: 'ignore.changed',
    viewer: changes({}, {}),
    targetName: 'Bob',
    isIgnored: true,
  },
  'item.moved': {
    ...act(quay),
    type: 'item.moved',
    room: QUAY,
    how: 'give',
    item: 'a brass lantern',
    quantity: 1,
    from: { kind: 'player', player: ADA, name: 'Ada' },
    to: { kind: 'player', player: BOB, name: 'Bob' },
  },
  'item.created': { ...fact(self), type: 'item.created', item: 'a lens', quantity: 1, room: QUAY },
  'clock.struck': {
    ...fact({ kind: 'everyone' }),
    type: 'clock.struck',
    hour: 19,
    daypart: 'evening',
  },
};

/** Who looks, and from where. */
export const LOOKERS: readonly (readonly [who: string, player: PlayerId, viewer: Viewer])[] = [
  ['Ada, who acts', ADA, viewer()],
  ['Bob, beside her', BOB, viewer()],
  ['Cy, on the stair', CY, viewer({ room: STAIR, channels: [] })],
  ['Cy, out of the world', CY, viewer({ inWorld: false })],
];
