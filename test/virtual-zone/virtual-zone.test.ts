import { inPack, item, playerId, somebody } from '../src/rules/small-view';
import { roomId } from '../src/rules/small-world';
import { virtualZone } from './virtual-zone';

describe('virtualZone', () => {
  it('lets two players talk', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'say Hello.');
    zone.advance(1_500);
    zone.send('Bob', 'whisper ada Not here!');
    expect(zone.sawBy('Ada')).toEqual([
      '0ms You say, “Hello.”',
      '1500ms Bob whispers to you, “Not here!”',
    ]);
    expect(zone.sawBy('Bob')).toEqual([
      '0ms Ada says, “Hello.”',
      '1500ms You whisper to Ada, “Not here!”',
    ]);
  });

  it('lets them walk out of each other’s sight', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'north');
    zone.send('Bob', 'say Gone?');
    zone.send('Bob', 'n');
    expect(zone.sawBy('Ada')).toEqual(['0ms You go north.', '0ms Bob arrives from the south.']);
    expect(zone.sawBy('Bob')).toHaveSeen('Ada leaves north.', 'You say, “Gone?”', 'You go north.');
  });

  it('lets one give another what it holds, once', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'get lantern');
    zone.send('Ada', 'give lantern to bob');
    zone.send('Ada', 'give lantern to bob');
    expect(zone.sawBy('Bob')).toEqual([
      '0ms Ada takes a brass lantern.',
      '0ms Ada hands you a brass lantern.',
    ]);
    expect(zone.world.committed.item(item('lantern1', inPack('Bob')).id)?.location).toEqual(
      inPack('Bob'),
    );
  });

  it('tells of a lost line after five seconds, and lets the body go after thirty', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.disconnect('Ada');
    zone.advance(60_000);
    expect(zone.sawBy('Bob')).toEqual([
      '5s Ada stares at nothing.',
      '30s Ada fades like breath on a window.',
    ]);
    expect(() => {
      zone.connect('Ada');
    }).toThrow('Ada is not in the world');
  });

  it('tells who comes back what it has missed, each line once', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Bob', 'say One.');
    zone.disconnect('Ada');
    zone.send('Bob', 'say Two.');
    zone.advance(10_000);
    zone.connect('Ada');
    expect(zone.sawBy('Ada').filter((line) => line.includes('Bob says'))).toEqual([
      '0ms Bob says, “One.”',
      '10s Bob says, “Two.”',
    ]);
    expect(zone.sawBy('Bob')).toHaveSeen('5s Ada stares at nothing.', /^10s Ada blinks/);
  });

  it('puts whoever does nothing for an hour to rest, at the tick that is due', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'], numbers: { tickMs: 7_000 } });
    zone.advance(1_000);
    zone.send('Bob', 'say I stay.');
    zone.advance(3_599_000);
    expect(zone.sawBy('Bob')).not.toHaveSeen('Ada goes to rest.');
    zone.advance(5_000);
    expect(zone.sawBy('Bob')).toHaveSeen('3605s Ada goes to rest.');
    expect(zone.eventsSeenBy('Bob').at(-1)?.data).toMatchObject({ type: 'player.left' });
  });

  it('shows who comes in, the game’s no, and what a question is answered', () => {
    const zone = virtualZone({
      players: [somebody('Ada', { room: roomId('loft') }), 'Bob'],
      items: [],
    });
    zone.enter('Cara');
    zone.send('Cara', 'get moon');
    zone.send('Ada', 'look');
    expect(zone.sawBy('Ada')).toHaveSeen('The loft');
    expect(zone.sawBy('Ada')).not.toHaveSeen('Cara steps out of the dark.');
    expect(zone.sawBy('Bob')).toEqual(['0ms Cara steps out of the dark.']);
    expect(zone.sawBy('Cara')).toEqual(['0ms You see no “moon” here.']);
    expect(zone.world.committed.character(playerId('Cara'))?.inWorld).toBe(true);
  });

  it('shows nothing of what was not committed', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.database.ends(zone.database.storeAfter(40));
    zone.send('Ada', 'say Hello.');
    expect(zone.sawBy('Bob')).toEqual([]);
    zone.advance(40);
    expect(zone.sawBy('Bob')).toEqual(['40ms Ada says, “Hello.”']);
  });

  it('knows nobody who was not named', () => {
    const zone = virtualZone({ players: ['Ada'] });
    expect(() => zone.sawBy('Eve')).toThrow('Nobody here is called Eve: there is Ada');
    expect(() => {
      zone.connect('Ada');
    }).toThrow('Ada is connected already');
  });

  it('leaves nothing pending when it is closed', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'say Hello.');
    zone.advance(20_000);
    zone.close();
    expect(zone.time).toHaveNothingPending();
  });
});
