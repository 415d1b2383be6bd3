import fc from 'fast-check';
import { type Audience } from '../../../src/model/audience';
import { type GameEvent } from '../../../src/model/event';
import { type PlayerId } from '../../../src/model/ids';
import { type Viewer } from '../../../src/model/viewer';
import { perceive } from '../../../src/perception/perceive';
import { AudienceIndex, type Connected } from '../../../src/session/audience-index';
import { SAMPLES } from '../perception/sample-events';
import { playerId } from '../rules/small-view';
import { COAST, roomId, TOWN } from '../rules/small-world';
import { at } from './events';

const player = fc.constantFrom(...['Ada', 'Bob', 'Cy', 'Di'].map(playerId));
const room = fc.constantFrom('quay', 'stair', 'loft').map(roomId);
const zone = fc.constantFrom(TOWN, COAST);
const subZone = fc.constantFrom('earth/arkham/riverside', 'earth/innsmouth/harbour');
const channel = fc.oneof(
  fc.constantFrom('global', 'whispers', '-local'),
  subZone.map((one) => `local:${one}`),
);
const viewer: fc.Arbitrary<Viewer> = fc
  .record({
    inWorld: fc.boolean(),
    room,
    zone,
    channels: fc.uniqueArray(fc.constantFrom('global', 'whispers', '-local')),
    subZone,
  })
  .map((more) => ({ ...at('quay'), ...more }));
const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.record({ kind: fc.constant('player' as const), player }),
  fc.record({ kind: fc.constant('players' as const), players: fc.array(player) }),
  fc.record({ kind: fc.constant('room' as const), room }),
  fc.record({ kind: fc.constant('rooms' as const), rooms: fc.array(room) }),
  fc.record({ kind: fc.constant('zone' as const), zone }),
  fc.record({ kind: fc.constant('channel' as const), channel }),
  fc.record({ kind: fc.constant('everyone' as const) }),
);
const step = fc.oneof(
  fc.record({ do: fc.constant('look' as const), player, viewer }),
  fc.record({ do: fc.constant('leave' as const), player }),
);

describe('AudienceIndex', () => {
  it('names each of those once whom perception would choose among all', () => {
    fc.assert(
      fc.property(fc.array(step), audience, (steps, asked) => {
        const index = new AudienceIndex<Connected>();
        const model = new Map<PlayerId, Viewer>();
        for (const one of steps) {
          const known = index.get(one.player);
          if (one.do === 'leave') {
            if (known !== undefined) index.remove(known);
            model.delete(one.player);
          } else {
            if (known === undefined) index.add({ player: one.player, viewer: one.viewer });
            else index.move(known, one.viewer);
            model.set(one.player, one.viewer);
          }
        }
        const event: GameEvent = { ...SAMPLES['clock.struck'], audience: asked };
        const chosen = [...model].filter(([id, sees]) => perceive(event, sees, id) !== null);
        const named = [...index.candidates(asked)];
        expect(new Set(named).size).toBe(named.length);
        expect(named.map((one) => one.player)).toEqual(
          expect.arrayContaining(chosen.map(([id]) => id)),
        );
        for (const one of named) expect(model.get(one.player)).toEqual(one.viewer);
        expect([...index.all()].map((one) => one.player).sort()).toEqual([...model.keys()].sort());
      }),
    );
  });

  it('forgets for good whoever goes while an event is shown that moves it', () => {
    const index = new AudienceIndex<Connected>();
    const bob = { player: playerId('Bob'), viewer: at('quay') };
    index.add(bob);
    index.remove(bob);
    index.move(bob, at('stair'));
    expect([...index.candidates({ kind: 'room', room: roomId('stair') })]).toEqual([]);
  });

  it('costs the number of those it may concern', () => {
    const index = new AudienceIndex<Connected>();
    index.add({ player: playerId('Ada'), viewer: at('quay') });
    index.add({ player: playerId('Bob'), viewer: at('stair') });
    const named = [...index.candidates({ kind: 'room', room: roomId('stair') })];
    expect(named.map((one) => one.player)).toEqual([playerId('Bob')]);
  });
});
