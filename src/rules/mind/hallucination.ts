import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type Tier } from '../../model/lucidity';
import {
  type HallucinationForm,
  HALLUCINATIONS,
  type MindHallucinated,
} from '../../model/events/mind';
import { actOf } from '../act';
import { type Beat } from '../beat';
import { type RuleName } from '../numbers';
import { type Turn } from '../rule';
import { done } from '../verdicts';
import { tierOf } from '../vitals';
import { type Arrival } from '../walk/arrival';
import { hasMurmurs } from './liabilities';
import { phantomOf, phantomView } from './phantom';

/** Sentences are counted round, however many there are. */
const VARIANTS = 1_000;
/** What a false line on entering a room can be. */
const FALSE_LINES: readonly HallucinationForm[] = ['sound', 'detail'];

interface Hallucinated {
  readonly event: MindHallucinated;
  readonly changes: readonly Change[];
}

/** Something that is not there, for one alone. A phantom stays with the deranged. */
function hallucinated(
  turn: Turn,
  character: Character,
  forms: readonly HallucinationForm[],
): Hallucinated {
  const { id, zone } = character;
  const whose = `form|${id}`;
  const form = forms[Math.floor(turn.draw(0, whose) * forms.length)] ?? 'sound';
  const variant = Math.floor(turn.draw(1, whose) * VARIANTS);
  const event: MindHallucinated = {
    type: 'mind.hallucinated',
    at: turn.now,
    zone,
    audience: { kind: 'player', player: id },
    ...actOf(turn, character),
    form,
    variant,
  };
  if (form !== 'phantom' || tierOf(character.lucidity) !== 'deranged')
    return { event, changes: [] };
  const phantom = phantomOf(turn, character, variant);
  return {
    event: {
      ...event,
      phantom: phantomView(turn.world, phantom),
      lastsMs: phantom.until - turn.now,
    },
    changes: [{ kind: 'presence', player: id, presence: { ...turn.world.presence(id), phantom } }],
  };
}

const chanceOf = (turn: Turn, { id }: Character, name: RuleName): boolean =>
  turn.draw(0, `hallucinates|${id}`) * 100 < turn.numbers[name];

/** Those in the world who have a line, whether they do anything or not. */
const ofThose = (turn: Turn, is: (character: Character) => boolean): Iterable<Character> =>
  [...turn.world.everyone()].filter(
    (one) => is(one) && turn.world.presence(one.id).linkdeadAt === null,
  );

function fired(turn: Turn, is: (character: Character) => boolean): ReturnType<Beat['fire']> {
  const seen = [...ofThose(turn, is)].map((one) => hallucinated(turn, one, HALLUCINATIONS));
  if (seen.length === 0) return [];
  const changes = seen.flatMap((one) => one.changes);
  return [
    done(
      changes,
      seen.map(({ event }) => event),
    ),
  ];
}

const ofTier = (tier: Tier & ('fractured' | 'deranged')): Beat => ({
  name: `hallucinations of the ${tier}`,
  everyMs: (numbers) => numbers[`hallucination.${tier}EveryMs`],
  fire: (turn) =>
    fired(
      turn,
      (one) => tierOf(one.lucidity) === tier && chanceOf(turn, one, `hallucination.${tier}Percent`),
    ),
});

/** Murmurs are a liability: they come to whoever carries it. */
const murmurs: Beat = {
  name: 'murmurs',
  everyMs: (numbers) => numbers['liability.murmursEveryMs'],
  fire: (turn) => fired(turn, ({ mind }) => hasMurmurs(mind)),
};

export const HALLUCINATION_BEATS: readonly Beat[] = [
  ofTier('fractured'),
  ofTier('deranged'),
  murmurs,
];

/** Who is uneasy enters a room, and something of it is not so. */
export const falseLine: Arrival = {
  concerns: (turn, arrived) =>
    tierOf(arrived.lucidity) === 'uneasy' && chanceOf(turn, arrived, 'hallucination.uneasyPercent'),
  happen: (turn, arrived) => done([], [hallucinated(turn, arrived, FALSE_LINES).event]),
};
