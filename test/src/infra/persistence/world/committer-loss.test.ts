import { type OwnedCommitter } from '../../../../../src/infra/persistence/world/committer';
import { NoAnswerError } from '../../../../../src/infra/persistence/world/no-answer-error';
import { NoConnectionError } from '../../../../../src/infra/persistence/world/no-connection-error';
import { type Batch, type CommitEnd } from '../../../../../src/model/batch';
import { type PlayerId } from '../../../../../src/model/ids';
import { only } from '../only';
import { ARKHAM, batchOf, said } from './batches';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy';
import { startWorldDatabase, until, type WorldDatabase } from './world-database';

const fail = (error: unknown): never => {
  throw error;
};

const NO_CONNECTION = { kind: 'refused', cause: 'other' };

describe('createCommitter, when connections break', () => {
  let db: WorldDatabase;
  let proxy: CuttingProxy;
  let ada: PlayerId;
  let committer: OwnedCommitter;
  let tokens: Batch['tokens'];
  let idleErrors: Error[];

  beforeAll(async () => {
    db = await startWorldDatabase();
    proxy = await startCuttingProxy(db.url);
    ada = await db.player();
  }, 30_000);
  beforeEach(async () => {
    idleErrors = [];
    committer = db.committer({
      connectionString: proxy.url,
      statementTimeoutMs: 400,
      answerGraceMs: 100,
      onIdleError: (error) => idleErrors.push(error),
    });
    tokens = await take();
  });
  afterEach(() => only(committer.close()));
  afterAll(async () => {
    await proxy.close();
    await db.discard();
  });

  const take = (): Promise<Batch['tokens']> => only(committer.takeZones([ARKHAM]));
  const commit = (batch: Batch): Promise<CommitEnd> => only(committer.commit(batch));
  const batch = (): Batch => batchOf(tokens, { events: [said(ada, 'hello')] });
  const stored = async ({ id }: Batch): Promise<boolean> =>
    (await db.rows('select 1 from commit_batch where id = $1', [id])).length === 1;
  const found = ({ id }: Batch) => only(committer.find(id));
  const terminate = () =>
    db.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'mythos commits %'`,
    );

  it('does not know what became of a batch whose answer is cut off, and finds it afterwards', async () => {
    const lost = batch();
    proxy.cut(lost.id, 'instead-of-answer');
    expect((await commit(lost)).kind).toBe('unknown');
    tokens = await take();
    expect(await found(lost)).toMatchObject({ head: expect.any(Number) as number });
    expect(await stored(lost)).toBe(true);
  });

  it('does not know what became of a batch that never arrived, and does not find it afterwards', async () => {
    const lost = batch();
    proxy.cut(lost.id, 'before-forwarding');
    expect((await commit(lost)).kind).toBe('unknown');
    tokens = await take();
    expect(await found(lost)).toBeNull();
    expect(await stored(lost)).toBe(false);
    expect((await commit(batch())).kind).toBe('committed');
  });

  it('waits, in taking zones, for a batch that is still being carried out', async () => {
    const unlock = await db.lockLog();
    const lost = batch();
    proxy.cut(lost.id, 'after-forwarding');
    expect((await commit(lost)).kind).toBe('unknown');
    await db.waiters(1);
    expect(await stored(lost)).toBe(false);
    const taking = take();
    await db.waiters(2);
    await unlock();
    tokens = await taking;
    expect(await found(lost)).not.toBeNull();
  });

  it('cuts a connection that is being opened when nobody waits for the zones any more, and takes them again', async () => {
    committer.takeZones([ARKHAM]).subscribe({ error: fail }).unsubscribe();
    // What is not heard of the first is seen by the watch on leaks, meanwhile.
    tokens = await take();
    expect((await commit(batch())).kind).toBe('committed');
  });

  it('does not know either after a silence, and gives up the connection', async () => {
    const lost = batch();
    proxy.cut(lost.id, 'silence');
    expect(await commit(lost)).toEqual({ kind: 'unknown', detail: new NoAnswerError(500).message });
    expect(committer.isConnected()).toBe(false);
    tokens = await take();
    expect(await found(lost)).not.toBeNull();
  });

  it('does not know when the server ends the connection during a commit', async () => {
    const unlock = await db.lockLog();
    const ending = commit(batch());
    await db.waiters(1);
    await terminate();
    expect(await ending).toMatchObject({
      kind: 'unknown',
      detail: expect.stringMatching(/^57P01 /) as string,
    });
    await unlock();
    expect(await commit(batch())).toMatchObject(NO_CONNECTION);
  });

  it('sends nothing before zones are taken, nor after the connection broke', async () => {
    const fresh = db.committer();
    const first = batch();
    expect(await only(fresh.commit(first))).toEqual({
      ...NO_CONNECTION,
      detail: 'no connection to commit through: none',
    });
    proxy.cut(first.id, 'before-forwarding');
    await commit(first);
    expect(await commit(batch())).toEqual({
      ...NO_CONNECTION,
      detail: 'no connection to commit through: broken',
    });
    await expect(only(committer.outcomes([]))).rejects.toBeInstanceOf(NoConnectionError);
    await expect(only(committer.find(first.id))).rejects.toBeInstanceOf(NoConnectionError);
  });

  it('is held back by a lock on the log, and goes on once it is released', async () => {
    const unlock = await db.lockLog();
    let end: CommitEnd | null = null;
    const ending = commit(batch()).then((one) => (end = one));
    await db.waiters(1);
    expect(end).toBeNull();
    await unlock();
    expect((await ending).kind).toBe('committed');
  });

  it('refuses a batch that the server gave up after the statement timeout, and goes on', async () => {
    const unlock = await db.lockLog();
    expect(await commit(batch())).toMatchObject({
      ...NO_CONNECTION,
      detail: expect.stringMatching(/^57014 /) as string,
    });
    await unlock();
    expect((await commit(batch())).kind).toBe('committed');
  });

  it('reports an idle connection that broke, once', async () => {
    await terminate();
    await until(async () => {
      await db.rows('select 1');
      return !committer.isConnected();
    });
    await db.rows('select 1');
    expect(idleErrors).toHaveLength(1);
    tokens = await take();
    expect((await commit(batch())).kind).toBe('committed');
  });

  it('lets one connection go when it takes zones over another', async () => {
    tokens = await take();
    tokens = await take();
    await until(async () => {
      const open = await db.rows(
        `select 1 from pg_stat_activity where application_name like 'mythos commits %'`,
      );
      return open.length === 1;
    });
    expect((await commit(batch())).kind).toBe('committed');
  });

  it('errors in taking zones when the database cannot be reached, and leaves no connection', async () => {
    const nowhere = db.committer({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(only(nowhere.takeZones([ARKHAM]))).rejects.toThrow('ECONNREFUSED');
    expect(nowhere.isConnected()).toBe(false);
  });

  it('closes after what is in flight, and takes nothing afterwards', async () => {
    const last = batch();
    const ending = commit(last);
    await only(committer.close());
    expect((await ending).kind).toBe('committed');
    expect(await commit(batch())).toEqual({
      ...NO_CONNECTION,
      detail: 'The connection to commit through is closed.',
    });
    await expect(take()).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('closes within its time although a commit hangs, whose end is then unknown', async () => {
    const hasty = db.committer({ connectionString: proxy.url, closeTimeoutMs: 50 });
    tokens = await only(hasty.takeZones([ARKHAM]));
    const hung = batch();
    proxy.cut(hung.id, 'silence');
    const ending = only(hasty.commit(hung));
    await only(hasty.close());
    expect((await ending).kind).toBe('unknown');
  });

  it('tells a refusal from a lost connection in any language of the server', async () => {
    const foreign = await startCuttingProxy(db.url);
    foreign.translate('SERROR\0', 'SFALLO\0');
    foreign.translate('SFATAL\0', 'SMUERE\0');
    const abroad = db.committer({ connectionString: foreign.url });
    tokens = await only(abroad.takeZones([ARKHAM]));
    const bad = batchOf(tokens, { events: [said(ada, '\ud800')] });
    expect(await only(abroad.commit(bad))).toMatchObject({ kind: 'refused', cause: 'data' });
    expect(await only(abroad.commit(batch()))).toMatchObject({ kind: 'committed' });
    const unlock = await db.lockLog();
    const ending = only(abroad.commit(batch()));
    await db.waiters(1);
    await terminate();
    expect((await ending).kind).toBe('unknown');
    await unlock();
    await foreign.close();
  });

  it('commits one after the other although the server isolates transactions more', async () => {
    const url = new URL(db.url);
    url.searchParams.set('options', '-c default_transaction_isolation=serializable');
    const strict = db.committer({ connectionString: url.href });
    tokens = await only(strict.takeZones([ARKHAM]));
    const unlock = await db.lockLog({ andRaise: true });
    const ending = only(strict.commit(batch()));
    await db.waiters(1);
    await unlock();
    expect((await ending).kind).toBe('committed');
  });
});
