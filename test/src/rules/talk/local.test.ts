import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { somebody } from '../small-view';
import { COAST, roomId } from '../small-world';

const crowd = () =>
  virtualZone({
    players: [
      'Ada',
      somebody('Bob', { room: roomId('loft') }),
      somebody('Cy', { room: roomId('harbour'), zone: COAST }),
      somebody('Gil', { isGuest: true, channels: [], room: roomId('stair') }),
    ],
  });

describe('local', () => {
  it('is heard in the sub-zone, by guests as well, and nowhere else', () => {
    const zone = crowd();
    zone.send('Ada', 'local Fog tonight.');
    zone.send('Cy', 'loc Not here.');
    expect(zone.sawBy('Ada')).toEqual(['0ms [local] You: Fog tonight.']);
    expect(zone.sawBy('Bob')).toEqual(['0ms [local] Ada: Fog tonight.']);
    expect(zone.sawBy('Gil')).toEqual(['0ms [local] Ada: Fog tonight.']);
    expect(zone.sawBy('Cy')).toEqual(['0ms [local] You: Not here.']);
  });

  it('is that of the place one has come to', () => {
    const zone = crowd();
    zone.send('Ada', 'east');
    zone.send('Bob', 'local Gone?');
    zone.send('Cy', 'local Come.');
    expect(zone.sawBy('Ada').slice(1)).toEqual(['0ms [local] Cy: Come.']);
  });

  it('comes to who was cut off as it was where they stood', () => {
    const zone = crowd();
    zone.disconnect('Bob');
    zone.send('Ada', 'local One.');
    zone.send('Cy', 'local Two.');
    zone.connect('Bob');
    expect(zone.sawBy('Bob')).toEqual(['0ms [local] Ada: One.']);
  });

  it('is left and joined', () => {
    const zone = crowd();
    zone.send('Bob', 'channel local');
    zone.send('Bob', 'channel local off');
    zone.send('Ada', 'local One.');
    zone.send('Bob', 'history local');
    zone.send('Bob', 'channel local on');
    zone.send('Ada', 'local Two.');
    expect(zone.sawBy('Bob')).toEqual([
      '0ms You listen to local.',
      '0ms You no longer listen to local.',
      '0ms You do not listen to local.',
      '0ms You listen to local now.',
      '0ms [local] Ada: Two.',
    ]);
  });

  it('channel.none: local is not for who has left it', () => {
    const zone = crowd();
    zone.send('Ada', 'channel local off');
    zone.send('Ada', 'local Hello?');
    expect(zone.sawBy('Ada').at(-1)).toBe(
      '0ms You have left that channel. Type: channel local on.',
    );
  });

  it('verb.forbidden: local is not for guests to speak on', () => {
    const zone = crowd();
    zone.send('Gil', 'local Hello?');
    expect(zone.sawBy('Gil')).toEqual([
      '0ms A guest’s voice does not carry so far. Type register to stay.',
    ]);
  });

  it('state.deranged: local is too far for a deranged mind', () => {
    const zone = virtualZone({ players: [somebody('Ada', { lucidity: 1_000 })] });
    zone.send('Ada', 'local Hello?');
    expect(zone.sawBy('Ada').join()).toMatch(/too many voices/u);
  });

  it('verb.usage: local wants a text', () => {
    const zone = crowd();
    zone.send('Ada', 'local');
    expect(zone.sawBy('Ada')).toEqual(['0ms Use it like this: local TEXT.']);
  });
});

describe('channel', () => {
  it('channel.none: channel and history know no others', () => {
    const zone = crowd();
    zone.send('Ada', 'channel party off');
    zone.send('Ada', 'history say');
    expect(zone.sawBy('Ada')).toEqual([
      '0ms There is no channel “party” to join. There are global, local and announce.',
      '0ms There is no history of “say”. There is one of global, local, party, announce, whisper.',
    ]);
  });

  it('verb.forbidden: channel announce cannot be left', () => {
    const zone = crowd();
    zone.send('Ada', 'channel announce off');
    zone.send('Ada', 'channel announce on');
    expect(zone.sawBy('Ada')).toEqual([
      '0ms What is announced is for everyone. You cannot leave it.',
      '0ms You listen to announce.',
    ]);
  });
});
