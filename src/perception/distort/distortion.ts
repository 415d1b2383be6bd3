import { type GameEvent, type LoggedEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { type Tier } from '../../model/lucidity';
import { type Viewer } from '../../model/viewer';
import { type RoomView } from '../../model/views';
import { hasReversible, reversedExits } from '../../rules/look/reversed-exits';
import { type RuleNumbers } from '../../rules/numbers';
import { drawAt } from '../../rules/draws';
import { seedOf } from './draws';
import { scrambled } from './scrambled';
import { unpunctuated } from './unpunctuated';

/** Every type of event that carries words: a new one is asked for by the compiler. */
type Worded<TEvent extends GameEvent = GameEvent> = TEvent extends { readonly text: string }
  ? TEvent['type']
  : never;

/** Whether its words are heard by others, and may be misheard. What the house says is not. */
export const MISHEARD: Readonly<Record<Worded, boolean>> = {
  'room.said': true,
  'room.emoted': true,
  'channel.said': true,
  'player.told': true,
  'npc.said': true,
  'npc.told': false,
  'system.announced': false,
};

/** An event as a mind perceives it; the very same object unless something of it differs. */
export type Distort = (event: LoggedEvent, viewer: Viewer, player: PlayerId) => LoggedEvent;

/**
 * What minds mishear and mistake (game.md section 3), from the rules' numbers.
 *
 * - **The fractured** lose the punctuation of some lines that they hear, the deranged and the catatonic hear some scrambled; what one has
 *   said oneself, what staff whispers and what the house says is always as it was said.
 * - **The deranged** are told some of the rooms that they come into with the ways out turned about. The ways themselves are not.
 * - **Chance** is of the event's offset and the player: whoever perceives the same event with the same tier perceives the same, however
 *   often, live or later. The viewer is the one before the event, as everywhere in perception.
 * - **Cost** one comparison for the lucid and the uneasy; a hash for the others; a new event only where it differs.
 */
export function distortion(numbers: RuleNumbers): Distort {
  const ways: Readonly<Record<Tier, Hearing | null>> = {
    lucid: null,
    uneasy: null,
    fractured: { chance: numbers['distort.unpunctuatedPercent'] / 100, words: unpunctuated },
    deranged: { chance: numbers['distort.scrambledPercent'] / 100, words: scrambled },
    catatonic: { chance: numbers['distort.scrambledPercent'] / 100, words: scrambled },
  };
  const reversed = numbers['distort.looksPercent'] / 100;
  return (event, { tier }, player) => {
    const hearing = ways[tier];
    if (hearing === null) return event;
    if (isHeard(event)) return event.actor === player ? event : misheard(event, hearing, player);
    return tier === 'deranged' && isArrival(event) && event.actor === player
      ? misseen(event, reversed, player)
      : event;
  };
}

interface Hearing {
  readonly chance: number;
  readonly words: (text: string, seed: number) => string;
}

type Heard = Extract<LoggedEvent, { readonly text: string }> & { readonly actor?: PlayerId };

function isHeard(event: LoggedEvent): event is Heard {
  if (!Object.hasOwn(MISHEARD, event.type) || !MISHEARD[event.type as Worded]) return false;
  return event.type !== 'player.told' || event.isStaff !== true;
}

function misheard(event: Heard, { chance, words }: Hearing, player: PlayerId): LoggedEvent {
  const seed = seedOf(event.offset, player);
  if (drawAt(seed, 0) >= chance) return event;
  const text = words(event.text, seed);
  return text === event.text ? event : { ...event, text };
}

/** Who comes into a room looks at it. */
type Arrival = Extract<LoggedEvent, { readonly view: RoomView; readonly actor: PlayerId }>;

const isArrival = (event: LoggedEvent): event is Arrival =>
  event.type === 'player.moved' || event.type === 'player.entered';

function misseen(event: Arrival, chance: number, player: PlayerId): LoggedEvent {
  const { view, offset } = event;
  if (!hasReversible(view.exits) || drawAt(seedOf(offset, player), 0) >= chance) return event;
  return { ...event, view: { ...view, exits: reversedExits(view.exits) } };
}
