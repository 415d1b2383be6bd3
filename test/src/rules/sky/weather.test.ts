import { type WorldContent } from '../../../../src/model/content';
import { SOCIAL } from '../../../../src/model/ids';
import { type Weather, WEATHERS } from '../../../../src/model/weather';
import { type ZoneState } from '../../../../src/model/zone-state';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { inSeason } from '../../../../src/rules/sky/season';
import { weather } from '../../../../src/rules/sky/weather-beat';
import { weatherOf } from '../../../../src/rules/sky/weather-of';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { brief, SmallView, somebody } from '../small-view';
import { atGame, fire } from '../npc/fire';
import { COAST, CONTENT, ROOMS, roomId, TOWN } from '../small-world';

const under = (patterns: readonly Weather[]): WorldContent => ({
  ...CONTENT,
  weather: new Map([[TOWN, patterns]]),
});
const sky = (weather: Weather, more: Partial<ZoneState> = {}): ZoneState => ({
  kind: 'zone',
  id: TOWN,
  zone: TOWN,
  weather,
  shiftHours: 0,
  ...more,
});

// The zone begins at 1,000 s of its world; two game hours are 1,800 s.
describe('weather', () => {
  it('turns every two game hours, and only those of the zone are told', () => {
    const coast = somebody('Bob', { room: roomId('harbour'), zone: COAST });
    const zone = virtualZone({ players: ['Ada', coast], content: under(['rain']), items: [] });
    zone.advance(799_750);
    expect(zone.sawBy('Ada')).not.toHaveSeen('It begins to rain.');
    zone.advance(250);
    expect(zone.sawBy('Ada')).toHaveSeen('800s It begins to rain.');
    expect(zone.sawBy('Bob')).not.toHaveSeen('It begins to rain.');
    expect(weatherOf(zone.world.committed, TOWN)).toBe('rain');
    expect(weatherOf(zone.world.committed, COAST)).toBe('clear');
  });

  it('is told only when it changes', () => {
    const content = under(['snow']);
    const numbers = { tickMs: 10_000 };
    const zone = virtualZone({ players: ['Ada'], content, items: [], numbers });
    zone.advance(800_000 + 1_800_000);
    const told = zone.sawBy('Ada').filter((line) => line.includes('snow'));
    expect(told).toEqual(['800s It begins to snow.']);
  });

  it('is one of the zone’s patterns, by draw', () => {
    const content = under(['rain', 'fog']);
    const numbers = { tickMs: 50_000 };
    const zone = virtualZone({ players: ['Ada'], content, items: [], numbers });
    const seen = new Set<Weather>();
    zone.advance(800_000);
    for (let n = 0; n < 8; n += 1) {
      seen.add(weatherOf(zone.world.committed, TOWN));
      zone.advance(1_800_000);
      zone.send('Ada', 'say Still here.');
    }
    expect([...seen].sort()).toEqual(['fog', 'rain']);
  });

  it('clears where the files know of none any more', () => {
    const zone = virtualZone({ players: ['Ada'], records: [sky('storm')] });
    zone.advance(800_000);
    expect(zone.sawBy('Ada')).toHaveSeen('800s The sky clears.');
    expect(weatherOf(zone.world.committed, TOWN)).toBe('clear');
  });

  it('keeps what staff has shifted', () => {
    const content = { ...CONTENT, weather: new Map([[SOCIAL, ['fog' as const]]]) };
    const social = sky('clear', { id: SOCIAL, zone: SOCIAL, shiftHours: 3 });
    const zone = virtualZone({ players: ['Ada'], content, items: [], records: [social] });
    zone.advance(800_000);
    expect(zone.world.committed.record('zone', SOCIAL)).toMatchObject({
      weather: 'fog',
      shiftHours: 3,
    });
  });
});

describe('weather by the season', () => {
  /** What becomes of a sky of snow at the beat of that day. */
  function onThe(date: string): unknown {
    const view = new SmallView([somebody('Ada')], [], under(['snow']));
    fire(view, weather, { now: atGame(date, 12) });
    return weatherOf(view, TOWN);
  }

  it.each([
    ['1920-11-30', 'rain'],
    ['1920-12-01', 'snow'],
    ['1921-02-28', 'snow'],
    ['1921-03-01', 'rain'],
    ['1921-06-23', 'rain'],
  ])('on %s what would be snow is %s', (date, sky) => {
    expect(onThe(date)).toBe(sky);
  });

  it('leaves every other sky as it is', () => {
    expect(WEATHERS.filter((one) => inSeason(one, '1921-06-23', RULE_NUMBERS) !== one)).toEqual([
      'snow',
    ]);
  });

  it.each([
    [3, 6, ['1920-02-29', '1920-07-01'], ['1920-03-01', '1920-06-30']],
    [4, 4, ['1920-03-31', '1920-05-01'], ['1920-04-01', '1920-04-30']],
  ])('may fall from month %i to %i', (from, until, ...[without, withSnow]) => {
    const numbers = {
      ...RULE_NUMBERS,
      'weather.snowFromMonth': from,
      'weather.snowUntilMonth': until,
    };
    expect(withSnow.map((date) => inSeason('snow', date, numbers))).toEqual(['snow', 'snow']);
    expect(without.map((date) => inSeason('snow', date, numbers))).toEqual(['rain', 'rain']);
  });

  it('turns at once when staff put the clock into another', () => {
    const view = new SmallView([somebody('Ada', { roles: ['admin'] })]);
    view.apply([{ kind: 'record', record: sky('snow') }]);
    const days = (Date.parse('1920-06-23') - Date.parse('1920-01-01')) / 86_400_000;
    const verdict = view.judge('Ada', { verb: 'clock', shift: days * 24 });
    expect(verdict).toMatchObject({
      events: [
        { type: 'clock.struck', feast: 'midsummer' },
        { type: 'zone.weather-changed', zone: TOWN, weather: 'rain' },
      ],
    });
    expect(view.act('Ada', { verb: 'clock', shift: 1 })).toMatchObject({
      events: [{ type: 'clock.struck' }],
    });
  });
});

describe('weather, the verb', () => {
  const told = (weather: Weather, environment: (typeof ROOMS)[number]['environment']): string => {
    const rooms = new Map(ROOMS.map((one) => [one.id, { ...one, environment }]));
    const view = new SmallView([somebody('Ada')], [], { ...CONTENT, rooms });
    view.apply([{ kind: 'record', record: sky(weather) }]);
    return brief(view.judge('Ada', { verb: 'weather' }));
  };

  it.each(WEATHERS)('tells of %s out of doors, and what is heard of it within', (weather) => {
    expect(told(weather, 'indoors')).toMatch(/^You hear /u);
    expect(told(weather, 'outdoors')).not.toMatch(/^You hear /u);
    expect(told(weather, 'street_paved')).toBe(told(weather, 'outdoors'));
  });

  it('knows of no sky where there is none', () => {
    expect(told('storm', 'void')).toBe('There is no sky here that could have weather.');
  });

  it('names the feast that is kept', () => {
    const view = new SmallView([somebody('Ada')]);
    expect(brief(view.judge('Ada', { verb: 'weather' }))).toBe('The sky is clear.');
    const hours = 32 * 24;
    const social = sky('clear', { id: SOCIAL, zone: SOCIAL, shiftHours: hours });
    view.apply([{ kind: 'record', record: social }]);
    const verdict = view.judge('Ada', { verb: 'weather' });
    expect(brief(verdict)).toBe('The sky is clear. It is Candlemas.');
    expect(verdict).toMatchObject({ view: { weather: 'clear', holiday: 'Candlemas' } });
  });
});
