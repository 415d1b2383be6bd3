import { siteNow } from './site';

/** When and where something was made. */
export interface Birth {
  readonly at: number;
  /** null = sites are not asked for. */
  readonly site: string | null;
}

/** Beside the nodes and leaves, so that those of whom nobody asks it pay nothing. */
const births = new WeakMap<object, Birth>();

export function noteBirth(thing: object, at: number, withSite: boolean): void {
  births.set(thing, { at, site: withSite ? siteNow() : null });
}

/** Never old, made nowhere. */
const UNKNOWN: Birth = { at: Infinity, site: null };

export const birthOf = (thing: object): Birth => births.get(thing) ?? UNKNOWN;

/** Where it was made, if its tree keeps `sites`. */
export const siteOf = (thing: object): string | null => birthOf(thing).site;
