import { type Refusal } from '../model/outcome';
import { KIND_OF, type VerbKind } from './verb-kinds';
import { type Performable } from './performable';
import { type ActorTurn } from './rule';
import { tierOf } from './vitals';

/** A state in which not everything can be done. */
interface State {
  readonly is: (turn: ActorTurn) => boolean;
  readonly may: (verb: Performable['verb'], kind: VerbKind) => boolean;
  readonly no: Refusal;
}

const kinds =
  (...allowed: readonly VerbKind[]) =>
  (_: Performable['verb'], kind: VerbKind): boolean =>
    allowed.includes(kind);

const CATATONIC: readonly Performable['verb'][] = [
  'look',
  'who',
  'quit',
  'ignore',
  'unignore',
  'ignores',
];

/** game.md sections 3 and 4; of several the first says no. */
const STATES: readonly State[] = [
  {
    is: ({ actor }) => actor.life?.kind === 'dead',
    may: kinds(
      'looking',
      'knowing',
      'own',
      'talking',
      'far',
      'walking',
      'leaving',
      'respawning',
      'staff',
    ),
    no: {
      code: 'state.dead',
      text: 'You are dead, and your hands go through it. Type respawn to go back.',
    },
  },
  {
    is: ({ actor }) => actor.life?.kind === 'wounded',
    may: (verb, kind) => verb === 'say' || ['looking', 'knowing', 'own', 'staff'].includes(kind),
    no: {
      code: 'state.wounded',
      text: 'You lie bleeding. You can look, and say what you have left to say.',
    },
  },
  {
    is: ({ actor }) => tierOf(actor.lucidity) === 'catatonic',
    may: (verb, kind) => CATATONIC.includes(verb) || kind === 'staff',
    no: {
      code: 'state.catatonic',
      text: 'You hear the thought from a long way off, and do not move. Somebody else will have to ground you.',
    },
  },
  {
    is: ({ actor, world }) =>
      world.record('fight', actor.room)?.players.includes(actor.id) === true,
    may: (_, kind) => !['walking', 'leaving', 'resting', 'recovering'].includes(kind),
    no: { code: 'state.combat', text: 'Not while you are fighting. Type flee to get away.' },
  },
  {
    is: ({ actor }) => tierOf(actor.lucidity) === 'deranged',
    may: (_, kind) => kind !== 'far',
    no: {
      code: 'state.deranged',
      text: 'You open your mouth to the whole town, and too many voices want it at once. Speak to those who are here.',
    },
  },
];

/** Which states a verb must fear, so that most verbs ask little. */
const FEARED: Readonly<Record<string, readonly State[]>> = Object.fromEntries(
  Object.entries(KIND_OF).map(([verb, kind]) => [
    verb,
    STATES.filter(({ may }) => !may(verb as Performable['verb'], kind)),
  ]),
);

/** Why this verb is not for somebody in such a state; null = it is. */
export function stateRefusal(turn: ActorTurn, verb: Performable['verb']): Refusal | null {
  for (const { is, no } of FEARED[verb] ?? STATES) if (is(turn)) return no;
  return null;
}
