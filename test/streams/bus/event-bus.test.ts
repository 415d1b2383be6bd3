import { BusClosedError, EventBus } from '#streams';

type Happening =
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'moved'; readonly to: string }
  | { readonly type: 'rose' | 'set'; readonly text: string };

const said = (text: string): Happening => ({ type: 'said', text });
const moved = (to: string): Happening => ({ type: 'moved', to });

describe('EventBus', () => {
  it('gives an event to those who listen to its type, typed, and to no other', () => {
    const bus = new EventBus<Happening>();
    const heard: string[] = [];
    bus.on('said', ({ text }) => heard.push(text));
    bus.on('moved', ({ to }) => heard.push(to));
    bus.on('rose', ({ type, text }) => heard.push(type + text));
    bus.publish(said('hello'));
    bus.publish(moved('north'));
    bus.publish({ type: 'rose', text: 'moon' });
    expect(heard).toEqual(['hello', 'north', 'rosemoon']);
    bus.close();
  });

  it('is done when publish returns', () => {
    const bus = new EventBus<Happening>();
    let count = 0;
    bus.on('said', () => (count += 1));
    bus.publish(said('a'));
    expect(count).toBe(1);
    bus.close();
  });

  it('shows everyone the same order when a handler publishes', () => {
    const bus = new EventBus<Happening>();
    const first: string[] = [];
    const second: string[] = [];
    bus.on('said', ({ text }) => {
      first.push(text);
      if (text.length < 3) bus.publish(said(`${text}!`));
      if (text === '1') bus.publish(said('2'));
    });
    bus.on('said', ({ text }) => second.push(text));
    bus.publish(said('1'));
    expect(first).toEqual(['1', '1!', '2', '1!!', '2!', '2!!']);
    expect(second).toEqual(first);
    bus.close();
  });

  it('gives one who comes while an event is delivered only what is published afterwards', () => {
    const bus = new EventBus<Happening>();
    const late: string[] = [];
    let isFirst = true;
    bus.on('said', () => {
      if (!isFirst) return;
      isFirst = false;
      bus.publish(said('before'));
      bus.on('said', ({ text }) => late.push(text));
      bus.publish(said('after'));
    });
    bus.publish(said('now'));
    expect(late).toEqual(['after']);
    bus.close();
  });

  it('gives one who leaves while an event is delivered nothing more', () => {
    const bus = new EventBus<Happening>();
    const heard: string[] = [];
    bus.on('said', () => {
      second.unsubscribe();
    });
    const second = bus.on('said', ({ text }) => heard.push(text));
    bus.publish(said('a'));
    expect(heard).toEqual([]);
    expect(bus.counts().get('said')?.listeners).toBe(1);
    bus.close();
  });

  it('counts and reports a handler that throws, keeps it, and tells the others', () => {
    const bus = new EventBus<Happening>();
    const errors: unknown[] = [];
    const heard: string[] = [];
    let hasEnded = false;
    const watching = bus.errors$.subscribe({
      next: (failure) => errors.push(failure),
      error: fail,
      complete: () => (hasEnded = true),
    });
    const broken = new Error('mine');
    bus.on('said', () => {
      throw broken;
    });
    bus.on('said', ({ text }) => heard.push(text));
    bus.publish(said('a'));
    bus.publish(said('b'));
    expect(heard).toEqual(['a', 'b']);
    expect(errors).toEqual([
      { event: said('a'), error: broken },
      { event: said('b'), error: broken },
    ]);
    expect(bus.counts().get('said')).toMatchObject({
      published: 2,
      completed: 2,
      failed: 2,
      listeners: 2,
    });
    bus.close();
    expect([hasEnded, watching.closed]).toEqual([true, true]);
  });

  it('counts per type, also what nobody listens to', () => {
    const bus = new EventBus<Happening>();
    bus.publish(moved('north'));
    expect([...bus.counts()]).toMatchObject([
      ['moved', { published: 1, completed: 0, failed: 0, listeners: 0 }],
    ]);
    bus.close();
  });

  it('refuses what is published after close, and calls no handler that comes then', () => {
    const bus = new EventBus<Happening>();
    bus.close();
    bus.close();
    expect(() => {
      bus.publish(said('late'));
    }).toThrow(BusClosedError);
    expect(() => {
      bus.publish(said('late'));
    }).toThrow(expect.objectContaining({ code: 'STREAMS_BUS_CLOSED', type: 'said' }) as Error);
    bus.on('said', fail).unsubscribe();
    expect(bus.isClosed).toBe(true);
    expect(bus.counts().size).toBe(0);
  });

  it('delivers what was published before a handler closed it', () => {
    const bus = new EventBus<Happening>();
    const heard: string[] = [];
    let hasEnded = false;
    const listening = bus.events$('said').subscribe({
      next: ({ text }) => heard.push(text),
      error: fail,
      complete: () => (hasEnded = true),
    });
    bus.on('moved', () => {
      bus.publish(said('last'));
      bus.close();
    });
    bus.publish(moved('out'));
    expect([heard, hasEnded, listening.closed]).toEqual([['last'], true, true]);
  });

  it('refuses more than maxQueued events of handlers', () => {
    const bus = new EventBus<Happening>({ maxQueued: 2 });
    const errors: unknown[] = [];
    const watching = bus.errors$.subscribe({
      next: ({ error }) => errors.push(error),
      error: fail,
    });
    bus.on('said', () => {
      for (const to of ['a', 'b', 'c']) bus.publish(moved(to));
    });
    bus.publish(said('go'));
    expect(errors).toMatchObject([{ code: 'STREAMS_BUS_OVERFLOW', type: 'moved', maxQueued: 2 }]);
    expect(bus.counts().get('moved')?.published).toBe(2);
    bus.close();
    watching.unsubscribe();
  });

  it('refuses a maxQueued of 0', () => {
    expect(() => new EventBus({ maxQueued: 0 })).toThrow('maxQueued is 0, allowed is integer');
  });
});

function fail(): void {
  throw new Error('was called');
}
