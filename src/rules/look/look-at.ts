import { type Character } from '../../model/character';
import { type Exit, type Room } from '../../model/room';
import { type Item } from '../../model/item';
import { type ActorTurn, type Verdict } from '../rule';
import { packOf, wornBy } from '../things/carried';
import { playerHere } from '../things/player-here';
import { capital, phrase } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { fits, pick, targetOf, wordsOf } from '../things/target';
import { chestName } from '../things/thing-view';
import { refused, told } from '../verdicts';
import { isKeptIn, stateToKept } from '../mind/kept-in';
import { phantomText } from '../mind/phantom';
import { npcText } from '../npc/look-at-npc';
import { lightLeft } from '../using/light-left';
import { type WorldView } from '../view';
import { conditionOf } from '../vitals';
import { dpMax } from '../maxima';
import { darkRefusal } from './dark-refusal';
import { exitNamed, isDirection, noExit, stateOf } from '../walk/exits';
import { wayDescribed } from '../walk/way-described';

/** A direction, a thing here or carried, somebody, a detail of the room, a way out: the first that fits. */
export function lookAt(turn: ActorTurn, text: string): Verdict {
  const { world, actor } = turn;
  const room = world.content.rooms.get(actor.room);
  if (room === undefined) return refused('target.none', 'There is nothing around you.');
  if (isDirection(text)) return through(turn, text, exitNamed(room, text, actor.found));
  const dark = darkRefusal(turn);
  if (dark !== null) {
    const way = exitText(turn, room, text);
    return way === null ? dark : told(way);
  }
  const said =
    thingText(turn, text) ??
    personText(world, actor, text) ??
    npcText(world, actor, text) ??
    phantomText(turn, text) ??
    detailText(room, text) ??
    exitText(turn, room, text) ??
    describedText(turn, room, text);
  return said === null ? refused('target.none', `You see no “${text}” here.`) : told(said);
}

function through(turn: ActorTurn, word: string, exit: Exit | undefined): Verdict {
  return exit === undefined ? refused('exit.none', noExit(word)) : told(wayText(turn, exit));
}

/** Through an exit one sees what the next room is called. */
function wayText({ world, actor, now }: ActorTurn, exit: Exit): string {
  const there = world.content.rooms.get(exit.target)?.name;
  const made = stateOf(world, exit);
  const state = isKeptIn(world, actor, now) ? stateToKept(made) : made;
  const seen =
    there === undefined || state === 'blocked'
      ? 'The way is blocked.'
      : `${isDirection(exit.word) ? capital(exit.word) : 'That way'} lies ${there}.${state === 'locked' ? ' The way is locked.' : ''}`;
  return exit.description === undefined ? seen : `${exit.description} ${seen}`;
}

function exitText(turn: ActorTurn, room: Room, text: string): string | null {
  const exit = exitNamed(room, text, turn.actor.found);
  return exit === undefined ? null : wayText(turn, exit);
}

function describedText(turn: ActorTurn, room: Room, text: string): string | null {
  const exit = wayDescribed(room, text, turn.actor.found);
  return exit === undefined ? null : wayText(turn, exit);
}

function thingText({ world, actor, now }: ActorTurn, text: string): string | null {
  const { id, room } = actor;
  const near: readonly Item[] = [
    ...world.itemsAt({ kind: 'room', room }),
    ...packOf(world, id),
    ...wornBy(world, id),
  ];
  const [found] = pick(world, near, targetOf(text));
  if (found === undefined) return chestText(world, room, text);
  const prototype = prototypeOf(world, found.item);
  const { quantity } = found.item;
  const many = quantity > 1 ? ` There are ${phrase(prototype, quantity)}.` : '';
  const burnt = lightLeft(world, found.item, now);
  return `${prototype.description}${many}${burnt === '' ? '' : ` ${burnt}`}`;
}

function chestText(world: WorldView, room: Character['room'], text: string): string | null {
  const container = world.content.rooms.get(room)?.container;
  if (container === undefined) return null;
  const name = chestName(container);
  const isMeant = fits(targetOf(text).words, [...wordsOf(name), 'container']);
  return isMeant ? `${capital(name)} stands here. Look in it to see what it holds.` : null;
}

function personText(world: WorldView, actor: Character, text: string): string | null {
  const isSelf = ['me', 'self', 'myself', actor.name.toLowerCase()].includes(text.toLowerCase());
  const person = isSelf ? actor : playerHere(world, actor, text);
  if (person === undefined) return null;
  const { name, profession, dp, stats, level } = person;
  const most = dpMax(stats, level);
  const isCounted = person === actor && actor.settings.numbers;
  const condition = plightText(person.life) ?? conditionOf(dp, most);
  const counted = isCounted ? ` (${dp} of ${most})` : '';
  const gone = world.presence(person.id).isToldLinkdead ? ' The eyes stare at nothing.' : '';
  return `${name}, ${/^[AEIOU]/u.test(profession) ? 'an' : 'a'} ${profession}, ${condition}${counted}.${gone}`;
}

/** What there is to be said of the fallen; null = they are on their feet. */
function plightText(life: Character['life']): string | null {
  if (life?.kind === 'wounded') return 'lies bleeding';
  return life?.kind === 'dead' ? 'dead' : null;
}

function detailText({ attributes: { details } }: Room, text: string): string | null {
  const typed = wordsOf(text);
  const found = Object.entries(details).find(([word]) => fits(typed, wordsOf(word)));
  return found?.[1] ?? null;
}
