import { brandAs } from '../../../src/model/ids';
import { type Profession } from '../../../src/model/profession';
import { newCharacter } from '../../../src/rules/new-character';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { quickStats } from '../../../src/rules/stats';

const made = (isGuest: boolean, profession: Profession = 'Drifter') =>
  newCharacter(
    {
      id: brandAs('p'),
      account: brandAs('a'),
      name: 'Ada',
      isGuest,
      profession,
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

  it('begins a Medium at 80 % of what its mind can be', () => {
    expect(made(false, 'Medium').lucidity).toBe(6_880);
  });

  it('keeps a guest off the global channel', () => {
    expect(made(true).channels).toEqual([]);
  });
});
