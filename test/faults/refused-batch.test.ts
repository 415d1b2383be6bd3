import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../journeys/app';
import { type CommandAnswer, Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { HeldLog } from './held-log';
import { Opened } from './opened';
import { query } from './query';
import { resend } from './resend';
import { untilUnderWay } from './under-way';

const GUESTS = 5;
const COMMANDS = 50;
const CULPRIT = 25;

describe('a batch that the database refuses', () => {
  const opened = new Opened();
  let app: TestApp;
  let url: string;
  let guests: readonly Guest[];

  beforeAll(async () => {
    app = opened.add(await startApp(), (it) => it.stop());
    url = await DataFolder.at(app.dataDir).databaseUrl();
    guests = await Promise.all(Array.from({ length: GUESTS }, () => Guest.enter(app.url)));
    for (const one of guests)
      opened.add(one, () => {
        one.leave();
      });
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  const guest = (n: number): Guest => {
    const one = guests[n % GUESTS];
    if (one === undefined) throw new Error('no guest');
    return one;
  };

  /** Sends them all while a commit before them is held, so that they make one batch; resolves with their answers. */
  async function inOneBatch<T>(send: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
    const held = opened.add(await HeldLog.hold(url), (it) => it.release());
    const before = guest(0).does('say Wait.');
    await held.untilWaitedFor();
    const sent = send.map((one) => one());
    await untilUnderWay(app, send.length + 1);
    await held.release();
    await before;
    return Promise.all(sent);
  }

  const failures = (): number =>
    app.logged.filter(({ event }) => event === 'commits.failed').length;

  it('loses only the command whose data it does not take', async () => {
    await query(
      url,
      `alter table event_log add constraint no_such_word check (body ->> 'text' is distinct from 'Xyzzy')`,
    );
    const ids = Array.from({ length: COMMANDS }, () => randomUUID());
    const lineOf = (n: number): string => (n === CULPRIT ? 'say Xyzzy' : `say line ${String(n)}`);
    const answers = await inOneBatch(ids.map((id, n) => async () => guest(n).does(lineOf(n), id)));
    await query(url, 'alter table event_log drop constraint no_such_word');

    answers.forEach((answer: CommandAnswer, n) => {
      expect([n, answer.outcome]).toEqual([n, n === CULPRIT ? 'refused' : 'done']);
    });
    expect(answers[CULPRIT]).toMatchObject({ code: 'world.not_saved', duplicate: false });
    // Whatever the database takes by now: the same command hears what it heard.
    expect(await guest(CULPRIT).does(lineOf(CULPRIT), ids[CULPRIT])).toMatchObject({
      code: 'world.not_saved',
      duplicate: true,
    });
    // The batch as a whole, then the one alone: it was one batch.
    expect(failures()).toBe(2);

    const logged = await query<{ command: string }>(
      url,
      `select body ->> 'commandId' as command from event_log where body ->> 'commandId' = any ($1)`,
      [ids],
    );
    const others = ids.filter((_, n) => n !== CULPRIT);
    expect(logged.map(({ command }) => command).toSorted()).toEqual(others.toSorted());
    const kept = await query<{ command: string }>(
      url,
      `select command::text from outcome where command = any ($1::uuid[])`,
      [others],
    );
    expect(kept).toHaveLength(COMMANDS - 1);
    const [gaps] = await query<{ n: string }>(
      url,
      'select max(log_offset) - count(*) as n from event_log',
    );
    expect(Number(gaps?.n)).toBe(0);

    await guest(0).does('say That was it.');
    for (const { stream } of guests) {
      await stream.until(({ data }) => data['text'] === 'That was it.');
      const told = stream.events.map(({ data }) => data['commandId']);
      expect(others.filter((id) => told.filter((one) => one === id).length !== 1)).toEqual([]);
      expect(told).not.toContain(ids[CULPRIT]);
    }
  }, 30_000);

  it.each([
    ['53100', 'its disk is full'],
    ['55P03', 'a lock cannot be had'],
    ['57014', 'it was cancelled'],
  ])(
    'is taken back whole when the fault is not its data (%s: %s); sent again, each acts once',
    async (sqlState) => {
      await query(
        url,
        `create function break_down() returns trigger language plpgsql as
        $$ begin raise exception 'broken' using errcode = '${sqlState}'; end $$`,
      );
      await query(
        url,
        'create trigger breakdown before insert on event_log for each row execute function break_down()',
      );
      const lines = ['get lantern', 'north', 'say Broken.', 'say Still broken.', 'drop notebook'];
      const ids = lines.map(() => randomUUID());
      const asked = async () => Promise.all(guests.map(async (one) => one.does('look')));
      const before = (await asked()).map(({ view }) => view);
      const [rows] = await query<Counts>(url, COUNTS);
      const sent = await Promise.all(lines.map(async (line, n) => guest(n).send(line, ids[n])));

      for (const { status, body } of sent)
        expect({ status, body }).toMatchObject({
          status: 503,
          body: { code: 'WORLD_UNAVAILABLE' },
        });
      expect((await asked()).map(({ view }) => view)).toEqual(before);
      expect(await query<Counts>(url, COUNTS)).toEqual([rows]);

      await query(url, 'drop trigger breakdown on event_log');
      await query(url, 'drop function break_down');
      const first = await Promise.all(
        lines.map(async (line, n) => resend(guest(n), line, ids[n] ?? '')),
      );
      expect(first.map(({ duplicate }) => duplicate)).toEqual(lines.map(() => false));
      const again = await Promise.all(lines.map(async (line, n) => guest(n).does(line, ids[n])));
      expect(again.map(({ duplicate, outcome }) => [duplicate, outcome])).toEqual(
        first.map(({ outcome }) => [true, outcome]),
      );
      const [after] = await query<{ n: string }>(
        url,
        'select count(*) as n from outcome where command = any ($1::uuid[])',
        [ids],
      );
      expect(Number(after?.n)).toBe(lines.length);
      await backToTheStart();
    },
    30_000,
  );

  async function backToTheStart(): Promise<void> {
    await guest(0).does('drop lantern');
    await guest(1).does('south');
  }
});

interface Counts {
  readonly events: string;
  readonly outcomes: string;
  readonly items: string;
}

const COUNTS = `select (select count(*) from event_log) as events, (select count(*) from outcome) as outcomes,
  (select md5(string_agg(i::text, ',' order by id)) from item i) as items`;
