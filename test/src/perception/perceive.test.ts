import { type CoreEvent } from '../../../src/model/event';
import { type Part } from '../../../src/model/frame';
import { brandAs } from '../../../src/model/ids';
import { foldViewer } from '../../../src/perception/fold-viewer';
import { perceive } from '../../../src/perception/perceive';
import { roomId } from '../rules/small-world';
import { ADA, ADAS_ACCOUNT, BOB, CY, LOOKERS, SAMPLES, viewer } from './sample-events';

type Parts = readonly [ada: Part | null, bob: Part | null, stair: Part | null, out: Part | null];

const PARTS: Readonly<Record<CoreEvent['type'], Parts>> = {
  'player.entered': ['self', 'room', null, null],
  'player.moved': ['self', 'from', 'to', null],
  'player.left': ['self', 'room', null, null],
  'player.linkdead': ['self', 'room', null, null],
  'player.returned': ['self', 'room', null, null],
  'player.renamed': ['self', 'room', null, null],
  'room.said': ['self', 'room', null, null],
  'room.emoted': ['self', 'room', null, null],
  'channel.said': ['self', 'room', null, null],
  'channel.joined': ['self', null, null, null],
  'channel.left': ['self', null, null, null],
  'player.told': ['self', 'target', null, null],
  'ignore.changed': ['self', null, null, null],
  'item.moved': ['self', 'target', null, null],
  'item.created': ['self', null, null, null],
  'clock.struck': ['room', 'room', 'room', null],
};

const rows = Object.values(SAMPLES).flatMap((event: CoreEvent) =>
  LOOKERS.map(([who, player, looker], i) => ({
    name: `${event.type} by ${who}`,
    event,
    player,
    looker,
    part: PARTS[event.type][i] ?? null,
  })),
);

describe('perceive', () => {
  it.each(rows)('$name: $part', ({ event, looker, player, part }) => {
    expect(perceive(event, looker, player)).toBe(part);
  });

  it.each([
    ['before', viewer({ inWorld: false }), 'player.entered'],
    ['after', viewer({ inWorld: false }), 'player.left'],
    ['wherever it is thought to be', viewer({ room: roomId('loft') }), 'player.moved'],
  ] as const)('shows a viewer its own change, %s', (_when, looker, type) => {
    expect(perceive(SAMPLES[type], looker, ADA)).toBe('self');
  });

  it.each([
    ['room.said', BOB],
    ['room.emoted', BOB],
    ['channel.said', BOB],
    ['player.told', BOB],
  ] as const)('keeps %s of an ignored account away while that holds', (type, player) => {
    const until = (time: number | null) => [{ account: ADAS_ACCOUNT, name: 'Ada', until: time }];
    const seen = [null, 1_001, 1_000].map((time) =>
      perceive(SAMPLES[type], viewer({ ignores: until(time) }), player),
    );
    expect(seen[0]).toBeNull();
    expect(seen[1]).toBeNull();
    expect(seen[2]).not.toBeNull();
  });

  it('does not hide what an ignored account does, nor what others say', () => {
    const ignores = [{ account: ADAS_ACCOUNT, name: 'Ada', until: null }];
    const other = [{ account: brandAs<typeof ADAS_ACCOUNT>('other'), name: 'Eve', until: null }];
    expect(perceive(SAMPLES['item.moved'], viewer({ ignores }), BOB)).toBe('target');
    expect(perceive(SAMPLES['player.moved'], viewer({ ignores }), BOB)).toBe('from');
    expect(perceive(SAMPLES['room.said'], viewer({ ignores: other }), BOB)).toBe('room');
    expect(perceive(SAMPLES['room.said'], viewer({ ignores }), ADA)).toBe('self');
  });

  it.each([
    [{ kind: 'player', player: BOB }, 'room'],
    [{ kind: 'player', player: CY }, null],
    [{ kind: 'zone', zone: viewer().zone }, 'room'],
    [{ kind: 'zone', zone: brandAs<ReturnType<typeof viewer>['zone']>('earth/kingsport') }, null],
    [{ kind: 'channel', channel: 'gossip' }, null],
    [{ kind: 'everyone', except: [BOB] }, null],
    [{ kind: 'room', room: roomId('quay'), except: [BOB] }, null],
    [{ kind: 'players', players: [BOB], except: [BOB] }, null],
    [{ kind: 'rooms', rooms: [roomId('quay')], except: [CY] }, 'room'],
  ] as const)('%o', (audience, part) => {
    expect(perceive({ ...SAMPLES['room.said'], audience }, viewer(), BOB)).toBe(part);
  });

  it('reaches one who is out of the world by name alone', () => {
    const out = viewer({ inWorld: false });
    const named = { ...SAMPLES['room.said'], audience: { kind: 'player', player: BOB } } as const;
    expect(perceive(named, out, BOB)).toBe('room');
  });

  it('calls what one finds lying about nobody’s', () => {
    const audience = { kind: 'room', room: roomId('quay') } as const;
    expect(perceive({ ...SAMPLES['item.created'], audience }, viewer(), BOB)).toBe('room');
  });

  it('shows a third party what is whispered or handed to another', () => {
    const audience = { kind: 'room', room: roomId('quay') } as const;
    expect(perceive({ ...SAMPLES['player.told'], audience }, viewer(), CY)).toBe('room');
    expect(perceive(SAMPLES['item.moved'], viewer(), CY)).toBe('room');
  });
});

describe('foldViewer', () => {
  it('takes the viewer that an event leaves behind, for the one it changes', () => {
    expect(foldViewer(viewer(), SAMPLES['player.moved'], ADA).room).toBe('stair');
    expect(foldViewer(viewer(), SAMPLES['player.moved'], BOB).room).toBe('quay');
    expect(foldViewer(viewer(), SAMPLES['room.said'], ADA)).toEqual(viewer());
  });
});
