import { type Character } from '../../model/character';
import { brandAs } from '../../model/ids';
import { type Phantom } from '../../model/presence';
import { type NpcView } from '../../model/views';
import { actOf } from '../act';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { isPeaceful } from '../npc/let-be';
import { fits, targetOf, wordsOf } from '../things/target';
import { done } from '../verdicts';
import { type WorldView } from '../view';
import { tierOf } from '../vitals';
import { type Arrival } from '../walk/arrival';

/** Who stands there, one for each sentence about a phantom, in their order. The first word after the article calls it. */
export const PHANTOM_NAMES: readonly string[] = [
  'a man in a wet coat',
  'a woman with a covered basket',
  'a sitter with folded hands',
  'a dog without a collar',
  'a boy with blank newspapers',
  'a likeness of yourself',
  'a row of people in Sunday clothes',
  'a thing that stoops',
  'a gentleman with an empty sleeve',
  'a nurse with a sheet',
  'a child in a christening gown',
  'a diver in a brass helmet',
  'a procession without feet',
];

/** The phantom of that sentence, in the room of the one who sees it, from now on. */
export const phantomOf = (
  { now, numbers }: Turn,
  { room }: Character,
  variant: number,
): Phantom => ({
  name: PHANTOM_NAMES[variant % PHANTOM_NAMES.length] ?? 'somebody',
  room,
  until: now + numbers['phantom.lastsMs'],
});

/** What somebody sees where nobody is; only the deranged do. */
export function phantomSeen(
  world: WorldView,
  { id, room, lucidity }: Character,
  at: number,
): Phantom | undefined {
  if (tierOf(lucidity) !== 'deranged') return undefined;
  const { phantom } = world.presence(id);
  return phantom?.room === room && at < phantom.until ? phantom : undefined;
}

/** As the one sees it who sees it: like any other. */
export const phantomView = (
  world: Pick<WorldView, 'content'>,
  { name, room }: Phantom,
): NpcView => ({
  id: brandAs(`phantom-${room}`),
  name,
  keyword: wordsOf(name)[0] ?? name,
  condition: 'unhurt',
  isAsleep: false,
  ...(isPeaceful(world, room) && { isLetBe: true }),
});

/** The phantom here that those words mean. */
function phantomNamed({ world, actor, now }: ActorTurn, text: string): Phantom | undefined {
  const phantom = phantomSeen(world, actor, now);
  if (phantom === undefined) return undefined;
  return fits(targetOf(text).words, wordsOf(phantom.name)) ? phantom : undefined;
}

/** What is to be said of a phantom that somebody looks at; null = they see none of that name. */
export const phantomText = (turn: ActorTurn, text: string): string | null =>
  phantomNamed(turn, text) === undefined
    ? null
    : 'You look, and it knows that you look. Nobody else here seems to mind it.';

/** A blow at a phantom goes through it, and it is gone; the others see a blow at nothing. Null = there is none of that name. */
export function phantomStruck(turn: ActorTurn, text: string): Verdict | null {
  const phantom = phantomNamed(turn, text);
  if (phantom === undefined) return null;
  const { actor, now: at, world } = turn;
  const { id: player, zone, room } = actor;
  const fact = { at, zone, room, ...actOf(turn, actor) };
  return done(
    [{ kind: 'presence', player, presence: { ...world.presence(player), phantom: undefined } }],
    [
      {
        ...fact,
        type: 'phantom.struck',
        audience: { kind: 'player', player },
        phantom: phantom.name,
      },
      { ...fact, type: 'nothing.struck', audience: { kind: 'room', room, except: [player] } },
    ],
  );
}

/** Who leaves a phantom behind will not find it there. */
export const phantomLeft: Arrival = {
  concerns: ({ world }, { id, lucidity }) =>
    tierOf(lucidity) === 'deranged' && world.presence(id).phantom !== undefined,
  happen: ({ world }, { id }) =>
    done(
      [{ kind: 'presence', player: id, presence: { ...world.presence(id), phantom: undefined } }],
      [],
    ),
};
