import { NOW, playerId, item } from '../../rules/small-view';
import { roomId } from '../../rules/small-world';
import { SOUND_MIND } from '../../../../src/model/mind';
import { type Area, type Given, inWorld, type Row } from './area';
import { held, home, twenty } from './home';

const worn = item('coat', { kind: 'slot', character: playerId('Ada'), slot: 'coat' });
/** With a stack of candles and no place for one. */
const crammed = (): Given => home([...twenty().slice(1), { ...held('candle'), quantity: 2 }]);
const sated = { mind: { ...SOUND_MIND, readyAt: { folk_tonic: NOW + 60_000 } } };

const ROWS: readonly Row[] = [
  ...inWorld(
    () => home([held('rock'), held('lantern')]),
    [
      ['wear', 'target.none', 'wear moon'],
      ['wear', 'slot.none', 'wear rock'],
      ['remove', 'target.none', 'remove moon'],
      ['remove', 'slot.none', 'remove rock'],
      ['remove', 'slot.none', 'remove all'],
      ['use', 'target.none', 'use moon'],
      ['use', 'use.none', 'use rock'],
      ['eat', 'target.none', 'eat moon'],
      ['eat', 'use.none', 'eat rock'],
      ['drink', 'target.none', 'drink moon'],
      ['drink', 'use.none', 'drink rock'],
      ['light', 'target.none', 'light moon'],
      ['light', 'use.none', 'light rock'],
      ['douse', 'target.none', 'douse moon'],
      ['douse', 'use.none', 'douse lantern'],
    ],
  ),
  ...inWorld(() => home([worn, held('coat2')]), [['wear', 'slot.taken', 'wear coat']]),
  ...inWorld(() => home([worn]), [['wear', 'slot.taken', 'wear coat']]),
  ...inWorld(() => home([worn, ...twenty()]), [['remove', 'pack.full', 'remove coat']]),
  ['use', 'pack.full', 'use candle', crammed],
  ['light', 'pack.full', 'light candle', crammed],
  ...inWorld(
    () => home([held('tonic')], { ada: { room: roomId('pool') } }),
    [
      ['use', 'place.wrong', 'use tonic'],
      ['drink', 'place.wrong', 'drink tonic'],
    ],
  ),
  ...inWorld(
    () => home([held('tonic')], { ada: sated }),
    [
      ['use', 'cooldown', 'use tonic'],
      ['drink', 'cooldown', 'drink tonic'],
    ],
  ),
];

export const WEARING_AREA: Area = {
  examples: {
    equipment: 'equipment',
    wear: 'wear coat',
    remove: 'remove coat',
    use: 'use lantern',
    eat: 'eat bread',
    drink: 'drink brew',
    light: 'light lantern',
    douse: 'douse lantern',
  },
  rows: ROWS,
};
