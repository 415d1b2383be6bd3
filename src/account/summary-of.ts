import { type CharacterSummary } from '../model/account';
import { type Character } from '../model/character';

export const summaryOf = (character: Character): CharacterSummary => {
  const { id, name, profession, level, stats, room, inWorld } = character;
  return { id, name, profession, level, stats, room, inWorld };
};
