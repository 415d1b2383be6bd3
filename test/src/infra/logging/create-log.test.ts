import { createLog, type Log, type LogConfig } from '../../../../src/infra/logging/create-log';
import { isLogLevel } from '../../../../src/infra/logging/log-level';
import { createSink, type Sink, telling } from './sink';

function logTo(sink: Sink, changes: Partial<LogConfig> = {}): Log {
  return createLog({
    level: 'info',
    format: 'json',
    isDevelopment: false,
    destination: sink.stream,
    now: () => 0,
    maxLines: 1_000,
    ...changes,
  });
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const at = '1970-01-01T00:00:00.000Z';

describe('createLog', () => {
  it('writes one line of JSON for each call', async () => {
    const sink = createSink();
    const { logger } = logTo(sink);
    logger.info('stream.opened', { playerId: 'p1' });
    logger.warn('db.slow');
    logger.error('db.gone', { error: new TypeError('refused') });
    await settled();
    expect(sink.objects()).toEqual([
      { at, level: 'info', event: 'stream.opened', playerId: 'p1' },
      { at, level: 'warn', event: 'db.slow' },
      { at, level: 'error', event: 'db.gone', error: { name: 'TypeError', message: 'refused' } },
    ]);
  });

  it('writes text for a terminal', async () => {
    const sink = createSink();
    logTo(sink, { format: 'text' }).logger.info('app.ready', { ms: 12 });
    await settled();
    expect(sink.lines()).toEqual(['00:00:00.000 info  app.ready ms=12']);
  });

  it('leaves out what is below its level, which changes at run time', async () => {
    const sink = createSink();
    const log = logTo(sink);
    const child = log.logger.child({});
    child.debug('a.hidden');
    log.setLevel('debug');
    child.debug('a.shown');
    log.setLevel('error');
    child.warn('a.hidden');
    child.error('a.shown');
    await settled();
    expect(log.level()).toBe('error');
    expect(sink.objects().map(({ level, event }) => [level, event])).toEqual([
      ['debug', 'a.shown'],
      ['error', 'a.shown'],
    ]);
  });

  it('gives children the fields of all their parents', async () => {
    const sink = createSink();
    const { logger } = logTo(sink);
    logger.child({ a: 1, b: 1 }).child({ b: 2 }).info('x.y', { c: 3 });
    logger.info('x.z');
    await settled();
    expect(sink.objects()).toEqual([
      { at, level: 'info', event: 'x.y', a: 1, b: 2, c: 3 },
      { at, level: 'info', event: 'x.z' },
    ]);
  });

  it('shows what players wrote at debug only, and no secret at any level', async () => {
    const sink = createSink();
    const { logger } = logTo(sink, { level: 'debug' });
    logger.debug('a.b', { line: 'say hi', token: 'x' });
    logger.info('a.b', { line: 'say hi', token: 'x' });
    await settled();
    expect(sink.objects()).toMatchObject([
      { line: 'say hi', token: '***' },
      { line: '[6 characters]', token: '***' },
    ]);
  });

  it('shows stacks at debug, and those of unknown errors in development', async () => {
    const sink = createSink();
    const error = new Error('x');
    logTo(sink).logger.error('a.b', { error });
    logTo(sink, { isDevelopment: true }).logger.error('a.b', { error });
    logTo(sink, { level: 'debug' }).logger.error('a.b', { error });
    await settled();
    const shown = sink.objects().map((line) => 'stack' in (line['error'] as object));
    expect(shown).toEqual([false, true, true]);
  });

  it('counts what a slow destination costs, tells it, and flushes', async () => {
    const sink = createSink();
    const log = logTo(sink, { maxLines: 2 });
    sink.hold();
    for (let n = 0; n < 10; n += 1) log.logger.info('a.b', { n });
    await settled();
    expect(log.dropped()).toBe(7);
    const seen: string[] = [];
    log.flushed().subscribe(telling(seen, 'flushed'));
    sink.release();
    await settled();
    expect(seen).toEqual(['flushed']);
    expect(sink.objects()[1]).toEqual({ at, level: 'warn', event: 'log.dropped', count: 7 });
  });

  it('keeps nothing beyond its bound in a burst within one turn', async () => {
    const sink = createSink();
    const log = logTo(sink, { maxLines: 10 });
    sink.hold();
    for (let n = 0; n < 20_000; n += 1) log.logger.info('a.b', { n });
    expect(log.dropped()).toBe(20_000 - 11);
    sink.release();
    await settled();
  });

  it('never throws, and says so when a line cannot be made', async () => {
    const sink = createSink();
    const { logger } = logTo(sink, { now: () => NaN });
    logger.info('a.b');
    await settled();
    expect(sink.objects()).toEqual([{ level: 'error', event: 'log.failed' }]);
  });
});

describe('isLogLevel', () => {
  it('knows the four levels', () => {
    expect(['debug', 'info', 'warn', 'error', 'silly', ''].filter(isLogLevel)).toHaveLength(4);
  });
});
