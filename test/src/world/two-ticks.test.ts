import { type WorldContent } from '../../../src/model/content';
import { ownWorld } from '../content/own-world';
import { fourPeople } from './replay-people';
import { firstEvening, type Happening, Replay } from './replay-rig';

let content: WorldContent;
beforeAll(async () => {
  content = (await ownWorld()).world;
});

const MINUTE = 60_000;
/** Twenty to ten in the evening of the first day: night, and the witching hour, are to come. */
const FROM = 13_100_000;

const said = (minutes: number, who: string, line: string): Happening => ({
  at: FROM + Math.round(minutes * MINUTE),
  who,
  does: { line },
});
const linked = (minutes: number, who: string, link: 'lost' | 'back'): Happening => ({
  at: FROM + Math.round(minutes * MINUTE),
  who,
  does: { link },
});

/** At moments that are no multiples of anything. */
const HAPPENINGS: readonly Happening[] = [
  said(0.12345, 'Ada', 'summon wharf_rat 2'),
  said(0.3001, 'Bob', 'attack rat'),
  said(0.36, 'Dora', 'look'),
  said(0.4437, 'Ada', 'follow bob'),
  said(0.5, 'Ada', 'party invite bob'),
  said(0.5517, 'Bob', 'party accept'),
  said(0.61, 'Bob', 'flee'),
  said(0.9013, 'Dora', 'east'),
  said(0.96, 'Dora', 'get lantern'),
  said(1.0002, 'Dora', 'light lantern'),
  said(1.7, 'Cara', 'list'),
  said(1.90001, 'Cara', 'buy candle'),
  said(2.01, 'Cara', 'light candle'),
  said(2.2, 'Cara', 'meditate'),
  said(2.9, 'Cara', 'north'),
  said(3.17, 'Bob', 'search'),
  said(3.9, 'Bob', 'east'),
  said(4.01, 'Bob', 'south'),
  said(4.2, 'Ada', 'set cara lucidity -20'),
  linked(5.017, 'Bob', 'lost'),
  linked(5.3, 'Bob', 'back'),
  linked(9.01, 'Dora', 'lost'),
  said(12.3, 'Ada', 'set bob dp 1'),
  said(12.4, 'Ada', 'goto bob'),
  said(12.41, 'Ada', 'summon stray_dog 3'),
  said(12.43, 'Bob', 'attack dog'),
  said(13.7, 'Bob', 'respawn'),
  said(14.9, 'Bob', 'respawn'),
  said(21.11, 'Ada', 'say It is late.'),
  said(22.5, 'Ada', 'rest'),
  said(31.9, 'Bob', 'say I am here.'),
  said(44.44, 'Bob', 'north'),
].sort((one, other) => one.at - other.at);

/** What would make the comparison empty if it did not happen. */
const EXPECTED = [
  'clock.struck',
  'zone.weather-changed',
  'npc.moved',
  'npc.spawned',
  'combat.struck',
  'combat.fled',
  'player.died',
  'player.followed',
  'player.linkdead',
  'player.left',
  'mind.hallucinated',
  'mind.recovered',
  'lucidity.changed',
  'tutorial.hinted',
  'party.ended',
  'corpse.gone',
];

function hourAt(tickMs: number): Replay {
  const evening = { seed: 'two ticks', from: FROM, until: FROM + 60 * MINUTE };
  const recording = firstEvening(fourPeople(content), { ...evening, happenings: HAPPENINGS });
  return new Replay(content, recording).play(tickMs);
}

describe('an hour in our own world', () => {
  it('has the same events, replies and rows at ticks of 100 ms and of a second', () => {
    const often = hourAt(100);
    const seldom = hourAt(1_000);
    expect([often.failures, seldom.failures]).toEqual([[], []]);
    expect(seldom.bytes).toEqual(often.bytes);
    expect(seldom.replies).toEqual(often.replies);
    expect(seldom.rows.bytes).toEqual(often.rows.bytes);
    const types = new Set(often.published.map(({ type }) => type));
    for (const type of EXPECTED) expect(types).toContain(type);
  });
});
