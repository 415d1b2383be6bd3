import { type Character } from '../model/character';
import { type AccountId, type PlayerId, type RoomId, type ZoneId } from '../model/ids';
import { type Profession } from '../model/profession';
import { type Stats } from '../model/stats';
import { type RuleNumbers } from './numbers';
import { dpMax, lucidityMax, mpMax } from './maxima';

/** Where a new character stands when it first enters, and what it is given. */
export interface Beginning {
  readonly room: RoomId;
  readonly zone: ZoneId;
  readonly numbers: RuleNumbers;
  /** Where it begins to be taught; absent = it is not. */
  readonly tutorial?: number;
}

export interface NewCharacter {
  readonly id: PlayerId;
  readonly account: AccountId;
  readonly name: string;
  readonly isGuest: boolean;
  readonly profession: Profession;
  readonly stats: Stats;
}

/** A character that has not entered the world yet: whole, rested, without its kit. */
export const newCharacter = (made: NewCharacter, begin: Beginning): Character => ({
  ...made,
  room: begin.room,
  zone: begin.zone,
  level: 1,
  xp: 0,
  inWorld: false,
  isNew: true,
  posture: 'standing',
  dp: dpMax(made.stats, 1),
  lucidity: clarityAtFirst(made, begin.numbers),
  mp: mpMax(made.stats),
  purse: begin.numbers['purse.cents'],
  // A guest has no voice on the global channel (game.md section 1).
  channels: made.isGuest ? [] : ['global'],
  ignores: [],
  aliases: {},
  settings: { reader: false, brief: false, numbers: false, echo: true },
  ...(begin.tutorial !== undefined && { tutorial: begin.tutorial }),
});

/** In hundredths: all that it can be; a Medium's is less (game.md section 1). */
const clarityAtFirst = ({ stats, profession }: NewCharacter, numbers: RuleNumbers): number =>
  lucidityMax(stats) * (profession === 'Medium' ? numbers['stats.mediumLucidityPercent'] : 100);
