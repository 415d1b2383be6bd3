import { NEVER, type Observable, of, throwError } from 'rxjs';
import { closeAfterTest } from '#streams/testing';
import { serveWorld, type ServeConfig } from '../../../src/cluster/serve';
import { type AuditRow } from '../../../src/model/audit-row';
import { brandAs } from '../../../src/model/ids';
import { type Message, type Outbound } from '../../../src/ports/node-link';
import { NOW, playerId } from '../rules/small-view';
import { CONTENT, roomId } from '../rules/small-world';
import { closeWorlds, WorldRig } from '../world/world-rig';

const ADA = playerId('Ada');
const ROW: AuditRow = { kind: 'staff', at: NOW, player: ADA, data: { did: 'it' } };

/** A world of one node, as another asks it. */
function served(more: Partial<ServeConfig> = {}) {
  const rig = new WorldRig({ shipped: () => undefined });
  const limits: number[] = [];
  const rejected: unknown[] = [];
  const handlers: ((message: Message) => Observable<Outbound>)[] = [];
  const running = serveWorld({
    link: {
      serve: (_, handler, { maxInFlight }) => {
        limits.push(maxInFlight);
        handlers.push(handler);
        return of();
      },
      reject: (_, why) => rejected.push(why),
    },
    subject: brandAs('world'),
    world: rig.world,
    since: 40,
    enter: () => of(null),
    find: (batch) => of(batch === 'stored' ? { no: 7, firstOffset: 3, head: 4 } : null),
    content: () => of({ ...CONTENT, motd: 'New.' }),
    maxInFlight: 7,
    ended$: NEVER,
    scheduler: rig.time.scheduler,
    ...more,
  }).subscribe({ error: () => undefined });
  closeAfterTest(() => {
    running.unsubscribe();
    closeWorlds();
  });
  const ask = (body: unknown): readonly Outbound[] => {
    const answers: Outbound[] = [];
    const message = { v: 1, type: 'ask', id: 'm', at: 0, origin: 'n2', correlationId: 'c-9', body };
    handlers[0]?.(message as Message).subscribe({
      next: (answer) => answers.push(answer),
      error: () => answers.push({ type: 'errored', correlationId: '', body: null }),
    });
    rig.time.advance(10);
    return answers;
  };
  return { rig, ask, limits, rejected };
}

const command = (line: string, id = line) => ({
  ...{ ask: 'command', player: ADA, id, line, correlationId: 'c-9' },
});

describe('serveWorld', () => {
  it('does a command, and says how far one must have followed to see it', () => {
    const { rig, ask, limits } = served();
    for (let n = 0; n < 41; n += 1) rig.ask('Bob', `say ${n}`);
    expect(ask(command('get lantern'))).toMatchObject([
      {
        type: 'answer',
        correlationId: 'c-9',
        body: { kind: 'answer', no: 42, value: { outcome: 'done', duplicate: false } },
      },
    ]);
    expect(limits).toEqual([7]);
  });

  it('says as far as it had seen itself, before it has committed anything', () => {
    expect(served().ask(command('look'))).toMatchObject([{ body: { kind: 'answer', no: 40 } }]);
  });

  it('lets somebody in, renames, writes down, and puts other files in place', () => {
    const entries: unknown[] = [];
    const enter: ServeConfig['enter'] = (entry) => {
      entries.push(entry.player);
      return of(null);
    };
    const { rig, ask } = served({ enter });
    const entry = { player: ADA, account: 'account-Ada', hasStream: true, correlationId: 'c' };
    const all = [
      { ask: 'enter', ...entry },
      { ask: 'rename', player: ADA, name: 'Adela', correlationId: 'c' },
      { ask: 'note', row: ROW },
      { ask: 'reload', gone: [roomId('loft')], row: ROW, correlationId: 'c' },
    ];
    expect(all.flatMap(ask)).toMatchObject(Array(4).fill({ body: { kind: 'answer' } }));
    expect(entries).toEqual([ADA]);
    const { committed } = rig.world;
    expect([committed.character(ADA)?.name, committed.content.motd]).toEqual(['Adela', 'New.']);
    expect(rig.database.sent.flatMap(({ audits }) => audits)).toContainEqual(ROW);
  });

  it('says that it is there', () => {
    expect(served().ask({ ask: 'presence' })).toMatchObject([{ body: { kind: 'answer' } }]);
  });

  it('says what became of a batch of whoever had the world before', () => {
    const { ask } = served();
    const values = ['stored', 'not stored'].map((batch) => ask({ ask: 'found', batch })[0]?.body);
    expect(values).toMatchObject([
      { kind: 'answer', value: { no: 7, firstOffset: 3, head: 4 } },
      { kind: 'answer', value: null },
    ]);
  });

  it('answers a fault by its code, and anything else as an open outcome', () => {
    const { rig, ask, rejected } = served({ enter: () => throwError(() => new Error('oh')) });
    const entry = { player: ADA, account: 'a', hasStream: true, correlationId: 'c' };
    const faults = [
      { ...command('look'), player: 'nobody' },
      { ask: 'enter', ...entry },
      { ask: 'everything' },
      null,
    ].flatMap(ask);
    expect(faults.map(({ body }) => body)).toEqual([
      { kind: 'fault', code: 'NOT_IN_WORLD', retryAfterMs: null },
      { kind: 'fault', code: 'OUTCOME_UNKNOWN', retryAfterMs: 1_000 },
      ...Array<unknown>(2).fill({ kind: 'fault', code: 'OUTCOME_UNKNOWN', retryAfterMs: null }),
    ]);
    expect(rejected).toEqual([
      { subject: 'world', detail: 'ask', isKept: true },
      { subject: 'world', detail: 'all of it', isKept: true },
    ]);
    rig.world.stopIntake();
    expect(ask(command('say late'))).toMatchObject([
      { body: { kind: 'fault', code: 'WORLD_UNAVAILABLE' } },
    ]);
  });
});
