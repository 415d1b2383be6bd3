import { type Character } from '../../../model/character';
import { type RoomId } from '../../../model/ids';
import { type Room } from '../../../model/room';
import { clockIn } from '../../clock';
import { type RuleNumbers } from '../../numbers';
import { type Turn } from '../../rule';
import { holidayFactor } from '../../sky/holidays';
import { lampLight, type Light, roomLight } from '../../sky/light';
import { weatherOf } from '../../sky/weather-of';
import { darkFactorOf } from '../liabilities';
import { rounded } from '../mind-of';
import { pointsOf } from './points';

/** What is the same for all rooms at one evaluation. */
export interface FluxHour {
  readonly isDay: boolean;
  /** Times every loss: of the witching hour and of a holiday. */
  readonly factor: number;
  readonly lamps: ReadonlyMap<RoomId, Light>;
}

export function fluxHour(turn: Turn): FluxHour {
  const { world, now, numbers } = turn;
  const { hour, daypart, date } = clockIn(turn, now);
  const witching = daypart === 'witching hour' ? numbers['flux.witchingPercent'] / 100 : 1;
  return {
    isDay: hour >= numbers['flux.dayFromHour'] && hour < numbers['flux.dayUntilHour'],
    factor: witching * holidayFactor(date, 'Drain', numbers),
    lamps: lampLight(world, now),
  };
}

/** What one room does to all in it. */
export interface RoomFlux {
  /** Hundredths, with the weather, before company. */
  readonly points: number;
  readonly light: Light;
  readonly factor: number;
}

export function roomFlux({ world, numbers, now: at }: Turn, room: Room, hour: FluxHour): RoomFlux {
  const rules = world.content.subZones.get(room.subZone)?.rules;
  const points = pointsOf(room, rules, { isDay: hour.isDay, numbers });
  const isStormy = room.environment !== 'indoors' && weatherOf(world, room.zone) === 'storm';
  const own = roomLight(world, room, { at, numbers });
  const lamp = hour.lamps.get(room.id) ?? 0;
  return {
    points: isStormy ? points + numbers['flux.storm'] : points,
    light: lamp > own ? lamp : own,
    factor: hour.factor,
  };
}

/** One of those in the room. */
export interface Exposed {
  /** Hundredths, by the others here. */
  readonly company: number;
  /** Evaluations in a row in this room, this one too. */
  readonly stay: number;
  readonly mind: Character['mind'];
}

/** What it does to one of them, in hundredths. */
export function fluxFor(
  room: RoomFlux,
  { company, stay, mind }: Exposed,
  numbers: RuleNumbers,
): number {
  const sum = room.points + company;
  if (sum >= 0) return rounded(sum);
  return rounded(
    sum * lightFactor(room.light, mind, numbers) * room.factor * stayFactor(stay, numbers),
  );
}

function lightFactor(light: Light, mind: Character['mind'], numbers: RuleNumbers): number {
  if (light === 0) return darkFactorOf(mind, numbers);
  return numbers[light === 1 ? 'flux.dimPercent' : 'flux.litPercent'] / 100;
}

function stayFactor(count: number, numbers: RuleNumbers): number {
  if (count >= numbers['flux.inuredFrom']) return numbers['flux.inuredPercent'] / 100;
  return count >= numbers['flux.usedFrom'] ? numbers['flux.usedPercent'] / 100 : 1;
}
