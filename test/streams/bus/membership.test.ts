import { NEVER } from 'rxjs';
import { CompositeSubscription, EventBus, ScopeClosedError } from '#streams';
import { virtualWorld } from '#streams/testing';

interface Happening {
  readonly type: 'said' | 'moved';
  readonly n: number;
}

const said = (n: number): Happening => ({ type: 'said', n });

function open(): { scope: CompositeSubscription; end: () => void } {
  const { scheduler, yieldToLoop, advance } = virtualWorld();
  const scope = new CompositeSubscription('app', { scheduler, yieldToLoop });
  const end = (): void => {
    scope.close({ code: 'done' }).subscribe({ error: fail });
    for (let turn = 0; turn < 20; turn += 1) advance(0);
  };
  return { scope, end };
}

describe('EventBus.on, in a scope', () => {
  it('is a member of it: it is seen there, and ends when the scope closes', () => {
    const { scope, end } = open();
    const bus = new EventBus<Happening>();
    const heard: number[] = [];
    const subscription = bus.on('said', { scope }, ({ n }) => heard.push(n));
    const working = bus.on('said', { scope }, () => NEVER);
    bus.publish(said(1));
    expect(scope.snapshot()).toMatchObject({ open: 2, values: 2 });
    end();
    bus.publish(said(2));
    expect(heard).toEqual([1]);
    expect([subscription.closed, working.closed]).toEqual([true, true]);
    expect(working.counts()).toMatchObject({ completed: 0, cancelled: 1 });
    bus.close();
  });

  it('leaves it when it ends by itself, or with the bus', () => {
    const { scope, end } = open();
    const bus = new EventBus<Happening>();
    const first = bus.on('said', { scope }, () => undefined);
    const second = bus.on({}, { scope }, () => undefined);
    first.unsubscribe();
    expect(scope.snapshot()).toMatchObject({ open: 1 });
    bus.close();
    expect(second.closed).toBe(true);
    expect(scope.snapshot()).toMatchObject({ open: 0 });
    end();
  });

  it('is refused by one that is not open', () => {
    const { scope, end } = open();
    end();
    const bus = new EventBus<Happening>();
    expect(() => bus.on('said', { scope, owner: 'me' }, fail)).toThrow(ScopeClosedError);
    bus.publish(said(1));
    expect(bus.totals()).toMatchObject({ listeners: 0, failed: 0 });
    expect(bus.unsubscribeAll('me')).toBe(0);
    bus.close();
  });

  it('closes a bus that is a member of it, and lets go of one that closed before', () => {
    const { scope, end } = open();
    const bus = new EventBus<Happening>({ scope });
    const early = new EventBus<Happening>({ scope });
    early.close();
    expect(scope.snapshot()).toMatchObject({ open: 1 });
    end();
    expect(bus.isClosed).toBe(true);
    expect(new EventBus<Happening>({ scope }).isClosed).toBe(true);
  });
});

describe('EventBus.unsubscribeAll', () => {
  it("ends all subscriptions of an owner and nobody else's, and says how many", () => {
    const bus = new EventBus<Happening>();
    const me = { name: 'me' };
    const mine = [bus.on('said', { owner: me }, fail), bus.on('moved', { owner: me }, () => NEVER)];
    const yours = bus.on('said', { owner: 'you' }, () => undefined);
    bus.publish({ type: 'moved', n: 1 });
    expect(bus.unsubscribeAll(me)).toBe(2);
    expect(bus.unsubscribeAll(me)).toBe(0);
    bus.publish(said(1));
    expect(mine.map(({ closed }) => closed)).toEqual([true, true]);
    expect(yours.counts().completed).toBe(1);
    expect(bus.counts().get('moved')).toMatchObject({ cancelled: 1, listeners: 0 });
    yours.unsubscribe();
    expect(bus.unsubscribeAll('you')).toBe(0);
    bus.close();
  });
});

describe('EventBus.totals', () => {
  it('gives nothing more to one who is taken out after many others, while an event is delivered', () => {
    const bus = new EventBus<Happening>();
    const passing = Array.from({ length: 10 }, () => bus.on('said', () => undefined));
    bus.on('said', () => {
      for (const each of passing) each.unsubscribe();
    });
    bus.on('said', () => {
      last.unsubscribe();
    });
    const last = bus.on('said', fail);
    bus.publish(said(1));
    expect(bus.totals()).toMatchObject({ listeners: 2, completed: 12, failed: 0 });
    bus.close();
  });

  it('counts who came and left, per type and in all', () => {
    const bus = new EventBus<Happening>();
    const some = [bus.on('said', fail), bus.on({}, fail), bus.on('moved', fail)];
    some[0]?.unsubscribe();
    some[1]?.unsubscribe();
    expect(bus.totals()).toMatchObject({ subscribed: 3, unsubscribed: 2, listeners: 1 });
    expect(bus.counts().get('said')).toMatchObject({
      subscribed: 1,
      unsubscribed: 1,
      listeners: 0,
    });
    bus.close();
  });

  it('stays in order and small however many come and go, also while an event is delivered', () => {
    const bus = new EventBus<Happening>();
    const heard: number[] = [];
    const passing = Array.from({ length: 1_000 }, () => bus.on('said', fail));
    bus.on('said', () => {
      for (const each of passing) each.unsubscribe();
      heard.push(1);
    });
    for (const each of passing.slice(0, 999)) each.unsubscribe();
    const leaver = bus.on('said', () => {
      leaver.unsubscribe();
      heard.push(2);
    });
    for (const n of [3, 4]) bus.on('said', () => heard.push(n));
    passing[999]?.unsubscribe();
    bus.publish(said(1));
    bus.publish(said(2));
    expect(heard).toEqual([1, 2, 3, 4, 1, 3, 4]);
    expect(bus.totals().offered).toBeLessThan(12);
    bus.close();
  });
});

function fail(): void {
  throw new Error('was called');
}
