import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorldContent } from '../../../src/model/content';
import { SOCIAL } from '../../../src/model/ids';
import { type ZoneState } from '../../../src/model/zone-state';
import { ownWorld } from '../../src/content/own-world';
import { somebody } from '../../src/rules/small-view';
import { newcomer } from '../../src/rules/tutorial/newcomer';
import { type VirtualZone, virtualZone } from '../../virtual-zone/virtual-zone';
import { ROLLS, shownBy } from './rolls';
import { SCRIPT } from './script';

const SECOND = 1_000;
/** Seconds since the zone began. */
const ENTERS = 60;
const ENDS = 335;

/** Those who are at home: with all of the town about, most lines would be theirs. */
const AT_HOME = ['winifred_pell@', 'porter@limbo', 'faceless_passenger@'];

/** Ten hours on: six minutes past five in the afternoon. */
const LATE: ZoneState = {
  kind: 'zone',
  id: SOCIAL,
  zone: SOCIAL,
  weather: 'clear',
  shiftHours: 10,
};

let zone: VirtualZone;
beforeAll(async () => {
  zone = evening((await ownWorld()).world);
});

function evening(world: WorldContent): VirtualZone {
  const content = {
    ...world,
    populations: new Map(
      [...world.populations].filter(([id]) => AT_HOME.some((one) => id.startsWith(one))),
    ),
  };
  const { start } = content.landmarks;
  const { zone: town = SOCIAL, subZone = '' } = content.rooms.get(start) ?? {};
  const there = { room: start, zone: town, subZone };
  const { stats } = somebody('Nobody');
  const of = virtualZone({
    content,
    records: [LATE],
    players: [
      somebody('Bob', { ...there, stats: { ...stats, DEX: 60 } }),
      somebody('Cara', { ...there, stats: { ...stats, DEX: 40 } }),
      somebody('Dora', { ...there, roles: ['admin'] }),
    ],
  });
  of.advance(ENTERS * SECOND);
  of.enter('Ada', newcomer(content));
  for (const [at, who, line] of SCRIPT) {
    of.advance(at * SECOND - of.now);
    of.send(who, line);
  }
  of.advance(ENDS * SECOND - of.now);
  return of;
}

/** Written by hand; lines that begin with a hash tell why. */
const written = (name: string): readonly string[] =>
  readFileSync(join(__dirname, `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('an evening of four', () => {
  it.each(ROLLS)('rolls as it is written: %s', (...roll) => {
    expect(shownBy(roll)).toBe(roll[4]);
  });

  it.each(['Ada', 'Bob', 'Cara', 'Dora'])('is for %s as it is written', (name) => {
    expect(zone.sawBy(name)).toEqual(written(name.toLowerCase()));
  });
});
