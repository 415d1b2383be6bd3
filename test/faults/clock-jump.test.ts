import { join } from 'node:path';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { logLines } from './log-lines';
import { Opened } from './opened';
import { pause, ServerProcess } from './server-process';

const HOUR = 3_600_000;
const STALL_MS = 5_000;
const TICK_MS = 100;
/** A game hour in two seconds of real time. */
const SPEED = 1_800;
const STRUCK_MS = HOUR / SPEED;
const DAY_AND_MORE = 25 * HOUR;
/** Streams are looked over every 5 s. */
const LOOKED_OVER_MS = 12_000;

describe('a server whose wall clock is moved', () => {
  const opened = new Opened();
  let server: ServerProcess;
  let acted = 0;

  beforeAll(async () => {
    const folder = opened.add(await DataFolder.make(), (it) => it.discard());
    const acts = [HOUR, -2 * HOUR, HOUR, `stall${String(STALL_MS)}`, DAY_AND_MORE, -DAY_AND_MORE];
    const env = {
      DATA_DIR: folder.path,
      NODE_OPTIONS: `--require ${join(__dirname, 'moved-clock.cjs')}`,
      CLOCK_ACTS: acts.join(','),
      TOKEN_DAYS: '1',
      GUESTS_PER_HOUR: '1000',
      COMMANDS_PER_SECOND: '1000',
      COMMAND_BURST: '1000',
      RULES_CHAT_SAY_PER_MIN: '100000',
      RULES_TICK_MS: String(TICK_MS),
      RULES_CLOCK_SPEED: String(SPEED),
    };
    const port = await freePort();
    server = opened.add(new ServerProcess({ port, env }), (it) => it.end('SIGKILL'));
    await server.start();
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 30_000);

  async function enter(): Promise<Guest> {
    return opened.add(await Guest.enter(server.url), (it) => {
      it.leave();
    });
  }

  /** The next act of the clock, done. */
  async function act(): Promise<void> {
    acted += 1;
    server.signal('SIGHUP');
    await eventually(
      'an act of the clock',
      () => server.output.split('clock act').length > acted,
      STALL_MS + 10_000,
    );
  }

  const hoursOf = ({ stream }: Guest): readonly number[] =>
    stream.events
      .filter(({ data }) => data['type'] === 'clock.struck')
      .map(({ data }) => Number(data['hour']));

  /** Struck that many hours after the one before, each of them; none twice. */
  const stepsOf = (hours: readonly number[]): readonly number[] =>
    hours.slice(1).map((hour, n) => (hour - (hours[n] ?? 0) + 24) % 24);

  /** Says something every 50 ms. */
  async function talk(guest: Guest, forMs: number): Promise<readonly string[]> {
    const until = performance.now() + forMs;
    const said: string[] = [];
    while (performance.now() < until) {
      const text = `Line ${String(said.length)} of ${String(forMs)}.`;
      expect((await guest.does(`say ${text}`)).outcome).toBe('done');
      said.push(text);
      await pause(50);
    }
    return said;
  }

  const heard = ({ stream }: Guest): readonly unknown[] =>
    stream.events.flatMap(({ data }) => (data['type'] === 'room.said' ? [data['text']] : []));

  const isRising = (all: readonly number[]): boolean =>
    all.every((one, n) => one >= (all[n - 1] ?? -Infinity));

  it('fires nothing twice and stalls nowhere while it jumps an hour forth, two back, one forth', async () => {
    const guest = await enter();
    const since = performance.now();
    const said: string[] = [];
    const jump = async (forMs: number): Promise<void> => {
      said.push(...(await talk(guest, forMs)));
      await act();
    };
    await jump(1_501);
    await jump(2_502);
    await jump(2_503);
    said.push(...(await talk(guest, 2_504)));
    await eventually('the last line', () => heard(guest).length >= said.length);
    const tookMs = performance.now() - since;

    expect(heard(guest)).toEqual(said);
    const hours = hoursOf(guest);
    // Each hour once, none left out, as many as time has gone by: the jumps made none and stopped none.
    expect(stepsOf(hours)).toEqual(hours.slice(1).map(() => 1));
    expect(Math.abs(hours.length - tookMs / STRUCK_MS)).toBeLessThan(2.5);
    const times = guest.stream.events.map(({ data }) => Number(data['at']));
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(tookMs + 2 * STRUCK_MS);
    expect(new Set(guest.stream.events.map(({ id }) => id)).size).toBe(guest.stream.events.length);
    expect(isRising(guest.stream.events.map(({ data }) => Number(data['offset'])))).toBe(true);
    expect(guest.stream.frames.filter(({ event }) => event === 'bye')).toEqual([]);
    guest.leave();
  }, 60_000);

  it('skips the ticks of a stall, counts them, strikes the latest hour once and goes on', async () => {
    const guest = await enter();
    await talk(guest, 2_100);
    const struck = hoursOf(guest).length;
    const [, said] = await Promise.all([act(), guest.does('say In the middle of it.')]);
    expect(said.outcome).toBe('done');
    await eventually('the hours after it', () => hoursOf(guest).length >= struck + 3);

    const skipped = logLines(server.output, 'ticks.skipped').map((line) => Number(line['skipped']));
    expect(Math.max(...skipped)).toBeGreaterThanOrEqual((0.8 * STALL_MS) / TICK_MS);
    expect(Math.max(...skipped)).toBeLessThanOrEqual((2 * STALL_MS) / TICK_MS);
    const steps = stepsOf(hoursOf(guest));
    expect(steps).not.toContain(0);
    expect(steps.filter((step) => step > 1)).toHaveLength(1);
    expect(Math.max(...steps)).toBeLessThanOrEqual(STALL_MS / STRUCK_MS + 2);
    guest.leave();
  }, 60_000);

  it('lets tokens run out by the wall alone, and takes them again when it has gone back', async () => {
    const guest = await enter();
    await act();
    expect((await guest.send('say I am late.')).status).toBe(401);
    const { data } = await guest.stream.until(({ event }) => event === 'bye', LOOKED_OVER_MS);
    guest.leave();
    expect(data['code']).toBe('auth-expired');
    const newcomer = await enter();
    expect((await newcomer.does('say I am on time.')).outcome).toBe('done');
    newcomer.leave();
    await act();
    expect((await guest.send('say I am back.')).status).not.toBe(401);
    expect((await newcomer.send('say I am still here.')).status).toBe(200);
  }, 60_000);
});
