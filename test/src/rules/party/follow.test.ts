import { type Character } from '../../../../src/model/character';
import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { playerId, somebody } from '../small-view';
import { roomId } from '../small-world';

const roomOf = (zone: VirtualZone, name: string): string | undefined =>
  zone.world.committed.character(playerId(name))?.room;

/** Ada, and behind her, one after the other, those named; all on the quay. */
function line(...names: readonly (string | Character)[]): VirtualZone {
  const zone = virtualZone({ players: ['Ada', ...names] });
  let last = 'Ada';
  for (const one of names) {
    const name = typeof one === 'string' ? one : one.name;
    zone.send(name, `follow ${last}`);
    last = name;
  }
  return zone;
}

describe('follow', () => {
  it('leads a chain through the same exit, in one batch', () => {
    const zone = line('Bob', 'Cy');
    const commits = zone.database.sent.length;
    zone.send('Ada', 'north');
    expect(zone.database.sent.length).toBe(commits + 1);
    expect(zone.sawBy('Ada')).toEqual([
      '0ms Bob follows you.',
      '0ms Cy follows Bob.',
      '0ms You go north.',
      '0ms Bob arrives close behind.',
      '0ms Cy arrives close behind.',
    ]);
    expect(zone.sawBy('Bob').slice(-3)).toEqual([
      '0ms Ada leaves north.',
      '0ms You follow north.',
      '0ms Cy arrives close behind.',
    ]);
    expect(zone.sawBy('Cy').slice(-3)).toEqual([
      '0ms Ada leaves north.',
      '0ms Bob follows north.',
      '0ms You follow north.',
    ]);
    zone.send('Ada', 'up');
    expect(['Ada', 'Bob', 'Cy'].map((name) => roomOf(zone, name))).toEqual([
      'loft',
      'loft',
      'loft',
    ]);
  });

  it('is kept over a restart for as long as it lasts, and a step writes nothing of it', () => {
    const kept = (zone: VirtualZone): readonly (readonly string[])[] =>
      [...zone.world.committed.records('following')].map(({ id, leader }) => [id, leader]);
    const [ada, bob, cy] = [playerId('Ada'), playerId('Bob'), playerId('Cy')];
    const zone = line('Bob', 'Cy');
    const both = [
      [bob, ada],
      [cy, bob],
    ];
    expect(kept(zone)).toEqual(both);
    zone.send('Ada', 'north');
    expect(kept(zone)).toEqual(both);
    expect(zone.database.sent.at(-1)).toMatchObject({ records: [], recordsGone: [] });
    zone.send('Cy', 'unfollow');
    expect(kept(zone)).toEqual([[bob, ada]]);
    zone.send('Cy', 'follow ada');
    zone.send('Bob', 'sit');
    zone.send('Bob', 'search');
    zone.disconnect('Cy');
    zone.send('Ada', 'south');
    expect(kept(zone)).toEqual([[bob, ada]]);
    zone.send('Bob', 'quit');
    expect(kept(zone)).toEqual([]);
  });

  it('ends with one’s own step', () => {
    const zone = line('Bob');
    zone.send('Bob', 'north');
    expect(zone.sawBy('Bob').slice(-2)).toEqual([
      '0ms You go north.',
      '0ms You no longer follow Ada.',
    ]);
    expect(zone.sawBy('Ada').at(-1)).toBe('0ms Bob no longer follows you.');
    zone.send('Ada', 'north');
    zone.send('Ada', 'up');
    expect(roomOf(zone, 'Bob')).toBe('stair');
  });

  it.each(['follow me', 'follow bob', 'unfollow'])('ends with “%s”', (line_) => {
    const zone = line('Bob');
    zone.send('Bob', line_);
    expect(zone.sawBy('Bob').at(-1)).toBe('0ms You no longer follow Ada.');
    zone.send('Ada', 'north');
    expect(roomOf(zone, 'Bob')).toBe('quay');
  });

  it('goes over to another leader, and says so once', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob', 'Cy'] });
    zone.send('Cy', 'follow ada');
    zone.send('Cy', 'follow ada');
    zone.send('Cy', 'follow bob');
    expect(zone.sawBy('Cy')).toEqual([
      '0ms You follow Ada.',
      '0ms You follow Ada already.',
      '0ms You no longer follow Ada.',
      '0ms You follow Bob.',
    ]);
    zone.send('Ada', 'north');
    zone.send('Bob', 'go door');
    expect(roomOf(zone, 'Cy')).toBe('quay');
    expect(zone.sawBy('Cy').at(-1)).toBe(
      '0ms The shed is full. Nobody else fits in. You no longer follow Bob.',
    );
  });

  it('leaves behind whoever has no line', () => {
    const zone = line('Bob');
    zone.disconnect('Bob');
    zone.send('Ada', 'north');
    expect(roomOf(zone, 'Bob')).toBe('quay');
    expect(zone.sawBy('Ada').at(-1)).toBe('0ms Bob no longer follows you.');
  });

  it('breaks what a follower is about', () => {
    const zone = line('Bob');
    zone.send('Bob', 'search');
    zone.send('Ada', 'north');
    expect(zone.sawBy('Bob').slice(-3)).toEqual([
      '0ms Ada leaves north.',
      '0ms You leave off searching.',
      '0ms You follow north.',
    ]);
  });

  it('ends when the one in front leaves the world', () => {
    const zone = line('Bob');
    zone.send('Ada', 'quit');
    expect(zone.sawBy('Bob').slice(-2)).toEqual([
      '0ms Ada leaves the world.',
      '0ms You no longer follow Ada.',
    ]);
    expect(zone.world.committed.presence(playerId('Bob')).follows).toBeNull();
  });

  it('forgets a follower who leaves the world', () => {
    const zone = line('Bob');
    zone.send('Bob', 'quit');
    zone.enter('Bob');
    zone.send('Ada', 'north');
    expect(roomOf(zone, 'Bob')).toBe('quay');
    expect(zone.world.committed.presence(playerId('Ada')).followers).toBeUndefined();
  });

  it('follow.cycle: nobody walks in circles', () => {
    const zone = line('Bob', 'Cy');
    zone.send('Ada', 'follow cy');
    expect(zone.sawBy('Ada').at(-1)).toBe('0ms Cy goes where you go: you would walk in circles.');
  });

  it('target.none: follow needs somebody who is here, unfollow somebody who is followed', () => {
    const zone = virtualZone({ players: ['Ada', somebody('Bob', { room: roomId('loft') })] });
    zone.send('Ada', 'follow bob');
    zone.send('Ada', 'unfollow');
    expect(zone.sawBy('Ada')).toEqual([
      '0ms You see nobody called “bob” here to follow.',
      '0ms You follow nobody.',
    ]);
  });

  it('verb.forbidden: twenty go together, whoever joins whom', () => {
    const names = Array.from({ length: 20 }, (_, n) => `P${String.fromCharCode(97 + n)}`);
    const zone = line(...names.slice(0, 18));
    zone.enter('Ya');
    zone.enter('Za');
    zone.send('Za', 'follow ya');
    zone.send('Ya', 'follow pc');
    expect(zone.sawBy('Ya').at(-1)).toBe('0ms Too many go along with Pc already.');
    zone.send('Za', 'unfollow');
    zone.send('Ya', 'follow pc');
    zone.send('Za', 'follow ada');
    expect(zone.sawBy('Ya').at(-1)).toBe('0ms You follow Pc.');
    expect(zone.sawBy('Za').at(-1)).toBe('0ms Too many go along with Ada already.');
    zone.send('Ya', 'follow ada');
    expect(zone.sawBy('Ya').at(-1)).toBe('0ms You follow Ada.');
  });
});
