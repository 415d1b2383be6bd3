import { type Character } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { ALIVE } from '../../model/life';
import { STAT_NAMES, type StatName } from '../../model/stats';
import { levelWith, xpFor } from '../fight/xp';
import { inSequence } from '../in-sequence';
import { dpMax, lucidityMax, mpMax } from '../maxima';
import { become } from '../mind/become';
import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { nobody, playerNamed } from './found';
import { toldOf } from './told-of';

/** What a number may be, and what becomes of the character with it. */
interface Correction {
  readonly span: (turn: ActorTurn, who: Character) => readonly [least: number, most: number];
  readonly after: (who: Character, value: number, turn: ActorTurn) => Character;
}

const LEAST_LUCIDITY = -100;
const MOST_CENTS = 1_000_000_000;

const CORRECTIONS: Readonly<Record<string, Correction>> = {
  dp: {
    span: (_turn, { stats, level }) => [1, dpMax(stats, level)],
    after: (who, dp) =>
      who.life?.kind === 'wounded' ? { ...who, dp, life: ALIVE } : { ...who, dp },
  },
  mp: { span: (_turn, { stats }) => [0, mpMax(stats)], after: (who, mp) => ({ ...who, mp }) },
  level: {
    span: ({ numbers }) => [1, numbers['level.max']],
    after: (who, level, { numbers }) => fitting({ ...who, level, xp: xpFor(level, numbers) }),
  },
  xp: {
    span: ({ numbers }) => [0, xpFor(numbers['level.max'] + 1, numbers)],
    after: (who, xp, { numbers }) => fitting({ ...who, xp, level: levelWith(xp, numbers) }),
  },
  purse: { span: () => [0, MOST_CENTS], after: (who, purse) => ({ ...who, purse }) },
};

const ofStat = (name: StatName): Correction => ({
  span: ({ numbers }) => [numbers['stats.min'], numbers['stats.max']],
  after: (who, value) => fitting({ ...who, stats: { ...who.stats, [name]: value } }),
});

/** No more points than there can be. */
const fitting = (who: Character): Character => ({
  ...who,
  dp: Math.min(who.dp, dpMax(who.stats, who.level)),
  mp: Math.min(who.mp, mpMax(who.stats)),
});

/** A number of a character is made another. */
export function correcting(turn: ActorTurn, { player, stat, value }: IntentOf<'set'>): Verdict {
  const target = playerNamed(turn, player);
  if (target === undefined) return nobody(player);
  const name = stat.toLowerCase();
  if (name === 'lucidity') return minded(turn, target, value);
  const upper = STAT_NAMES.find((one) => one.toLowerCase() === name);
  const known = Object.hasOwn(CORRECTIONS, name) ? CORRECTIONS[name] : undefined;
  const correction = upper === undefined ? known : ofStat(upper);
  if (correction === undefined)
    return refused('verb.usage', `There is no “${stat}” to set. Type help set.`);
  const [least, most] = correction.span(turn, target);
  if (value < least || value > most) return outside(stat, least, most);
  if (name === 'dp' && target.life?.kind === 'dead')
    return refused('target.none', `${target.name} is dead, and has to respawn first.`);
  const character = correction.after(target, value, turn);
  const { lucidity } = character;
  const verdict = inSequence(turn, [
    () => done([{ kind: 'character', character }], []),
    // Who has learnt less cannot be of as clear a mind.
    (later) => become(later, character, { lucidity, cause: 'staff', source: turn.actor.name }),
  ]);
  return told(turn, target, { verdict, stat: upper ?? name, value });
}

function minded(turn: ActorTurn, target: Character, value: number): Verdict {
  const most = lucidityMax(target.stats);
  if (value < LEAST_LUCIDITY || value > most) return outside('lucidity', LEAST_LUCIDITY, most);
  const state = { lucidity: value * 100, cause: 'staff', source: turn.actor.name };
  const verdict = become(turn, target, state);
  return told(turn, target, { verdict, stat: 'lucidity', value });
}

const outside = (stat: string, least: number, most: number): Verdict =>
  refused('verb.usage', `Give ${stat} a number from ${least} to ${most}.`);

function told(
  turn: ActorTurn,
  who: Character,
  {
    verdict,
    stat,
    value,
  }: { readonly verdict: Verdict; readonly stat: string; readonly value: number },
): Verdict {
  const event = done(
    [],
    [
      {
        type: 'player.corrected',
        ...toldOf(turn, who),
        stat,
        value,
      },
    ],
    `${who.name}: ${stat} is now ${stat === 'purse' ? dollars(value) : value}.`,
  );
  return inSequence(turn, [() => verdict, () => event]);
}
