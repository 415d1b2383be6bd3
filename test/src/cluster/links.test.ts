import { closeAfterTest, virtualWorld } from '#streams/testing';
import { type LinkChanges } from '../../../src/cluster/link-book';
import { NodeLinks } from '../../../src/cluster/links';
import { type Links } from '../../../src/cluster/wire';
import { type PlayerId } from '../../../src/model/ids';
import { playerId } from '../rules/small-view';
import { FakeNet, SUBJECTS } from './fake-net';

const [ADA, BOB, CY] = [playerId('Ada'), playerId('Bob'), playerId('Cy')];

/** Nodes that tell one another who has streams on them. */
class LinksRig {
  readonly time = virtualWorld();
  readonly net = new FakeNet(this.time.scheduler);
  readonly met: string[] = [];
  readonly #nodes = new Map<string, { readonly links: NodeLinks; readonly end: () => void }>();
  /** By node: how many others it hears of. */
  readonly others = new Map<string, number>();
  readonly #changes = new Map<string, LinkChanges[]>();

  constructor(...names: readonly string[]) {
    for (const name of names) this.start(name);
    closeAfterTest(() => {
      for (const { end } of this.#nodes.values()) end();
      this.net.close();
    });
    this.time.advance(10);
  }

  start(name: string): void {
    const changes: LinkChanges[] = [];
    const links = new NodeLinks({
      ...{ link: this.net.link(name), subject: SUBJECTS.presence(), tellMs: 5_000 },
      ...{ silentMs: 16_000, scheduler: this.time.scheduler },
      met: (node) => this.met.push(`${name} met ${node}`),
      changed: (one) => changes.push(one),
      others: (count) => this.others.set(name, count),
    });
    const running = links.run$.subscribe({
      error: (error: unknown) => changes.push(error as never),
    });
    const end = (): void => {
      running.unsubscribe();
    };
    this.#nodes.set(name, { links, end });
    this.#changes.set(name, changes);
  }

  kill(name: string): void {
    this.#nodes.get(name)?.end();
    this.net.kill(name);
  }

  links(name: string): NodeLinks {
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(name);
    return node.links;
  }

  /** What the world would have been told on this node since the last look: `+Ada -Bob`. */
  told(name: string): string {
    this.time.advance(10);
    const changes = this.#changes.get(name)?.splice(0) ?? [];
    const short = (sign: string) => (player: PlayerId) => `${sign}${player.slice(7)}`;
    return changes
      .flatMap(({ back, lost }) => [...back.map(short('+')), ...lost.map(short('-'))])
      .join(' ');
  }

  players(name: string): readonly PlayerId[] {
    return [...this.links(name).players].sort();
  }

  said(kind: Links['kind'], by: string): number {
    return this.net.sent.filter(
      ({ message }) => message.origin === by && (message.body as Links).kind === kind,
    ).length;
  }
}

describe('NodeLinks', () => {
  it('tells the world who has a first stream, and who has none on any node', () => {
    const rig = new LinksRig('n1', 'n2', 'n3');
    rig.links('n2').back(ADA);
    expect([rig.told('n1'), rig.told('n2')]).toEqual(['+Ada', '+Ada']);
    rig.links('n3').back(ADA);
    rig.time.advance(10);
    rig.links('n2').lost(ADA);
    expect(rig.told('n1')).toBe('');
    rig.links('n3').lost(ADA);
    expect([rig.told('n1'), rig.told('n2'), rig.told('n3')]).toEqual(['-Ada', '-Ada', '+Ada -Ada']);
  });

  it('asks for all when one was lost on the way', () => {
    const rig = new LinksRig('n1', 'n2');
    rig.net.fate = () => [];
    rig.links('n2').back(ADA);
    rig.time.advance(10);
    rig.net.fate = () => [1];
    expect(rig.told('n1')).toBe('');
    rig.links('n2').back(BOB);
    expect(rig.told('n1')).toBe('+Ada +Bob');
    expect(rig.said('wanted', 'n1')).toBe(1);
  });

  it('asks for all of a node that it hears of for the first time', () => {
    const rig = new LinksRig('n1');
    rig.net.fate = () => [];
    rig.start('n2');
    rig.links('n2').back(ADA);
    rig.time.advance(10);
    rig.net.fate = () => [1];
    rig.links('n2').back(BOB);
    expect(rig.told('n1')).toBe('+Ada +Bob');
  });

  it('hears all of it every 5 s, whatever was lost', () => {
    const rig = new LinksRig('n1', 'n2');
    rig.net.fate = () => [];
    rig.links('n2').back(ADA);
    rig.time.advance(100);
    rig.net.fate = () => [1];
    rig.time.advance(4_000);
    expect(rig.told('n1')).toBe('');
    rig.time.advance(1_000);
    expect(rig.told('n1')).toBe('+Ada');
  });

  it('forgets a node that has fallen silent for 16 s, and no other', () => {
    const rig = new LinksRig('n1', 'n2', 'n3');
    rig.links('n1').back(CY);
    rig.links('n2').back(ADA);
    rig.links('n3').back(BOB);
    rig.told('n1');
    rig.kill('n2');
    rig.time.advance(15_000);
    expect(rig.told('n1')).toBe('');
    rig.time.advance(6_000);
    expect(rig.told('n1')).toBe('-Ada');
    expect(rig.players('n1')).toEqual([BOB, CY]);
  });

  it('forgets at once a node that leaves, and believes it when it says otherwise', () => {
    const rig = new LinksRig('n1', 'n2');
    rig.links('n2').back(ADA);
    rig.told('n1');
    rig.links('n2').leave();
    expect(rig.told('n1')).toBe('-Ada');
    rig.links('n2').back(BOB);
    expect(rig.told('n1')).toBe('+Ada +Bob');
  });

  it('is told of all by everybody when it asks', () => {
    const rig = new LinksRig('n1', 'n2', 'n3');
    rig.net.cut.add('n1');
    rig.links('n2').back(ADA);
    rig.links('n3').back(BOB);
    rig.links('n3').back(ADA);
    rig.time.advance(10);
    rig.net.cut.delete('n1');
    rig.links('n1').ask();
    expect(rig.told('n1')).toBe('+Ada +Bob');
    expect(rig.players('n1')).toEqual([ADA, BOB]);
  });

  it('leaves out what is no such message', () => {
    const rig = new LinksRig('n1', 'n2');
    const say = (body: unknown) =>
      rig.net.link('n2').publish(SUBJECTS.presence(), { type: 'links', correlationId: 'c', body });
    for (const body of [null, 7, { kind: 'full' }, { kind: 'delta', seq: 1, back: [7], lost: [] }])
      say(body);
    expect([rig.told('n1'), rig.said('wanted', 'n1')]).toEqual(['', 0]);
    const rejected = rig.net.rejected.filter(({ node }) => node === 'n1');
    expect(rejected.map(({ isKept }) => isKept)).toEqual(Array(4).fill(false));
  });

  it('leaves out what comes late: newer was said since', () => {
    const rig = new LinksRig('n1', 'n2');
    rig.links('n2').back(ADA);
    rig.links('n2').back(BOB);
    expect(rig.told('n1')).toBe('+Ada +Bob');
    const [old, older] = [
      { kind: 'full', seq: 1, players: [ADA] },
      { kind: 'delta', seq: 1, back: [CY], lost: [] },
    ];
    const late = { type: 'links', correlationId: 'c' };
    for (const body of [old, older])
      rig.net.link('n2').publish(SUBJECTS.presence(), { ...late, body });
    expect([rig.told('n1'), rig.said('wanted', 'n1')]).toEqual(['', 0]);
    rig.links('n2').lost(ADA);
    expect([rig.told('n1'), rig.said('wanted', 'n1')]).toEqual(['-Ada', 0]);
  });

  it('says whom it meets, once, and again after a silence', () => {
    const rig = new LinksRig('n1', 'n2');
    rig.time.advance(20_000);
    expect(rig.met).toEqual(['n2 met n1', 'n1 met n2']);
    rig.kill('n2');
    rig.time.advance(30_000);
    rig.start('n2');
    rig.time.advance(10);
    expect(rig.met).toEqual(['n2 met n1', 'n1 met n2', 'n1 met n2']);
  });

  it('tells how many other nodes there are, as they come, leave and fall silent', () => {
    const rig = new LinksRig('n1', 'n2', 'n3');
    expect([...rig.others]).toEqual([
      ['n1', 2],
      ['n2', 2],
      ['n3', 2],
    ]);
    rig.links('n2').leave();
    rig.time.advance(10);
    expect(rig.others.get('n1')).toBe(1);
    rig.kill('n2');
    rig.kill('n3');
    rig.time.advance(25_000);
    expect(rig.others.get('n1')).toBe(0);
  });
});
