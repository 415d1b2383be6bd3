import { type SeenEvent } from '../../../virtual-zone/seen';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { npc } from '../small-npcs';
import { playerId, somebody } from '../small-view';

const preacher = somebody('Ada', { profession: 'Preacher', lucidity: 4_500 });

describe('a mind in play', () => {
  it('prays aloud, and the others see it', () => {
    const zone = virtualZone({ players: [preacher, 'Bob'] });
    zone.send('Ada', 'pray');
    zone.advance(10_000);
    expect(zone.sawBy('Ada')).toEqual([
      '0ms You bow your head and pray.',
      '10s Something has listened, or you have. You get up lighter.',
    ]);
    expect(zone.sawBy('Bob')).toEqual([
      '0ms Ada bows the head and prays.',
      '10s Ada rises from prayer.',
    ]);
    expect(zone.world.committed.character(playerId('Ada'))?.lucidity).toBe(5_700);
  });

  it('gains nothing by a prayer that breaks off, and may begin again at once', () => {
    const zone = virtualZone({ players: [preacher] });
    zone.send('Ada', 'pray');
    zone.advance(9_000);
    zone.send('Ada', 'north');
    zone.send('Ada', 'pray');
    expect(zone.sawBy('Ada')).toHaveSeen(
      '9s Your prayer breaks off.',
      '9s You go north.',
      '9s You bow your head and pray.',
    );
    expect(zone.world.committed.character(playerId('Ada'))?.lucidity).toBe(4_500);
  });

  it('is steadied by company', () => {
    const zone = virtualZone({ players: [preacher, 'Bob'] });
    zone.send('Ada', 'solace');
    expect(zone.sawBy('Bob')).toEqual([
      '0ms Ada sits with you for a while, and you talk of small things.',
    ]);
    expect(zone.world.committed.character(playerId('Ada'))?.lucidity).toBe(4_900);
  });

  it('is called back by somebody who takes hold of it', () => {
    const zone = virtualZone({ players: ['Ada', somebody('Bob', { lucidity: -300 }), 'Cara'] });
    zone.send('Bob', 'say Help.');
    zone.send('Ada', 'ground bob');
    expect(zone.sawBy('Ada').at(-1)).toBe('0ms You take hold of Bob and speak plainly.');
    expect(zone.sawBy('Bob').at(-1)).toBe('0ms Ada takes hold of you and speaks plainly.');
    expect(zone.sawBy('Cara').at(-1)).toBe('0ms Ada takes hold of Bob and speaks plainly.');
    zone.advance(5_000);
    expect(zone.sawBy('Ada')).toHaveSeen('5s Bob looks at you, and there is somebody there.');
    expect(zone.sawBy('Bob')).toHaveSeen(
      /^0ms You hear the thought from a long way off/,
      '5s Hands have you by the shoulders. They are Ada’s, and Ada is saying your name.',
      '5s Somewhere a door opens a hand’s breadth, and there is noise behind it.',
    );
    expect(zone.sawBy('Cara')).toHaveSeen('5s Ada calls Bob back.');
  });

  it('is treated by a Physician', () => {
    const zone = virtualZone({
      players: [somebody('Ada', { profession: 'Physician' }), preacherNamed('Bob'), 'Cara'],
    });
    zone.send('Ada', 'therapy bob');
    zone.advance(30_000);
    expect(zone.sawBy('Ada')).toHaveSeen(
      '30s You have listened until Bob had nothing left to say.',
    );
    expect(zone.sawBy('Bob')).toHaveSeen(
      '30s Ada lets you say it aloud, and it is a little smaller.',
    );
    expect(zone.sawBy('Cara')).toHaveSeen('30s Ada has listened to Bob, and Bob sits easier.');
  });

  it('is told how a verb is used: verb.usage', () => {
    const zone = virtualZone({ players: ['Ada'] });
    zone.send('Ada', 'ground');
    expect(zone.sawBy('Ada').join()).toContain('ground PLAYER');
    for (const line of ['pray now', 'meditate long', 'solace us', 'folk_tonic two'])
      zone.send('Ada', line);
    expect(zone.sawBy('Ada')).toHaveLength(5);
  });

  it('is shaken by what it walks in upon, once in ten minutes', () => {
    const zone = virtualZone({
      players: ['Ada'],
      records: [npc('ghoul-1', 'loft')],
      numbers: { 'bolt.chancePercent': 0 },
    });
    for (const way of ['north', 'up', 'down', 'up']) zone.send('Ada', way);
    const shaken = (event: SeenEvent): boolean => event.data.type === 'mind.shaken';
    expect(zone.eventsSeenBy('Ada').filter(shaken)).toHaveLength(1);
    expect(zone.sawBy('Ada').join()).toContain('The sight of a cellar ghoul goes through you');
  });

  it('hears things in the same hour, whatever the tick', () => {
    const [quick, slow] = [250, 1_000].map((tickMs) => {
      const zone = virtualZone({
        players: [somebody('Ada', { lucidity: 3_500 }), somebody('Bob', { lucidity: 1_500 })],
        numbers: { tickMs },
      });
      zone.advance(180_000);
      return ['Ada', 'Bob'].map((name) =>
        zone
          .eventsSeenBy(name)
          .filter(({ data }) => data.type === 'mind.hallucinated')
          .map(({ data }) => [data.at, data['form'], data['variant']]),
      );
    });
    expect(quick?.map((events) => events.length > 0)).toEqual([true, true]);
    expect(slow).toEqual(quick);
  });
});

function preacherNamed(name: string): ReturnType<typeof somebody> {
  return somebody(name, { profession: 'Preacher', lucidity: 4_500 });
}
