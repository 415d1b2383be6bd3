import { CommandFault } from '../../../src/model/command-fault';
import { type LoggedEvent } from '../../../src/model/event';
import { brandAs } from '../../../src/model/ids';
import { type Answer } from '../../../src/model/outcome';
import { distortion } from '../../../src/perception/distort/distortion';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { CommandDesk } from '../../../src/session/command-desk';
import { type Observable, of } from 'rxjs';
import { ADA, ADAS_ACCOUNT, BOB, SAMPLES } from '../perception/sample-events';
import { at } from './events';
import { FakeLog } from './fake-log';

const channel = (offset: number, text: string): LoggedEvent => ({
  ...SAMPLES['channel.said'],
  text,
  offset,
});

/** A desk before a world that answers with the line itself; Bob may send two lines, then one a second. */
function deskOf(events: readonly LoggedEvent[] = []) {
  const log = new FakeLog(events);
  let now = 0;
  const viewers = new Map([[BOB, at('quay')]]);
  const desk = new CommandDesk({
    world: {
      command: ({ id, line }) =>
        of({ id, outcome: 'done', text: line, offset: 1, duplicate: false }),
      linkLost: () => undefined,
      linkBack: () => undefined,
      playerOf: () => null,
      viewerOf: (player) => viewers.get(player) ?? null,
      snapshotOf: () => null,
      vitalsOf: () => null,
      aliasesOf: () => ({ h: 'history global' }),
      clock: () => ({ date: '1920-01-01', hour: 6, daypart: 'dawn' }),
      online: () => 1,
    },
    log,
    distort: distortion(RULE_NUMBERS),
    rate: { capacity: 2, refillPerS: 1 },
    now: () => now,
    head: () => 7,
    histories: { global: 200, local: 50, party: 50, announce: 50, whisper: 50 },
  });
  const ask = (line: string, player = BOB) =>
    heard(desk.command({ player, id: brandAs(line), line, correlationId: 'c-1' }));
  const wait = (ms: number) => {
    now += ms;
  };
  return { desk, log, viewers, ask, wait };
}

/** The answer, or the fault's code and time to wait. */
function heard(answer$: Observable<Answer>): Answer | string {
  let told: Answer | string = 'nothing';
  answer$.subscribe({
    next: (answer) => {
      told = answer;
    },
    error: (error: unknown) => {
      told = error instanceof CommandFault ? `${error.code} ${error.retryAfterMs ?? ''}` : 'error';
    },
  });
  return told;
}

describe('CommandDesk', () => {
  it('hands a line to the world', () => {
    expect(deskOf().ask('look')).toMatchObject({ text: 'look', offset: 1 });
  });

  it('refuses what comes too fast, per character, and says when to try again', () => {
    const { desk, ask, wait } = deskOf();
    expect([ask('1'), ask('2'), ask('3')].map((one) => typeof one)).toEqual([
      'object',
      'object',
      'string',
    ]);
    expect(ask('4')).toBe('RATE_LIMITED 1000');
    expect(ask('1', ADA)).toMatchObject({ text: '1' });
    wait(1_000);
    expect(ask('5')).toMatchObject({ text: '5' });
    expect(desk.limited).toBe(2);
  });

  it('answers history from the log, oldest first, by alias as well', () => {
    const { ask } = deskOf([channel(1, 'one'), channel(2, 'two')]);
    const answer = ask('h');
    expect(answer).toMatchObject({ outcome: 'done', offset: 7, duplicate: false });
    expect(answer).toMatchObject({
      view: {
        channel: 'global',
        lines: [expect.stringContaining('one'), expect.stringContaining('two')],
      },
    });
  });

  it('says so when nothing has been said', () => {
    expect(deskOf().ask('history global')).toMatchObject({ text: 'Nothing has been said there.' });
  });

  it('leaves out what the asker ignores', () => {
    const { ask, viewers } = deskOf([channel(1, 'one')]);
    const ignores = [{ account: ADAS_ACCOUNT, name: 'Ada', until: null }];
    viewers.set(BOB, at('quay', { ignores }));
    expect(ask('history global')).toMatchObject({ view: { lines: [] } });
  });

  it('reads history with the mind of now: to the same mind the words are those of then', () => {
    const events = Array.from({ length: 50 }, (_, i) => channel(i + 1, 'Somebody, underneath!'));
    const lucid = deskOf(events);
    const deranged = deskOf(events);
    const viewer = at('quay', { tier: 'deranged' });
    deranged.viewers.set(BOB, viewer);
    const distort = distortion(RULE_NUMBERS);
    const heard = events.map((event) => distort(event, viewer, BOB));
    expect(heard).not.toEqual(events);
    const lines = heard.map((event) => `[global] Ada: ${'text' in event ? event.text : '?'}`);
    expect(deranged.ask('history global 50')).toMatchObject({ view: { lines } });
    const said = lines.map(() => '[global] Ada: Somebody, underneath!');
    expect(lucid.ask('history global 50')).toMatchObject({ view: { lines: said } });
  });

  it('knows nothing to tell whoever is not in the world', () => {
    expect(deskOf().ask('history global', ADA)).toBe('NOT_IN_WORLD ');
  });

  it.each([
    ['as many lines as asked', 2, 2],
    ['twenty by default', null, 20],
    ['at most two hundred', 9_999, 200],
    ['one at least', 0, 1],
  ])('asks for %s', (_label, lines, count) => {
    const { desk } = deskOf(Array.from({ length: 300 }, (_, i) => channel(i + 1, `${i}`)));
    let told = 0;
    desk.linesOf(BOB, 'global', lines).subscribe({
      next: ({ length }) => {
        told = length;
      },
      error: () => undefined,
    });
    expect(told).toBe(count);
  });
});
