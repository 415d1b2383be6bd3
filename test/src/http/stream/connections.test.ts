import { Socket } from 'node:net';
import { Subject } from 'rxjs';
import { type ByeCode } from '../../../../src/model/frame';
import { brandAs } from '../../../../src/model/ids';
import { type Logger } from '../../../../src/ports/logger';
import { type PlayerStream } from '../../../../src/session/player-stream';
import { type Carrier } from '../../../../src/http/stream/carrier';
import { Connections } from '../../../../src/http/stream/connections';
import { CompositeSubscription } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => SILENT,
};

/** One client that was given a stream, and what was done to it. */
function rig() {
  const time = virtualWorld();
  const { scheduler, yieldToLoop } = time;
  const scope = new CompositeSubscription('streams', { yieldToLoop, now: () => scheduler.now() });
  const close = (): void => {
    void scope.close({ code: 'shutdown', source: 'test' });
    time.advance(0);
  };
  closeAfterTest(close);
  const connections = new Connections({ scope, scheduler, logger: SILENT });
  const frames$ = new Subject<Uint8Array>();
  const done: string[] = [];
  const socket = new Socket();
  const acts = (step: 'aborted' | 'destroyed', afterMs: number) => ({
    step,
    afterMs,
    act: () => {
      done.push(`${step} at ${String(scheduler.now())}`);
      if (step === 'destroyed') socket.destroy();
    },
  });
  const carrier: Carrier = {
    socket,
    write: () => done.push('written') > 1,
    end: (lastWord) => done.push(`asked: ${String(lastWord)}`),
    escalations: [acts('aborted', 5_000), acts('destroyed', 2_000)],
  };
  const stream: PlayerStream = {
    id: 'one',
    player: brandAs('player-Ada'),
    owner: { account: brandAs('account'), tokenId: 't', expiresAt: 0, address: 'here' },
    beginning: { kind: 'fresh' },
    frames$,
    blocked: () => done.push('blocked'),
    drained: () => done.push('drained'),
    tell: () => undefined,
    end: () => undefined,
    endedBy: 'logged-out' satisfies ByeCode,
  };
  return { time, scope, close, connections, frames$, done, socket, carrier, stream };
}

const gone = async (socket: Socket): Promise<unknown> =>
  new Promise((resolve) => socket.once('close', resolve).destroy());

describe('Connections', () => {
  it('tells the session when the socket has more than it wants, and when it has not', async () => {
    const { connections, carrier, stream, frames$, done, socket } = rig();
    connections.write(carrier, stream);
    frames$.next(new Uint8Array(1));
    frames$.next(new Uint8Array(1));
    socket.emit('drain');
    expect(done).toEqual(['written', 'blocked', 'written', 'drained']);
    await gone(socket);
    expect([frames$.observed, connections.size]).toEqual([false, 0]);
  });

  it('asks a client to go, aborts one that hangs after 5 s, destroys it after 2 s more, and counts', async () => {
    const { time, scope, connections, carrier, stream, frames$, done, socket } = rig();
    connections.write(carrier, stream);
    frames$.complete();
    expect(connections.counters).toEqual({ asked: 1, aborted: 0, destroyed: 0 });
    time.advance(4_999);
    expect(done).toEqual(['asked: logged-out']);
    time.advance(2_000);
    expect(connections.counters).toEqual({ asked: 1, aborted: 1, destroyed: 0 });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    time.advance(1);
    await closed;
    expect(done.slice(1)).toEqual(['aborted at 5000', 'destroyed at 7000']);
    expect(connections.counters).toEqual({ asked: 1, aborted: 1, destroyed: 1 });
    expect([connections.size, scope.snapshot().leaves]).toEqual([0, []]);
  });

  it('does nothing more to a client that goes when it is asked', async () => {
    const { time, scope, connections, carrier, frames$, done, stream, socket } = rig();
    connections.write(carrier, stream);
    frames$.complete();
    await gone(socket);
    time.advance(60_000);
    expect(done).toEqual(['asked: logged-out']);
    expect(scope.snapshot().leaves).toEqual([]);
  });

  it('sees out one who only got a last word', async () => {
    const { time, connections, carrier, done, socket } = rig();
    connections.dismiss(carrier, { name: 'x', code: 'busy', bytes: new Uint8Array(1) });
    expect(done).toEqual(['written', 'asked: busy']);
    time.advance(7_000);
    expect(done.slice(2)).toEqual(['aborted at 5000', 'destroyed at 7000']);
    await gone(socket);
  });

  it('destroys at the deadline of the stop whoever has not gone by then, and counts', async () => {
    const { time, close, connections, carrier, stream, frames$, socket } = rig();
    connections.write(carrier, stream);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    expect(connections.closing().map(({ name }) => name)).toEqual(['stream:one']);
    frames$.complete();
    time.advance(60_000);
    expect(connections.counters).toEqual({ asked: 1, aborted: 0, destroyed: 0 });
    close();
    await closed;
    expect(connections.counters).toEqual({ asked: 1, aborted: 0, destroyed: 1 });
  });
});
