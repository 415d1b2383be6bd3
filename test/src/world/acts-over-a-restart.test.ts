import { type WorldRecord } from '../../../src/model/record';
import { type StoredWorld } from '../../../src/ports/world-store';
import { virtualZone, type VirtualZone } from '../../virtual-zone/virtual-zone';
import { NOW, playerId, somebody } from '../rules/small-view';
import { CONTENT, TOWN } from '../rules/small-world';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { loadState } from '../../../src/world/load-state';
import { StoredRows } from './replay-rows';

const EMPTY: StoredWorld = {
  ...{ bornAt: 0, lastAt: NOW, isSeeded: true },
  ...{ present: [], items: [], records: [] },
};

/** What a server that starts then finds kept of what somebody is about. */
const kept = (zone: VirtualZone): readonly WorldRecord[] =>
  [...new StoredRows(EMPTY, zone.database.sent).records.values()].filter(
    ({ kind }) => kind === 'act',
  );

/** Ada began to rest that long before the server starts. */
const resting = (agoMs: number): WorldRecord => ({
  ...{ kind: 'act', id: playerId('Ada'), zone: TOWN },
  busy: { act: 'rest', since: NOW - agoMs, until: NOW - agoMs + 10_000, target: null },
});

describe('what somebody is about, over a restart', () => {
  it('is kept from its begin', () => {
    const zone = virtualZone({ players: ['Ada'] });
    zone.advance(1_000);
    zone.send('Ada', 'rest');
    const busy = { act: 'rest', since: NOW + 1_000, until: NOW + 11_000, target: null };
    expect(kept(zone)).toEqual([{ kind: 'act', id: playerId('Ada'), zone: TOWN, busy }]);
  });

  it.each<[string, (zone: VirtualZone) => void]>([
    [
      'is over',
      (zone) => {
        zone.advance(10_000);
      },
    ],
    [
      'is broken off by doing something else',
      (zone) => {
        zone.send('Ada', 'sit');
      },
    ],
    [
      'is left with the world',
      (zone) => {
        zone.send('Ada', 'quit');
      },
    ],
  ])('is kept no longer when it %s', (...[, ends]) => {
    const zone = virtualZone({ players: ['Ada'] });
    zone.send('Ada', 'rest');
    ends(zone);
    expect(kept(zone)).toEqual([]);
  });

  it('gives way to what is begun instead', () => {
    const zone = virtualZone({ players: ['Ada'] });
    zone.send('Ada', 'rest');
    zone.send('Ada', 'search');
    expect(kept(zone)).toMatchObject([{ busy: { act: 'search' } }]);
  });

  it('costs nobody anything who is about nothing', () => {
    const zone = virtualZone({ players: ['Ada'] });
    zone.send('Ada', 'say Hello.');
    expect(zone.database.sent.flatMap(({ recordsGone }) => recordsGone)).toEqual([]);
  });

  it('comes to its end when it would have', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'], records: [resting(4_000)] });
    zone.advance(5_750);
    expect(zone.sawBy('Bob')).toEqual([]);
    zone.advance(250);
    expect(zone.sawBy('Bob')).toEqual(['6s Ada goes to rest.']);
    expect(zone.sawBy('Ada')).toHaveSeen(/^6s /u);
  });

  it('comes to its end at once, if that is past', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'], records: [resting(60_000)] });
    expect(zone.sawBy('Ada')).toEqual(['0ms You have left. Good night.']);
    const gone = zone.database.sent.flatMap(({ recordsGone }) => recordsGone);
    expect(gone).toEqual([{ kind: 'act', id: playerId('Ada') }]);
  });

  it('is broken by the first thing they do, and told', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'], records: [resting(4_000)] });
    zone.send('Ada', 'say No.');
    zone.advance(20_000);
    expect(zone.sawBy('Ada')).toHaveSeen('0ms You are on your feet again.');
    expect(zone.sawBy('Bob')).not.toHaveSeen(/goes to rest/u);
  });

  it('is nobody’s who is not there', () => {
    const present = [{ character: somebody('Bob'), items: [], explored: [] }];
    const stored = { ...EMPTY, present, records: [resting(0)] };
    const { presences } = loadState(stored, { content: CONTENT, numbers: RULE_NUMBERS, now: NOW });
    expect(presences.committed(playerId('Ada'))).toBeUndefined();
    expect(presences.committed(playerId('Bob'))?.busy).toBeNull();
  });
});
