import { EventEmitter } from 'node:events';
import { WebSocket } from 'ws';
import { createHeartbeat } from '#streams';
import { virtualWorld } from '#streams/testing';
import { keepAlive, type Pinged } from '../../../../src/http/websocket/keep-alive';

const EVERY_MS = 25_000;
/** A beat comes up to 1 s late. */
const BEAT_MS = EVERY_MS + 1_000;

class FakeSocket extends EventEmitter implements Pinged {
  readyState: number = WebSocket.OPEN;
  pings = 0;

  ping(): void {
    this.pings += 1;
  }
}

function rig() {
  const time = virtualWorld();
  const { scheduler, random } = time;
  const heartbeat = createHeartbeat({ everyMs: EVERY_MS, jitter: 0, scheduler, random });
  const socket = new FakeSocket();
  let silences = 0;
  keepAlive(heartbeat, socket, () => (silences += 1));
  return { time, heartbeat, socket, silences: () => silences };
}

describe('keepAlive', () => {
  it('pings every 25 s, as long as pongs come', () => {
    const { time, socket, silences } = rig();
    for (let n = 1; n <= 10; n += 1) {
      time.advance(BEAT_MS);
      expect(socket.pings).toBe(n);
      socket.emit('pong');
    }
    expect(silences()).toBe(0);
    socket.emit('close');
  });

  it('is done with a client that answered neither of two, when the third is due', () => {
    const { time, socket, silences } = rig();
    time.advance(2 * BEAT_MS);
    expect([socket.pings, silences()]).toEqual([2, 0]);
    time.advance(BEAT_MS);
    expect([socket.pings, silences()]).toEqual([2, 1]);
    socket.emit('close');
  });

  it('does not ping what is being closed, and leaves with it', () => {
    const { time, heartbeat, socket } = rig();
    socket.readyState = WebSocket.CLOSING;
    time.advance(BEAT_MS);
    expect([socket.pings, heartbeat.size]).toEqual([0, 1]);
    socket.emit('close');
    expect(heartbeat.size).toBe(0);
  });
});
