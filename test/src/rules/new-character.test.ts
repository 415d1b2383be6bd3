import { brandAs } from '../../../src/model/ids';
import { newCharacter } from '../../../src/rules/new-character';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { quickStats } from '../../../src/rules/stats';

const made = (isGuest: boolean) =>
  newCharacter(
    {
      id: brandAs('p'),
      account: brandAs('a'),
      name: 'Ada',
      isGuest,
      profession: 'Drifter',
      stats: quickStats('Drifter', RULE_NUMBERS),
    },
    { room: brandAs('lamp_stair'), zone: brandAs('earth/arkham'), numbers: RULE_NUMBERS },
  );

describe('newCharacter', () => {
  it('is whole, new, outside the world, with ten dollars', () => {
    expect(made(false)).toMatchObject({
      isNew: true,
      inWorld: false,
      room: 'lamp_stair',
      zone: 'earth/arkham',
      dp: 24,
      mp: 10,
      lucidity: 8_600,
      purse: 1_000,
      channels: ['global'],
    });
  });

  it('keeps a guest off the global channel', () => {
    expect(made(true).channels).toEqual([]);
  });
});
