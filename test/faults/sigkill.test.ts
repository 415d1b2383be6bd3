import { startTestServer, type TestServer } from '../src/infra/persistence/embedded-for-tests';
import { type CuttingProxy, startCuttingProxy } from '../src/infra/persistence/world/cutting-proxy';
import { expectedOffsets } from './expected-transcript';
import { freePort } from './free-port';
import { balanceOf } from './conserved';
import { type Ledger, readLedger } from './read-log';
import { ScriptedPlayer } from './scripted-player';
import { Seeded } from './seeded';
import { pause, ServerProcess } from './server-process';

const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));
const PLAYERS = 20;
const COMMANDS = 2_000;
const TRANSFERS = 200;
/** The name of the commit's statement, as it is bound. */
const COMMIT = 'commit_batch\0';
/** One kill each: nowhere in particular, and at the three points where a crash would hurt most. */
const KILLS = ['', 'after-commit:40', 'after-publish:40', 'before-answer:40', ''];
const LINES = ['north', 'south', 'east', 'west', 'get all', 'drop all', 'get knife', 'drop knife'];

const offsetOf = (id: string | undefined): number =>
  Number.parseInt(id?.split('.')[1] ?? 'nothing', 36);

describe(`a server killed ${String(KILLS.length)} times with SIGKILL (FAULT_SEED=${String(SEED)})`, () => {
  let postgres: TestServer;
  let proxy: CuttingProxy;
  let server: ServerProcess;
  let players: readonly ScriptedPlayer[];
  let before: Ledger;
  let after: Ledger;

  beforeAll(async () => {
    postgres = await startTestServer();
    proxy = await startCuttingProxy(postgres.url);
    server = new ServerProcess({
      port: await freePort(),
      env: {
        DATABASE_URL: proxy.url,
        GUESTS_PER_HOUR: '1000',
        STREAMS_PER_ADDRESS: '1000',
        COMMANDS_PER_SECOND: '1000',
        COMMAND_BURST: '1000',
        RULES_CHAT_SAY_PER_MIN: '100000',
        RULES_CHAT_GLOBAL_PER_MIN: '100000',
      },
    });
    await server.start();
    players = await Promise.all(
      Array.from({ length: PLAYERS }, () => ScriptedPlayer.enter(server.url)),
    );
    before = await readLedger(postgres.url);
    await playThroughKills();
    after = await readLedger(postgres.url);
    await settle();
  }, 240_000);

  afterAll(async () => {
    for (const player of players) player.stream.close();
    await server.end('SIGKILL');
    await proxy.close();
    await postgres.discard();
  }, 30_000);

  const answered = (): number => players.reduce((sum, { answered: { length } }) => sum + length, 0);

  async function playThroughKills(): Promise<void> {
    let isOver = false;
    const playing = players.map(async (player, i) => {
      const chance = new Seeded(SEED + i);
      for (let n = 0; !isOver; n += 1) {
        const friend = chance.pick(players);
        await player.act(
          chance.next() < 0.4
            ? chance.pick([
                `say line ${String(n)} of ${player.name}`,
                `give knife to ${friend.name}`,
              ])
            : chance.pick(LINES),
        );
      }
    });
    for (const [i, point] of KILLS.entries()) {
      const enough = ((i + 1) * COMMANDS) / (KILLS.length + 1);
      while (point === '' && answered() < enough) await pause(20);
      if (point === '') await server.end('SIGKILL');
      await server.gone();
      await server.start({ FAULT_POINT: KILLS[i + 1] ?? '' });
      proxy.cut(COMMIT, i % 2 === 0 ? 'after-forwarding' : 'instead-of-answer');
    }
    while (answered() < COMMANDS || (await transfers()) < TRANSFERS) await pause(100);
    isOver = true;
    await Promise.all(playing);
  }

  const transfers = async (): Promise<number> => (await readLedger(postgres.url)).transfers;

  /** Until every stream has shown what it will ever show. */
  async function settle(): Promise<void> {
    for (const player of players) {
      const last = expectedOffsets(after.log, player.playerId, firstOf(player)).at(-1);
      if (last !== undefined) await player.stream.until(({ id }) => offsetOf(id) >= last, 20_000);
    }
  }

  const firstOf = (player: ScriptedPlayer): number =>
    offsetOf(player.stream.frames.find(({ event }) => event === 'snapshot')?.id);

  it('answered enough commands and moved enough things to mean something', () => {
    expect(answered()).toBeGreaterThanOrEqual(COMMANDS);
    expect(after.transfers).toBeGreaterThanOrEqual(TRANSFERS);
    expect(server.output.match(/commits\.failed.*"unknown"/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('has every answered command in the database once, with the outcome that was told', () => {
    const told = players.flatMap((player) =>
      player.answered.map(({ id, outcome }) => [`${player.playerId}|${id}`, outcome] as const),
    );
    const wrong = told.filter(([key, outcome]) => after.outcomes.get(key) !== outcome);
    expect(wrong).toEqual([]);
  });

  it('has a log without gaps', () => {
    expect(after.log.map(({ offset }) => offset)).toEqual(after.log.map((_, i) => i + 1));
  });

  it('conserves every item', () => {
    const { lost, more, made } = balanceOf(before, after);
    expect({ lost, more }).toEqual({ lost: [], more: made });
  });

  it('shows each player exactly the log, once and in order', () => {
    for (const player of players) {
      const seen = player.stream.events.map(({ id }) => offsetOf(id));
      expect(seen).toEqual(expectedOffsets(after.log, player.playerId, firstOf(player)));
    }
  });
});
