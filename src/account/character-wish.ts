import { type FieldFault } from '../model/account';
import { type Profession } from '../model/profession';
import { type Stats } from '../model/stats';
import { professionNamed, unmetNeeds } from '../rules/professions';
import { pointBuyFaults, quickStats } from '../rules/stats';
import { type NameDeps, nameFaultsAt } from './credentials';

/** What somebody asks for; neither roll nor stats: quick ones. */
export interface CharacterWish {
  readonly name: string;
  readonly profession?: string;
  readonly rollId?: string;
  readonly stats?: Stats;
}

export interface Roll {
  readonly rollId: string;
  readonly stats: Stats;
}

/** A wish that can be granted, or everything that is wrong with it. */
export type JudgedWish =
  | { readonly kind: 'fit'; readonly profession: Profession; readonly stats: Stats }
  | { readonly kind: 'unfit'; readonly faults: readonly FieldFault[] };

const fault = (path: string, code: string, message: string): FieldFault => ({
  path,
  code,
  message,
});

interface Chosen {
  readonly stats: Stats | null;
  readonly faults: readonly FieldFault[];
}

function chosenStats(wish: CharacterWish, lastRoll: Roll | undefined, deps: NameDeps): Chosen {
  const { rollId, stats } = wish;
  if (rollId !== undefined && stats !== undefined) {
    const message = 'Give a roll or stats, not both.';
    return { stats: null, faults: [fault('stats', 'stats.both', message)] };
  }
  if (rollId !== undefined) {
    if (rollId === lastRoll?.rollId) return { stats: lastRoll.stats, faults: [] };
    const message = 'That is not your last roll. Only the last one is kept.';
    return { stats: null, faults: [fault('rollId', 'roll.unknown', message)] };
  }
  if (stats === undefined) return { stats: null, faults: [] };
  const faults = pointBuyFaults(stats, deps.numbers);
  const path = (stat: string | null) => (stat === null ? 'stats' : `stats.${stat}`);
  return { stats, faults: faults.map((one) => fault(path(one.stat), one.code, one.message)) };
}

/** The laws of game.md section 1 over one wish. */
export function judgeWish(
  wish: CharacterWish,
  lastRoll: Roll | undefined,
  deps: NameDeps,
): JudgedWish {
  const profession = professionNamed(wish.profession ?? 'Drifter');
  const chosen = chosenStats(wish, lastRoll, deps);
  const faults = [...nameFaultsAt('name', wish.name, deps), ...chosen.faults];
  if (profession === null) {
    const message = 'There is no such profession.';
    return {
      kind: 'unfit',
      faults: [...faults, fault('profession', 'profession.unknown', message)],
    };
  }
  const stats = chosen.stats ?? quickStats(profession, deps.numbers);
  if (chosen.faults.length === 0) {
    for (const { stat, atLeast } of unmetNeeds(profession, stats)) {
      const message = `A ${profession} needs ${stat} ${atLeast}.`;
      faults.push(fault('profession', 'profession.needs', message));
    }
  }
  return faults.length > 0 ? { kind: 'unfit', faults } : { kind: 'fit', profession, stats };
}
