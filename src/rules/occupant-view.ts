import { type Character } from '../model/character';
import { type Life } from '../model/life';
import { type OccupantView } from '../model/views';

/** "bleeding" of who lies so, "dead"; undefined of everybody else. */
export const plightOf = (life: Life | undefined): string | undefined =>
  life === undefined || life.kind === 'alive' ? undefined : PLIGHT[life.kind];

const PLIGHT: Readonly<Record<Exclude<Life['kind'], 'alive'>, string>> = {
  wounded: 'bleeding',
  dead: 'dead',
};

/** Somebody as the others in the room see them. */
export function occupantView(
  { name, life }: Pick<Character, 'name' | 'life'>,
  isLinkdead: boolean,
): OccupantView {
  const condition = plightOf(life);
  return condition === undefined ? { name, isLinkdead } : { name, isLinkdead, condition };
}
