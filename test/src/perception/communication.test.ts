import { type Audience } from '../../../src/model/audience';
import { type EventOf } from '../../../src/model/event';
import { brandAs } from '../../../src/model/ids';
import { type COMMUNICATION, perceive } from '../../../src/perception/perceive';
import { roomId } from '../rules/small-world';
import { ADAS_ACCOUNT, BOB, SAMPLES, viewer, ZONE } from './sample-events';

type Worded = keyof typeof COMMUNICATION;

/** One of each type of event that carries a player's words; the compiler asks for a new one's. */
const SPOKEN: { readonly [TType in Worded]: EventOf<TType> } = {
  'room.said': SAMPLES['room.said'],
  'room.emoted': SAMPLES['room.emoted'],
  'channel.said': SAMPLES['channel.said'],
  'player.told': SAMPLES['player.told'],
  'npc.told': {
    ...SAMPLES['room.said'],
    type: 'npc.told',
    npc: brandAs('rat-1'),
    npcName: 'a wharf rat',
  },
};

const AUDIENCES: readonly Audience[] = [
  { kind: 'player', player: BOB },
  { kind: 'players', players: [BOB] },
  { kind: 'room', room: roomId('quay') },
  { kind: 'rooms', rooms: [roomId('quay')] },
  { kind: 'zone', zone: ZONE },
  { kind: 'channel', channel: 'global' },
  { kind: 'channel', channel: 'local:earth/arkham/riverside' },
  { kind: 'everyone' },
];

const rows = Object.values(SPOKEN).flatMap((event) =>
  AUDIENCES.map((audience) => [event.type, audience, { ...event, audience }] as const),
);
const until = (time: number | null) => ({
  subZone: 'earth/arkham/riverside',
  ignores: [{ account: ADAS_ACCOUNT, name: 'Ada', until: time }],
});

describe('COMMUNICATION', () => {
  it.each(rows)('%s to %o is not perceived while its speaker is ignored', (_t, _a, event) => {
    expect(perceive(event, viewer({ ...until(null), ignores: [] }), BOB)).not.toBeNull();
    expect(perceive(event, viewer(until(null)), BOB)).toBeNull();
    expect(perceive(event, viewer(until(event.at + 1)), BOB)).toBeNull();
    expect(perceive(event, viewer(until(event.at)), BOB)).not.toBeNull();
  });
});

describe('perceive', () => {
  const local: Audience = { kind: 'channel', channel: 'local:earth/arkham/riverside' };
  const heard = (more: Parameters<typeof viewer>[0]) =>
    perceive({ ...SAMPLES['channel.said'], audience: local }, viewer(more), BOB);

  it.each([
    ['earth/arkham/riverside', ['global'], 'room'],
    ['earth/arkham/riverside', [], 'room'],
    ['earth/arkham/riverside', ['-local'], null],
    ['earth/arkham/riverside_x', [], null],
    ['arkham/riverside', [], null],
  ] as const)('gives what is local to %s and %o: %p', (subZone, channels, part) => {
    expect(heard({ subZone, channels })).toBe(part);
  });

  it('gives nothing local to whose place is not known, or who is out of the world', () => {
    expect(heard({})).toBeNull();
    expect(heard({ subZone: 'earth/arkham/riverside', inWorld: false })).toBeNull();
  });
});
