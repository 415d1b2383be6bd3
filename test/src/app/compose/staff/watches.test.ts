import { watches } from '../../../../../src/app/compose/staff/watches';
import { type LoggedEvent } from '../../../../../src/model/event';
import { SOCIAL } from '../../../../../src/model/ids';
import { type Logger } from '../../../../../src/ports/logger';
import { readConfig } from '../../../../../src/app/config/read-config';
import { CompositeSubscription, EventBus } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';
import { SmallView, somebody } from '../../../rules/small-view';
import { roomId, TOWN } from '../../../rules/small-world';

const ada = somebody('Ada');
const bob = somebody('Bob', { room: roomId('stair') });
const quiet = (): void => undefined;
const logger: Logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  child: () => logger,
};

const fact = { at: 0, zone: TOWN, correlationId: 'c', audience: { kind: 'everyone' } } as const;
const act = { ...fact, actor: bob.id, actorName: 'Bob', actorAccount: bob.account } as const;
const said: LoggedEvent = {
  ...act,
  offset: 1,
  type: 'room.said',
  room: roomId('stair'),
  text: 'a',
};
const struck: LoggedEvent = { ...fact, offset: 2, type: 'clock.struck', hour: 7, daypart: 'dawn' };
const told: LoggedEvent = {
  ...act,
  offset: 3,
  type: 'player.told',
  target: ada.id,
  targetName: 'Ada',
  text: 'psst',
};

/** Ada watches; what she is shown, by type. */
function watching(what: string | null, where: Parameters<ReturnType<typeof watches>>[1]['where']) {
  const time = virtualWorld();
  const scope = new CompositeSubscription('watches', time);
  const bus = new EventBus<LoggedEvent>();
  const shown: string[] = [];
  let hasStreams = true;
  const watch = watches({
    scope,
    bus,
    world: new SmallView([ada, bob]),
    sessions: {
      show: (_player, _event, data) => {
        if (hasStreams) shown.push((data as { readonly text: string }).text.split(' ')[0] ?? '');
        return hasStreams;
      },
    },
    clock: { ...time, notBefore: () => undefined },
    logger,
    watchMs: readConfig({}).streams.watchMs,
  });
  closeAfterTest(() => {
    bus.close();
    void scope.close({ code: 'done' });
    time.advance(0);
  });
  const answers: unknown[] = [];
  const asks = (asked: typeof what): void => {
    watch(ada.id, { verb: 'watch', what: asked, where }).subscribe({
      next: (answer) => answers.push(answer),
      error: (error: unknown) => answers.push(error),
    });
  };
  asks(what);
  const publish = (...events: readonly LoggedEvent[]): void => {
    for (const event of events) bus.publish(event);
  };
  const goes = (): void => {
    hasStreams = false;
  };
  return { time, scope, shown, answers, asks, publish, goes };
}

describe('watches', () => {
  it.each([
    ['Bob', ['room.said']],
    ['stair', ['room.said']],
    ['quay', []],
    ['arkham', ['room.said', 'clock.struck']],
    ['innsmouth', []],
  ])('of %s show what happens there, but no whispers', (what, types) => {
    const { shown, publish } = watching(what, null);
    publish(said, struck, told, { ...struck, zone: SOCIAL });
    expect(shown).toEqual(types);
  });

  it.each([
    ['>', 6, 1],
    ['>', 7, 0],
    ['<', 8, 1],
    ['<', 7, 0],
    ['=', 7, 1],
  ] as const)('show where a field is %s %d', (is, value, count) => {
    const { shown, publish } = watching('arkham', { field: 'hour', is, value });
    publish(said, struck);
    expect(shown).toHaveLength(count);
  });

  it('end after ten minutes', () => {
    const { time, shown, publish, scope } = watching('Bob', null);
    time.advance(599_999);
    publish(said);
    time.advance(1);
    publish(said);
    expect([shown, scope.snapshot().open]).toEqual([['room.said'], 0]);
  });

  it('end with off, with a newer one, and with the last stream', () => {
    const { asks, shown, publish, scope, goes, answers } = watching('Bob', null);
    asks('quay');
    publish(said);
    expect([shown, scope.snapshot().open]).toEqual([[], 1]);
    asks(null);
    expect(scope.snapshot().open).toBe(0);
    asks('Bob');
    goes();
    publish(said);
    expect([shown, scope.snapshot().open]).toEqual([[], 0]);
    expect(answers).toMatchObject([
      { text: 'You watch Bob for 10 minutes.' },
      { text: 'You watch The quay for 10 minutes.' },
      { text: 'You watch nothing now.' },
      { text: 'You watch Bob for 10 minutes.' },
    ]);
  });

  it('watch moon: target.none', () => {
    expect(watching('moon', null).answers).toMatchObject([{ code: 'target.none' }]);
  });
});
