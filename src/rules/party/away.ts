import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type Turn } from '../rule';
import { inParty, partyOf } from './party-of';

/** A member goes out of the world: its place is kept for a while, counted from when its line was lost. */
export function awayFromParty(turn: Turn, leaver: Character, at: number): readonly Change[] {
  const party = partyOf(turn.world, leaver);
  if (party === undefined) return [];
  const { linkdeadAt } = turn.world.presence(leaver.id);
  const awaySince = { ...party.awaySince, [leaver.id]: linkdeadAt ?? at };
  return [{ kind: 'record', record: { ...party, awaySince } }];
}

/** It comes back: to its place, or, if that is gone, to no party. */
export function backInParty(
  { world }: Turn,
  character: Character,
): { readonly character: Character; readonly changes: readonly Change[] } {
  if (character.party === undefined) return { character, changes: [] };
  const party = partyOf(world, character);
  if (party === undefined) return { character: inParty(character, null), changes: [] };
  const away = Object.entries(party.awaySince).filter(([id]) => id !== character.id);
  const record = { ...party, awaySince: Object.fromEntries(away) };
  return { character, changes: [{ kind: 'record', record }] };
}
