import { type WorldContent } from '../../../../src/model/content';
import { isInForceAt } from '../../../../src/rules/npc/doing';
import { stepsTo } from '../../../../src/rules/npc/ground';
import { ownWorld } from '../../content/own-world';
import { NOW } from '../small-view';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { atGame } from './fire';

let content: WorldContent;
beforeAll(async () => {
  content = (await ownWorld()).world;
});

describe('the people of our own world', () => {
  it('are there from the beginning, at least as many as there must be', () => {
    const { world } = virtualZone({ players: ['Ada'], content });
    const living = [...world.committed.records('npc')];
    const few = [...content.populations.values()].filter(
      ({ id, min }) => living.filter(({ population }) => population === id).length < min,
    );
    expect(few).toEqual([]);
  });

  it('can go from each place of their hours to the next, and back', () => {
    const lost: string[] = [];
    for (const { id, schedule } of content.npcs.values())
      for (const from of schedule)
        for (const to of schedule) {
          const goal = content.rooms.get(to.room);
          if (goal === undefined || !stepsTo(content.rooms, goal).has(from.room))
            lost.push(`${id}: ${from.room} to ${to.room}`);
        }
    expect(lost).toEqual([]);
  });

  it.each([7, 12, 20])('are where they ought to be in the middle of hour %i', (hour) => {
    const zone = virtualZone({ players: ['Ada'], content, numbers: { tickMs: 2_500 } });
    zone.advance(atGame('1920-01-01', hour + 0.5) - NOW);
    const astray = [...zone.world.committed.records('npc')].flatMap((npc) => {
      const duty = content.npcs.get(npc.npc)?.schedule.find((one) => isInForceAt(one, hour));
      if (npc.room === null || duty === undefined || duty.state === 'wander') return [];
      return npc.room === duty.room && npc.state === duty.state ? [] : [`${npc.id} in ${npc.room}`];
    });
    expect(astray).toEqual([]);
  });
});
