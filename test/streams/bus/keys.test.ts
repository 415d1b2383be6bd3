import { BadConfigError, EventBus, type KeyOf } from '#streams';

type Happening =
  | { readonly type: 'said'; readonly room: string; readonly text: string }
  | { readonly type: 'moved'; readonly from: string; readonly to: string; readonly player: string }
  | { readonly type: 'rose' };

const said = (room: string, text = 'hello'): Happening => ({ type: 'said', room, text });
const moved = (from: string, to: string): Happening => ({ type: 'moved', from, to, player: 'ann' });

function roomOf(event: Happening): string | readonly string[] | undefined {
  switch (event.type) {
    case 'said':
      return event.room;
    case 'moved':
      return [event.from, event.to];
    case 'rose':
      return undefined;
  }
}

const busOf = (room: KeyOf<Happening> = roomOf): EventBus<Happening, 'room' | 'player'> =>
  new EventBus<Happening, 'room' | 'player'>({
    keys: { room, player: (event) => (event.type === 'moved' ? event.player : undefined) },
  });

describe('EventBus, by key', () => {
  it('gives what concerns one room to those who listen there, by type or to all', () => {
    const bus = busOf();
    const heard: string[] = [];
    bus.on({ type: 'said', key: 'room', value: 'hall' }, ({ text }) => heard.push(`said ${text}`));
    bus.on({ key: 'room', value: 'hall' }, ({ type }) => heard.push(`any ${type}`));
    bus.on({ key: 'player', value: 'ann' }, ({ type }) => heard.push(`ann ${type}`));
    bus.on({ type: 'said' }, () => heard.push('everywhere'));
    const streaming = bus
      .events$({ type: 'moved', key: 'room', value: 'hall' })
      .subscribe({ next: ({ to }) => heard.push(`to ${to}`), error: fail });
    for (const event of [said('hall'), said('attic'), moved('hall', 'attic')]) bus.publish(event);
    bus.publish({ type: 'rose' });
    expect(heard).toEqual([
      ...['everywhere', 'said hello', 'any said', 'everywhere'],
      ...['to attic', 'any moved', 'ann moved'],
    ]);
    bus.close();
    expect(streaming.closed).toBe(true);
  });

  it('gives an event once to one who listens to a value that its key names twice', () => {
    const bus = busOf();
    const hall = bus.on({ key: 'room', value: 'hall' }, () => undefined);
    bus.publish(moved('hall', 'hall'));
    expect(hall.counts().completed).toBe(1);
    bus.close();
  });

  it.each<[string, readonly string[], number]>([
    ['none', [], 0],
    ['one', ['hall'], 1],
    ['some', ['attic', 'hall', 'cellar'], 1],
  ])('takes a list of %s', (_, rooms, expected) => {
    const bus = busOf(() => rooms);
    const hall = bus.on({ key: 'room', value: 'hall' }, () => undefined);
    bus.publish({ type: 'rose' });
    expect(hall.counts().completed).toBe(expected);
    bus.close();
  });

  it('publishing costs the number of those who are interested, and never walks the others', () => {
    let asked = 0;
    const bus = busOf((event) => {
      asked += 1;
      return roomOf(event);
    });
    for (let n = 0; n < 10_000; n += 1) {
      bus.on({ type: 'said', key: 'room', value: `room ${n}` }, fail);
      bus.on({ key: 'player', value: `player ${n}` }, fail);
      if (n < 1_000) bus.on('rose', fail);
    }
    const interested = [0, 1, 2].map(() => bus.on({ key: 'room', value: 'hall' }, () => undefined));
    bus.publish(said('hall'));
    expect(bus.totals()).toMatchObject({ listeners: 21_003, offered: 3, completed: 3 });
    expect(asked).toBe(1);
    for (const each of interested) each.unsubscribe();
    bus.publish(moved('hall', 'attic'));
    expect(bus.totals()).toMatchObject({ offered: 3, completed: 3 });
    expect(asked).toBe(1);
    bus.close();
    expect(bus.totals().listeners).toBe(0);
  });

  it('keeps no place for a value that nobody listens to any more', () => {
    const bus = busOf();
    const first = bus.on({ key: 'room', value: 'hall' }, fail);
    const second = bus.on({ key: 'room', value: 'hall' }, () => undefined);
    const elsewhere = bus.on({ key: 'room', value: 'attic' }, fail);
    first.unsubscribe();
    bus.publish(said('hall'));
    expect(second.counts().completed).toBe(1);
    for (const each of [second, elsewhere]) each.unsubscribe();
    const again = bus.on({ key: 'room', value: 'hall' }, () => undefined);
    second.unsubscribe();
    bus.publish(said('hall'));
    expect(again.counts().completed).toBe(1);
    bus.close();
  });

  it('tells of a key function that throws, and gives the event to everyone else', () => {
    const broken = new Error('mine');
    const bus = busOf(() => {
      throw broken;
    });
    const errors: unknown[] = [];
    const watching = bus.errors$.subscribe({
      next: (failure) => errors.push(failure),
      error: fail,
    });
    bus.on({ key: 'room', value: 'hall' }, fail);
    const ann = bus.on({ key: 'player', value: 'ann' }, () => undefined);
    bus.publish(moved('hall', 'attic'));
    expect(errors).toEqual([{ event: moved('hall', 'attic'), error: broken }]);
    expect(ann.counts().completed).toBe(1);
    expect(bus.totals()).toMatchObject({ completed: 1, failed: 1 });
    bus.close();
    watching.unsubscribe();
  });

  it('gives those who listen to all types or by key what is published after they came', () => {
    const bus = busOf();
    const late: string[] = [];
    bus.on('said', ({ text }) => {
      if (text !== 'first') return;
      bus.publish(said('hall', 'before'));
      bus.on({ key: 'room', value: 'hall' }, (event) => late.push(`key ${JSON.stringify(event)}`));
      bus.on({}, (event) => late.push(`all ${JSON.stringify(event)}`));
      bus.publish(said('hall', 'after'));
    });
    bus.publish(said('hall', 'first'));
    const after = JSON.stringify(said('hall', 'after'));
    expect(late).toEqual([`all ${after}`, `key ${after}`]);
    bus.close();
  });

  it('refuses a key that it does not have, and one that is no function', () => {
    const bus = busOf();
    const unknown = 'zone' as 'room';
    expect(() => bus.on({ key: unknown, value: 'hall' }, fail)).toThrow('one of: room, player');
    expect(() => bus.events$({ key: unknown, value: 'hall' })).toThrow(BadConfigError);
    expect(() => new EventBus<Happening>().on({ key: unknown as never, value: '' }, fail)).toThrow(
      'one of: none',
    );
    const keys = { room: 1 as unknown as KeyOf<Happening> };
    expect(() => new EventBus<Happening, 'room'>({ keys })).toThrow(BadConfigError);
    bus.close();
  });
});

function fail(): void {
  throw new Error('was called');
}
