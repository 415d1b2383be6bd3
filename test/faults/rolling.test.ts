import { LEASE_TTL_MS, NodeGroup } from '../journeys/nodes/node-group';
import { whoLeads } from '../journeys/nodes/who-leads';
import { eventually } from './eventually';
import { expectedOffsets } from './expected-transcript';
import { balanceOf } from './conserved';
import { cyclesOf, isLong } from './length';
import { inWords, summaryOf, type Upset } from './longest-pauses';
import { type Ledger, readLedger } from './read-log';
import { RoamingPlayer } from './roaming-player';
import { Seeded } from './seeded';
import { pause, type ServerProcess } from './server-process';
import {
  faultsOf,
  termsOf,
  type Witnessed,
  witnessCommits,
  witnessedCommits,
} from './who-committed';

const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));
const NAMES = ['arkham', 'innsmouth', 'kingsport'];
const PLAYERS = cyclesOf({ short: 12, long: 50 });
/** Each node is restarted so often, and killed so often. */
const ROUNDS = cyclesOf({ short: 1, long: 5 });
const UPSETS = 2 * ROUNDS * NAMES.length;
const LINES = ['north', 'south', 'east', 'west', 'get all', 'drop all', 'get knife', 'drop knife'];
/** Between a command's answer and the next, ms, at most. */
const THINKING_MS = isLong ? 300 : 150;
/** Between two upsets, ms. */
const CALM_MS = isLong ? 1_500 : 500;
/** `npm test` shares its machine with all else: there the bar has room. */
const SLACK_MS = isLong ? 0 : 3_000;

const offsetOf = (id: string | undefined): number =>
  Number.parseInt(id?.split('.')[1] ?? 'nothing', 36);

describe(`three nodes of which ${String(UPSETS)} times one is restarted or killed (FAULT_SEED=${String(SEED)})`, () => {
  let group: NodeGroup;
  let players: readonly RoamingPlayer[] = [];
  let before: Ledger;
  let after: Ledger;
  let commits: readonly Witnessed[];
  const upsets: Upset[] = [];
  const endings: (number | null)[] = [];

  beforeAll(async () => {
    group = await NodeGroup.start({ names: NAMES });
    await witnessCommits(group.databaseUrl);
    players = await Promise.all(
      Array.from({ length: PLAYERS }, (_, n) => RoamingPlayer.enter(group.urls, n)),
    );
    before = await readLedger(group.databaseUrl);
    await playThrough();
    after = await readLedger(group.databaseUrl);
    commits = await witnessedCommits(group.databaseUrl);
    await settle();
  }, 1_200_000);

  afterAll(async () => {
    for (const player of players) player.stream.close();
    await group.discard();
  }, 60_000);

  async function playThrough(): Promise<void> {
    let isOver = false;
    const playing = players.map(async (player, n) => {
      const chance = new Seeded(SEED + n);
      for (let line = 0; !isOver; line += 1) {
        await player.act(lineOf(player, chance, line));
        await pause(chance.next() * THINKING_MS);
      }
    });
    const upsetting = (async () => {
      await pause(CALM_MS);
      for (let round = 0; round < ROUNDS; round += 1)
        for (const kind of ['restart', 'kill'] as const) await upsetEach(kind);
    })();
    try {
      await Promise.race([upsetting, Promise.all(playing)]);
    } finally {
      isOver = true;
    }
    await Promise.all(playing);
  }

  function lineOf(player: RoamingPlayer, chance: Seeded, n: number): string {
    if (chance.next() >= 0.4) return chance.pick(LINES);
    const friend = chance.pick(players).name;
    return chance.pick([`say line ${String(n)} of ${player.name}`, `give knife to ${friend}`]);
  }

  /** Each node once; whoever has the world comes first, so that it goes from node to node. */
  async function upsetEach(kind: Upset['kind']): Promise<void> {
    const still = [...group.nodes];
    while (still.length > 0) {
      const leader = group.nodes[await whoLeads(group.databaseUrl, NAMES)];
      const [node] = still.splice(
        Math.max(
          0,
          still.findIndex((one) => one === leader),
        ),
        1,
      );
      if (node !== undefined) await upset(kind, node);
    }
  }

  /** Until the node is back, and all have played on. */
  async function upset(kind: Upset['kind'], node: ServerProcess): Promise<void> {
    const from = performance.now();
    const { code } = await node.end(kind === 'restart' ? 'SIGTERM' : 'SIGKILL');
    if (kind === 'restart') endings.push(code);
    await node.start();
    const isBack = performance.now();
    await pause(CALM_MS);
    const isCalm = ({ answered, stream }: RoamingPlayer): boolean =>
      !stream.isBroken && (answered.at(-1)?.sentAt ?? 0) > isBack;
    await eventually('everybody to play on', () => players.every(isCalm), 30_000);
    upsets.push({ kind, from, to: performance.now() });
  }

  /** Until every stream has shown what it will ever show. */
  async function settle(): Promise<void> {
    for (const player of players) {
      const last = expectedOffsets(after.log, player.playerId, firstOf(player)).at(-1);
      if (last !== undefined) await player.stream.until(({ id }) => offsetOf(id) >= last, 20_000);
    }
  }

  const firstOf = (player: RoamingPlayer): number =>
    offsetOf(player.stream.frames.find(({ event }) => event === 'snapshot')?.id);

  it('was played on while it went on, through every upset', () => {
    const answered = players.reduce((sum, player) => sum + player.answered.length, 0);
    process.stdout.write(
      `${String(answered)} commands, ${String(after.log.length)} events, ${String(after.transfers)} things moved, ${String(termsOf(commits))} terms\n`,
    );
    expect(upsets).toHaveLength(UPSETS);
    expect(answered).toBeGreaterThan(PLAYERS * UPSETS * 4);
    expect(after.transfers).toBeGreaterThan(PLAYERS);
    // Who has the world is upset by and by.
    expect(termsOf(commits)).toBeGreaterThanOrEqual(4);
  });

  it('stops within its time, in order', () => {
    expect(endings).toEqual(endings.map(() => 0));
  });

  it('has every answered command in the database once, with the outcome that was told', () => {
    const told = players.flatMap((player) =>
      player.answered.map(({ id, outcome }) => [`${player.playerId}|${id}`, outcome] as const),
    );
    expect(told.filter(([key, outcome]) => after.outcomes.get(key) !== outcome)).toEqual([]);
  });

  it('has a log without gaps', () => {
    expect(after.log.map(({ offset }) => offset)).toEqual(after.log.map((_, i) => i + 1));
  });

  it('conserves every item', () => {
    const { lost, more, made } = balanceOf(before, after);
    expect({ lost, more }).toEqual({ lost: [], more: made });
  });

  it('shows each player exactly the log, once and in order, whichever nodes it was read from', () => {
    for (const player of players) {
      const seen = player.stream.events.map(({ id }) => offsetOf(id));
      const shown = seen.filter((offset) => offset <= (after.log.at(-1)?.offset ?? 0));
      expect(shown).toEqual(expectedOffsets(after.log, player.playerId, firstOf(player)));
    }
  });

  it('has commits of one node at a time, and none of an older token after a newer one', () => {
    expect(faultsOf(commits)).toEqual([]);
    expect(commits.map(({ no }) => no)).toEqual(commits.map((_, n) => (commits[0]?.no ?? 0) + n));
  });

  it.each([
    { kind: 'restart', barMs: 2_000 },
    { kind: 'kill', barMs: LEASE_TTL_MS + 2_000 },
  ] as const)('makes nobody wait longer than it may at a $kind', ({ kind, barMs }) => {
    const summary = summaryOf(kind, upsets, players);
    process.stdout.write(inWords(summary));
    expect(summary.p99).toBeLessThanOrEqual(barMs + SLACK_MS);
  });
});
