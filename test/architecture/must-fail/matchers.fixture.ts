import { CompositeSubscription } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';
import { NEVER, timer } from 'rxjs';
import { virtualZone } from '../../virtual-zone/virtual-zone';

const quiet = (): void => undefined;

describe('toOwnNothing', () => {
  it('draws what is owned', () => {
    const root = new CompositeSubscription('app', virtualWorld());
    closeAfterTest(() => {
      void root.close({ code: 'done' });
    });
    root.child('sse').subscribe('frames', NEVER, { error: quiet });
    expect(root).toOwnNothing();
  });
});

describe('toHaveNothingPending', () => {
  it('tells what is scheduled, and where', () => {
    const world = virtualWorld();
    const subscription = timer(60_000, world.scheduler).subscribe({ error: quiet });
    closeAfterTest(() => {
      subscription.unsubscribe();
    });
    expect(world).toHaveNothingPending();
  });
});

describe('toHaveSeen', () => {
  it('marks what was seen, and names what was not', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'say Hello.');
    zone.advance(1_000);
    zone.send('Ada', 'north');
    expect(zone.sawBy('Bob')).toHaveSeen('Ada says, “Hello.”', '2s Ada leaves north.');
  });

  it('sees the order', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'say Hello.');
    zone.send('Ada', 'north');
    expect(zone.sawBy('Bob')).toHaveSeen('Ada leaves north.', 'Ada says, “Hello.”');
  });

  it('sees what was to be unseen', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'say Hello.');
    expect(zone.sawBy('Bob')).not.toHaveSeen(/Hello/);
  });
});

describe('virtualZone', () => {
  it('fails with the line that is wrong', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.disconnect('Ada');
    zone.advance(10_000);
    expect(zone.sawBy('Bob')).toEqual(['6s Ada stares at nothing.']);
  });

  it('fails where a rule throws', () => {
    const zone = virtualZone({ players: ['Ada'] });
    zone.database.ends(() => {
      throw new Error('a fault in the program');
    });
    zone.send('Ada', 'say Hello.');
    expect(zone.sawBy('Ada')).toEqual([]);
  });
});
