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
import { phantomText } from '../mind/phantom';
import { npcText } from '../npc/look-at-npc';
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
  if (isDirection(text)) return through(world, text, exitNamed(room, text, actor.found));
  const dark = darkRefusal(turn);
  if (dark !== null) {
    const way = exitText(world, { room, found: actor.found }, text);
    return way === null ? dark : told(way);
  }
  const said =
    thingText(world, actor, text) ??
    personText(world, actor, text) ??
    npcText(world, actor, text) ??
    phantomText(turn, text) ??
    detailText(room, text) ??
    exitText(world, { room, found: actor.found }, text) ??
    describedText(world, { room, found: actor.found }, text);
  return said === null ? refused('target.none', `You see no “${text}” here.`) : told(said);
}

function through(world: WorldView, word: string, exit: Exit | undefined): Verdict {
  return exit === undefined ? refused('exit.none', noExit(word)) : told(wayText(world, exit));
}

/** Through an exit one sees what the next room is called. */
function wayText(world: WorldView, exit: Exit): string {
  const there = world.content.rooms.get(exit.target)?.name;
  const state = stateOf(world, exit);
  const seen =
    there === undefined || state === 'blocked'
      ? 'The way is blocked.'
      : `${isDirection(exit.word) ? capital(exit.word) : 'That way'} lies ${there}.${state === 'locked' ? ' The way is locked.' : ''}`;
  return exit.description === undefined ? seen : `${exit.description} ${seen}`;
}

function exitText(
  world: WorldView,
  { room, found }: { readonly room: Room; readonly found: Character['found'] },
  text: string,
): string | null {
  const exit = exitNamed(room, text, found);
  return exit === undefined ? null : wayText(world, exit);
}

function describedText(
  world: WorldView,
  { room, found }: { readonly room: Room; readonly found: Character['found'] },
  text: string,
): string | null {
  const exit = wayDescribed(room, text, found);
  return exit === undefined ? null : wayText(world, exit);
}

function thingText(world: WorldView, { id, room }: Character, text: string): string | null {
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
  return `${prototype.description}${many}`;
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
  const condition = conditionOf(dp, most) + (isCounted ? ` (${dp} of ${most})` : '');
  const fallen = person.life?.kind === 'wounded' ? ', and lies bleeding' : '';
  const gone = world.presence(person.id).isToldLinkdead ? ' The eyes stare at nothing.' : '';
  return `${name}, ${/^[AEIOU]/u.test(profession) ? 'an' : 'a'} ${profession}, ${condition}${fallen}.${gone}`;
}

function detailText({ attributes: { details } }: Room, text: string): string | null {
  const typed = wordsOf(text);
  const found = Object.entries(details).find(([word]) => fits(typed, wordsOf(word)));
  return found?.[1] ?? null;
}
