import { type Effects } from '../../model/item';
import { type EffectsFile } from '../schemas/effects-schema';

type Said<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** Without the fields that a file leaves out, or says are null. */
function saidOf<T extends object>(fields: T): Said<T> {
  const said = Object.entries(fields).filter(([, value]) => value != null);
  return Object.fromEntries(said) as Said<T>;
}

/** What a thing does, as the game keeps it. */
export function buildEffects({ stats, ...others }: EffectsFile): Effects {
  return { ...saidOf(others), ...(stats ? { stats: saidOf(stats) } : {}) };
}
