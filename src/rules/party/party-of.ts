import { type Character } from '../../model/character';
import { type PartyId, type PlayerId } from '../../model/ids';
import { type Party } from '../../model/party';
import { type WorldView } from '../view';

/** The party that somebody is in; undefined = in none. */
export function partyOf(
  world: Pick<WorldView, 'record'>,
  { id, party }: Pick<Character, 'id' | 'party'>,
): Party | undefined {
  const found = party === undefined ? undefined : world.record('party', party);
  return found?.members.some((member) => member.id === id) === true ? found : undefined;
}

/** The ids of its members. */
export const memberIds = ({ members }: Pick<Party, 'members'>): readonly PlayerId[] =>
  members.map(({ id }) => id);

/** What its members are called now, the leader first. */
export const memberNames = (
  world: Pick<WorldView, 'character'>,
  { members, leader }: Party,
): readonly string[] =>
  [...members.filter(({ id }) => id === leader), ...members.filter(({ id }) => id !== leader)].map(
    ({ id, name }) => world.character(id)?.name ?? name,
  );

/** The same character in this party, or in none. */
export function inParty(character: Character, party: PartyId | null): Character {
  if (party !== null) return { ...character, party };
  const { party: left, ...alone } = character;
  return left === undefined ? character : alone;
}
