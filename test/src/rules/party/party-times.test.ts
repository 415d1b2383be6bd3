import { brandAs, type PartyId } from '../../../../src/model/ids';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { NOW, playerId, somebody } from '../small-view';

const partyOf = (zone: VirtualZone, name: string): PartyId | undefined =>
  zone.world.committed.character(playerId(name))?.party;

const NONE: PartyId = brandAs('none');

/** Ada has asked Bob. */
function asked(): VirtualZone {
  const zone = virtualZone({ players: ['Ada', 'Bob', 'Cy'] });
  zone.send('Ada', 'party invite bob');
  return zone;
}

describe('partyAlarm', () => {
  it('lets an invitation stand for 59.999 s', () => {
    const zone = asked();
    zone.advance(59_999);
    zone.send('Bob', 'party accept');
    expect(zone.sawBy('Bob').at(-1)).toBe('59999ms You join the party of Ada.');
  });

  it('lets it lapse at 60 s, and a party of one with it', () => {
    const zone = asked();
    zone.advance(60_000);
    zone.send('Bob', 'party accept');
    expect(zone.sawBy('Bob').at(-1)).toBe('1m Nobody is asking you to a party.');
    expect(zone.sawBy('Ada').slice(1)).toEqual(['1m Bob did not answer.']);
    expect(partyOf(zone, 'Ada')).toBeUndefined();
    expect([...zone.world.committed.records('party')]).toEqual([]);
  });

  it('tells whoever was asked, and for how long it stands by the setting', () => {
    const numbers = { 'party.inviteMs': 30_000 };
    const zone = virtualZone({ players: ['Ada', 'Bob', 'Cy'], numbers });
    zone.send('Ada', 'party invite bob');
    zone.send('Bob', 'party accept');
    zone.send('Bob', 'party invite cy');
    zone.advance(30_000);
    expect(zone.sawBy('Cy')).toEqual([
      '0ms Bob asks you to join a party. Type party accept within 30 seconds.',
      '30s You have not answered: Ada’s party waits for you no longer.',
    ]);
    for (const name of ['Ada', 'Bob'])
      expect(zone.sawBy(name).at(-1)).toBe('30s Cy did not answer.');
    expect(partyOf(zone, 'Ada')).toBeDefined();
  });

  it('knows the name of one who has been asked and has gone', () => {
    const zone = asked();
    zone.send('Bob', 'quit');
    zone.advance(60_000);
    expect(zone.sawBy('Ada').at(-1)).toBe('1m Bob did not answer.');
  });

  it('keeps a party of one while another may still answer', () => {
    const zone = asked();
    zone.advance(30_000);
    zone.send('Ada', 'party invite cy');
    zone.advance(59_999);
    expect(partyOf(zone, 'Ada')).toBeDefined();
    zone.advance(1);
    expect(partyOf(zone, 'Ada')).toBeUndefined();
  });

  it('keeps the place of one who has lost the line, for ten minutes from then', () => {
    const zone = asked();
    zone.send('Bob', 'party accept');
    zone.send('Ada', 'party invite cy');
    zone.send('Cy', 'party accept');
    zone.disconnect('Ada');
    zone.advance(30_000);
    zone.send('Bob', 'party');
    expect(zone.sawBy('Bob').slice(-4)).toEqual([
      '30s In your party:',
      '30s   Ada (leads, away)',
      '30s   Bob',
      '30s   Cy',
    ]);
    zone.advance(569_999);
    expect(zone.sawBy('Bob').join()).not.toMatch(/too long/u);
    zone.advance(1);
    expect(zone.sawBy('Bob').at(-1)).toBe(
      '10m Ada has been away for too long, and is no longer in the party. Bob leads it now.',
    );
    expect(zone.eventsSeenBy('Bob').at(-1)?.data.at).toBe(NOW + 600_000);
    zone.enter('Ada', { party: partyOf(zone, 'Bob') ?? NONE });
    expect(partyOf(zone, 'Ada')).toBeUndefined();
  });

  it('is over when only one is left', () => {
    const zone = asked();
    zone.send('Bob', 'party accept');
    zone.send('Bob', 'quit');
    zone.advance(600_000);
    expect(zone.sawBy('Ada').slice(-2)).toEqual([
      '10m Bob has been away for too long, and is no longer in the party.',
      '10m Nobody else is left in your party. It is over.',
    ]);
  });

  it('gives the place back to who returns in time', () => {
    const zone = asked();
    zone.send('Bob', 'party accept');
    const party = partyOf(zone, 'Bob');
    zone.send('Bob', 'quit');
    zone.advance(599_000);
    zone.enter('Bob', somebody('Bob', { party: party ?? NONE, inWorld: false }));
    zone.advance(600_000);
    zone.send('Ada', 'party still here?');
    expect(zone.sawBy('Bob').at(-1)).toBe('1199s [party] Ada: still here?');
  });
});
