import fc from 'fast-check';
import { reduce } from '../../../../src/client/state/reduce';
import {
  arrival,
  caughtUp,
  frame,
  hello,
  play,
  said,
  signal,
  snapshot,
  snapshotAt,
  told,
} from './page-script';

describe('reduce, of the stream', () => {
  it('tells the room on arrival, and then what happens', () => {
    expect(told(play(...arrival, said('k.2', 'a'), said('k.3', 'b')))).toEqual([
      'Lamp Quay',
      'a',
      'b',
    ]);
  });

  it('is live with the first frame', () => {
    expect(play().connection.kind).toBe('connecting');
    expect(play(...arrival).connection.kind).toBe('live');
  });

  it('gives back the same state for a frame at or before the last', () => {
    const before = play(...arrival, said('k.5', 'a'));
    expect(reduce(before, said('k.5', 'a'))).toBe(before);
    expect(reduce(before, said('k.4', 'old'))).toBe(before);
    expect(reduce(before, said('other.9', 'foreign'))).toBe(before);
    expect(reduce(before, said('nonsense', 'broken'))).toBe(before);
  });

  it('shows each line once and in order, however the stream is cut and repeated', () => {
    const lines = Array.from({ length: 30 }, (_, at) => at + 2);
    fc.assert(
      fc.property(fc.array(fc.nat(29), { maxLength: 6 }), (cuts) => {
        const parts = [0, ...cuts].map((from) => lines.slice(from));
        const frames = parts.flatMap((part) => [
          hello(true),
          ...part.map((offset) => said(`k.${offset.toString(36)}`, String(offset))),
        ]);
        expect(told(play(...arrival, ...frames))).toEqual(['Lamp Quay', ...lines.map(String)]);
      }),
    );
  });

  it('moves the cursor with a heartbeat, and never back', () => {
    const at = (id: string): number | undefined =>
      play(...arrival, frame('k.5'), signal({ kind: 'cursor', id })).cursor?.offset;
    expect(at('k.9')).toBe(9);
    expect(at('k.3')).toBe(5);
    expect(at('x.9')).toBe(5);
  });

  it('counts the lines while it catches up, under a divider for a real absence', () => {
    const lost = { ...play(...arrival), lostAt: 1000 };
    const back = [hello(true, 43_000), said('k.2', 'a'), said('k.3', 'b')];
    const catching = back.reduce(reduce, lost);
    expect(catching.connection).toEqual({ kind: 'catching-up', lines: 2 });
    expect(told(catching)).toEqual(['Lamp Quay', 'away 42 s', 'a', 'b']);
    expect(reduce(catching, caughtUp(2)).connection.kind).toBe('live');
  });

  it('draws no divider for a short absence', () => {
    const lost = { ...play(...arrival), lostAt: 1000 };
    expect(told([hello(true, 6000), caughtUp()].reduce(reduce, lost))).toEqual(['Lamp Quay']);
  });

  it('knows from the snapshot whether there is a fight', () => {
    const fighting = signal({
      ...{ kind: 'snapshot', id: 'k.8' },
      snapshot: { ...snapshot, isFighting: true },
    });
    expect(play(hello(false), fighting).isFighting).toBe(true);
    expect(play(hello(false), fighting, hello(false), snapshotAt('k.9')).isFighting).toBe(false);
  });

  it('tells what is watched, and takes no part in it', () => {
    const data = {
      type: 'player.moved',
      at: 0,
      part: 'self',
      view: { exits: [], description: '' },
    };
    const state = play(...arrival, signal({ kind: 'watched', text: 'moved', data }));
    expect(told(state)).toEqual(['Lamp Quay', 'moved']);
    expect(state.room?.id).toBe('quay');
  });

  it('says so when not all was kept, and goes on from the snapshot', () => {
    const state = play(
      ...arrival,
      said('k.5', 'a'),
      hello(false),
      signal({ kind: 'reset' }),
      snapshotAt('n.2'),
      said('n.3', 'b'),
    );
    expect(told(state)).toEqual(['Lamp Quay', 'a', 'not all was kept', 'Lamp Quay', 'b']);
  });

  it('does not tell the room again to who still stands in it', () => {
    expect(told(play(...arrival, hello(false), snapshotAt('k.8')))).toEqual(['Lamp Quay']);
  });

  it('takes the newest of each volatile kind, by the offset it shows', () => {
    const clock = (v: number, hour: number): ReturnType<typeof signal> =>
      signal({ kind: 'clock', v, clock: { date: '1920-01-01', hour, daypart: 'dawn' } });
    expect(play(...arrival, clock(9, 7), clock(8, 6)).clock?.hour).toBe(7);
    expect(play(...arrival, clock(9, 7), clock(9, 8)).clock?.hour).toBe(8);
  });

  it('ends with a final bye and its reason', () => {
    const bye = signal({ kind: 'bye', bye: { code: 'kicked', text: 'Out.', final: true } });
    expect(play(...arrival, bye).connection).toMatchObject({ kind: 'final', text: 'Out.' });
  });

  it('keeps channel lines and whispers aside for the pane', () => {
    const state = play(
      ...arrival,
      frame('k.2', { type: 'channel.said', text: 'a' }),
      said('k.3', 'b'),
      frame('k.4', { type: 'player.told', text: 'c' }),
    );
    expect(state.talk.map((data) => data['text'])).toEqual(['a', 'c']);
  });

  it('keeps the newest 5,000 entries, numbered without a gap', () => {
    const many = Array.from({ length: 5010 }, (_, at) => said(`k.${(at + 2).toString(36)}`, 'x'));
    const { entries } = play(...arrival, ...many);
    expect(entries).toHaveLength(5000);
    expect(entries.at(-1)?.key).toBe(5011);
    expect(entries[0]?.key).toBe(12);
  });
});
