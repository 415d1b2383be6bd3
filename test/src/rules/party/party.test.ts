import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { playerId, somebody } from '../small-view';
import { roomId } from '../small-world';

const NAMES = ['Ada', 'Bob', 'Cy', 'Di', 'Eve', 'Flo', 'Gus'];

/** Ada’s party: she has asked these, and they have come. */
function together(...names: readonly string[]): VirtualZone {
  const zone = virtualZone({ players: NAMES });
  for (const name of names) {
    zone.send('Ada', `party invite ${name}`);
    zone.send(name, 'party accept');
  }
  return zone;
}

const last = (zone: VirtualZone, name: string): string | undefined =>
  zone.sawBy(name).at(-1)?.replace(/^\S+ /u, '');

describe('party', () => {
  it('is founded by an invitation, and told from three sides', () => {
    const zone = together('Bob');
    zone.send('Bob', 'p invite cy');
    expect(last(zone, 'Bob')).toBe('You ask Cy to join your party.');
    expect(last(zone, 'Cy')).toBe(
      'Bob asks you to join a party. Type party accept within a minute.',
    );
    expect(last(zone, 'Ada')).toBe('Bob asks Cy to join the party.');
    expect(last(zone, 'Di')).toBeUndefined();
    zone.send('Cy', 'p accept bo');
    expect(last(zone, 'Cy')).toBe('You join the party of Ada and Bob.');
    expect(last(zone, 'Ada')).toBe('Cy joins the party.');
    const changes = zone
      .eventsSeenBy('Ada')
      .map(({ data }) => data.type)
      .filter((type) => type.startsWith('party.'));
    expect(changes).toEqual(['party.invited', 'party.joined', 'party.invited', 'party.joined']);
  });

  it('talks among its members, wherever they are, and keeps what was said', () => {
    const zone = together('Bob');
    zone.send('Bob', 'north');
    zone.send('Ada', 'party leave the lamp!');
    expect(last(zone, 'Ada')).toBe('[party] You: leave the lamp!');
    expect(last(zone, 'Bob')).toBe('[party] Ada: leave the lamp!');
    expect(last(zone, 'Cy')).toBe('Bob leaves north.');
    zone.send('Bob', 'history party');
    expect(last(zone, 'Bob')).toBe('[party] Ada: leave the lamp!');
    zone.send('Cy', 'history party');
    expect(last(zone, 'Cy')).toBe('You are in no party.');
  });

  it('hides from who joins later what was said before', () => {
    const zone = together('Bob');
    zone.send('Ada', 'party A secret.');
    zone.send('Ada', 'party invite cy');
    zone.send('Cy', 'party accept');
    zone.send('Cy', 'history party');
    expect(last(zone, 'Cy')).toBe('Nothing has been said there.');
  });

  it('passes on to the next who is in the world when its leader leaves', () => {
    const zone = together('Bob', 'Cy');
    zone.send('Bob', 'quit');
    zone.send('Ada', 'party leave');
    expect(last(zone, 'Ada')).toBe('You leave the party.');
    expect(last(zone, 'Cy')).toBe('Ada leaves the party. Cy leads it now.');
    zone.send('Cy', 'party list');
    expect(zone.sawBy('Cy').slice(-2)).toEqual(['0ms   Bob (away)', '0ms   Cy (leads)']);
  });

  it('is over when one is left, who may found another', () => {
    const zone = together('Bob');
    zone.send('Bob', 'party leave');
    expect(zone.sawBy('Ada').slice(-2)).toEqual([
      '0ms Bob leaves the party.',
      '0ms Nobody else is left in your party. It is over.',
    ]);
    zone.send('Ada', 'party invite cy');
    zone.send('Cy', 'party accept');
    expect(last(zone, 'Cy')).toBe('You join the party of Ada.');
    zone.send('Ada', 'party leave');
    expect(zone.sawBy('Cy').at(-2)).toBe('0ms Ada leaves the party.');
  });

  it('sends a member away at its leader’s word', () => {
    const zone = together('Bob', 'Cy');
    zone.send('Ada', 'party kick b');
    expect(last(zone, 'Bob')).toBe('Ada sends you away from the party.');
    expect(last(zone, 'Cy')).toBe('Ada sends Bob away from the party.');
    zone.send('Cy', 'quit');
    zone.send('Ada', 'party kick cy');
    expect(zone.sawBy('Ada').slice(-2)).toEqual([
      '0ms You send Cy away from the party.',
      '0ms Nobody else is left in your party. It is over.',
    ]);
    expect(zone.world.committed.character(playerId('Bob'))?.party).toBeUndefined();
  });

  it('party.full: six are enough, at the invitation and at the answer', () => {
    const zone = together('Bob', 'Cy', 'Di', 'Eve');
    zone.send('Ada', 'party invite flo');
    zone.send('Ada', 'party invite gus');
    expect(last(zone, 'Ada')).toBe('You ask Gus to join your party.');
    zone.send('Flo', 'party accept');
    zone.send('Gus', 'party accept');
    expect(last(zone, 'Gus')).toBe(
      'They have become too many meanwhile. There is no room for you.',
    );
    zone.send('Ada', 'party invite gus');
    expect(last(zone, 'Ada')).toBe('There are 6 of you, and that is enough.');
  });

  it.each([
    ['party', 'You are in no party. To found one, type party invite PLAYER.'],
    ['party leave', 'You are in no party. To found one, type party invite PLAYER.'],
    ['party kick bob', 'You are in no party. To found one, type party invite PLAYER.'],
    ['party Hello!', 'You are in no party. To found one, type party invite PLAYER.'],
    ['party accept', 'Nobody is asking you to a party.'],
    ['party accept ada', '“ada” is not asking you to a party.'],
  ])('party.none: %s', (line, said) => {
    const zone = virtualZone({ players: NAMES });
    zone.send('Gus', line);
    expect(last(zone, 'Gus')).toBe(said);
  });

  it('party.none: who is in one cannot accept another', () => {
    const zone = together('Bob');
    zone.send('Cy', 'party invite di');
    zone.send('Bob', 'party accept');
    expect(last(zone, 'Bob')).toBe('You are in a party already. To leave it, type party leave.');
  });

  it.each([
    ['invite Zed', 'Nobody called “Zed” is in the world.'],
    ['invite Ada', 'You are in your own party already, whatever comes.'],
    ['invite Bob', 'Bob is in your party already.'],
    ['invite Di', 'Di is in another party.'],
    ['invite Eve', 'Eve has been asked already, and may still answer.'],
    ['kick Zed', 'Nobody in your party is called “Zed”.'],
    ['kick Ada', 'To go yourself, type party leave.'],
  ])('target.none: party %s', (line, said) => {
    const zone = together('Bob');
    zone.send('Cy', 'party invite di');
    zone.send('Di', 'party accept');
    zone.send('Ada', 'party invite eve');
    zone.send('Ada', `party ${line}`);
    expect(last(zone, 'Ada')).toBe(said);
  });

  it('verb.forbidden: party kick is its leader’s alone, and a guest founds none', () => {
    const zone = together('Bob');
    zone.send('Bob', 'party kick ada');
    expect(last(zone, 'Bob')).toBe('Only the leader may do that.');
    zone.enter('Hal', { isGuest: true, room: roomId('loft') });
    zone.send('Hal', 'party invite cy');
    expect(last(zone, 'Hal')).toBe('A guest may join a party, not found one. Type register.');
    zone.send('Ada', 'party invite hal');
    zone.send('Hal', 'party accept');
    zone.send('Hal', 'party Thank you.');
    expect(last(zone, 'Bob')).toBe('[party] Hal: Thank you.');
  });

  it('ignored: party invites nobody who is not listening', () => {
    const ignores = [{ account: somebody('Ada').account, name: 'Ada', until: null }];
    const zone = virtualZone({ players: ['Ada', somebody('Bob', { ignores })] });
    zone.send('Ada', 'party invite bob');
    expect(zone.sawBy('Ada')).toEqual(['0ms Bob is not listening to you.']);
    expect(zone.sawBy('Bob')).toEqual([]);
  });

  it('verb.usage: party invite and party kick lack a name', () => {
    const zone = together('Bob');
    zone.send('Ada', 'party invite');
    zone.send('Ada', 'party kick');
    expect(zone.sawBy('Ada').slice(-2).join()).toMatch(/Use it like this.*Use it like this/u);
  });

  it('takes the invitation that came last, or that of whoever is named', () => {
    const zone = virtualZone({ players: NAMES });
    zone.send('Ada', 'party invite gus');
    zone.advance(1_000);
    zone.send('Bob', 'party invite gus');
    zone.send('Bob', 'party invite flo');
    zone.advance(1_000);
    zone.send('Ada', 'party invite flo');
    zone.send('Gus', 'party accept');
    zone.send('Flo', 'party accept bob');
    expect([last(zone, 'Gus'), last(zone, 'Flo')]).toEqual([
      'Flo joins the party.',
      'You join the party of Bob and Gus.',
    ]);
  });
});
