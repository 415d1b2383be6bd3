import { closeAfterTest, virtualWorld } from '#streams/testing';
import { Subject } from 'rxjs';
import { StreamLimit } from '../../../src/cluster/stream-limit';
import { playerId } from '../rules/small-view';
import { FakeNet, SUBJECTS } from './fake-net';

const ADA = playerId('Ada');
const MAX = 3;

/** The streams of one node. */
function nodeOn(net: FakeNet, name: string) {
  const opened$ = new Subject<typeof ADA>();
  let streams: readonly { readonly id: string; readonly openedAt: number }[] = [];
  const replaced: string[] = [];
  const limit = new StreamLimit({
    link: net.link(name),
    subject: SUBJECTS.streams(),
    own: {
      opened$,
      of: (player) => (player === ADA ? streams : []),
      replace: (_, id) => {
        replaced.push(id);
        streams = streams.filter((one) => one.id !== id);
      },
    },
    max: MAX,
  });
  const running = limit.run$.subscribe({ error: () => replaced.push('error') });
  closeAfterTest(() => {
    running.unsubscribe();
  });
  const open = (id: string, openedAt: number): void => {
    streams = [...streams, { id, openedAt }];
    opened$.next(ADA);
  };
  const close = (id: string): void => {
    streams = streams.filter((one) => one.id !== id);
  };
  return { open, close, replaced, ids: () => streams.map(({ id }) => id) };
}

function rig() {
  const time = virtualWorld({ startAt: 1_000 });
  const net = new FakeNet(time.scheduler);
  closeAfterTest(() => {
    net.close();
  });
  const [a, b, c] = [nodeOn(net, 'a'), nodeOn(net, 'b'), nodeOn(net, 'c')];
  return { time, net, a, b, c, all: () => [a, b, c].flatMap(({ ids }) => ids()) };
}

describe('StreamLimit', () => {
  it('leaves streams alone that are no more than allowed, on all nodes together', () => {
    const { time, a, b, c, all } = rig();
    a.open('1', 1);
    b.open('2', 2);
    c.open('3', 3);
    time.advance(20);
    expect(all()).toEqual(['1', '2', '3']);
  });

  it('replaces the oldest, on whichever node it is', () => {
    const { time, a, b, c, all } = rig();
    b.open('1', 1);
    a.open('2', 2);
    c.open('3', 3);
    a.open('4', 4);
    time.advance(20);
    expect([b.replaced, all()]).toEqual([['1'], ['2', '4', '3']]);
    c.open('5', 5);
    time.advance(20);
    expect([a.replaced, all()]).toEqual([['2'], ['4', '3', '5']]);
  });

  it('leaves exactly as many as are allowed when they open everywhere at once', () => {
    const { time, a, b, c, all } = rig();
    for (let n = 0; n < 12; n += 1) [a, b, c][n % 3]?.open(`s${String(n)}`, 100 + (n % 2));
    time.advance(20);
    expect(all()).toHaveLength(MAX);
  });

  it('counts none that was closed elsewhere', () => {
    const { time, a, b, c, all } = rig();
    c.open('1', 1);
    a.open('2', 2);
    b.open('3', 3);
    time.advance(20);
    c.close('1');
    b.open('4', 4);
    time.advance(20);
    expect(all()).toEqual(['2', '3', '4']);
  });

  it('rejects what is none of it, and keeps its own', () => {
    const { time, net, a } = rig();
    a.open('1', 1);
    for (const body of [null, { kind: 'full' }, { kind: 'also', player: ADA, streams: [{}] }])
      net.link('b').publish(SUBJECTS.streams(), { type: 'links', correlationId: 'c', body });
    time.advance(20);
    expect(a.ids()).toEqual(['1']);
    const { rejected } = net;
    expect(rejected.filter(({ node, isKept }) => node === 'a' && !isKept)).toHaveLength(3);
  });
});
