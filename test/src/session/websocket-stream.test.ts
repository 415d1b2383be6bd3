import { type Opened } from '../../../src/session/stream-request';
import { type PlayerStream } from '../../../src/session/player-stream';
import { BOB } from '../perception/sample-events';
import { said } from './events';
import { SessionRig } from './session-rig';

/** The rig's messages are bare texts: one object after the other. */
function reader(opened: Opened, rig: SessionRig) {
  if (opened.kind !== 'stream') throw new Error(opened.kind);
  const { stream } = opened;
  const seen: unknown[] = [];
  const state = { isOver: false };
  const subscription = stream.frames$.subscribe({
    next: (bytes) => {
      const texts = Buffer.from(bytes).toString().replaceAll('}{', '}\n{').split('\n');
      seen.push(...texts.map((text) => (JSON.parse(text) as { readonly event: string }).event));
    },
    error: () => undefined,
    complete: () => (state.isOver = true),
  });
  rig.time.advance(0);
  return { stream, seen, state, subscription };
}

const listening = (): { readonly rig: SessionRig } & ReturnType<typeof reader> => {
  const rig = new SessionRig();
  return { rig, ...reader(rig.open(BOB, { wire: 'websocket' }), rig) };
};

describe('a stream over a WebSocket', () => {
  it('is told of its own commands among the frames, in their order', () => {
    const { rig, stream, seen, subscription } = listening();
    seen.length = 0;
    rig.happen(said(1, 'Hello.'));
    stream.tell('outcome', { id: 'x' });
    stream.tell('pong');
    rig.happen(said(2, 'Hello again.'));
    expect(seen).toEqual(['message', 'outcome', 'pong', 'message']);
    subscription.unsubscribe();
  });

  it('is told no more than a blocked connection may hold', () => {
    const { stream, seen, state, subscription } = listening();
    const before = seen.length;
    stream.blocked();
    for (let n = 0; n < 200; n += 1) stream.tell('pong');
    expect([seen.length - before, state.isOver, subscription.closed]).toEqual([0, false, true]);
  });

  it('ends with what waited and the last word, and remembers which it was', () => {
    const { rig, stream, seen, state } = listening();
    const ended = (one: PlayerStream): unknown => one.endedBy;
    expect(ended(stream)).toBeNull();
    stream.tell('pong');
    stream.end('slow');
    expect(seen.slice(-2)).toEqual(['pong', 'bye']);
    expect([ended(stream), state.isOver]).toEqual(['slow', true]);
    rig.time.advance(0);
  });

  it('ends without a last word where there is none', () => {
    const { stream, seen, state } = listening();
    stream.end(null);
    expect(seen).not.toContain('bye');
    expect([stream.endedBy, state.isOver]).toEqual([null, true]);
  });
});
