import { clockIn } from '../clock';
import { type ActorTurn, type Verdict } from '../rule';
import { holidayOn } from '../sky/holidays';
import { weatherOf } from '../sky/weather-of';
import { weatherWords } from '../sky/weather-words';
import { told } from '../verdicts';

/** The sky over one, or what is heard of it, and what day of the year is kept. */
export function weather({ world, actor, now, numbers }: ActorTurn): Verdict {
  const sky = weatherOf(world, actor.zone);
  const environment = world.content.rooms.get(actor.room)?.environment ?? 'outdoors';
  const holiday = holidayOn(clockIn({ world, numbers }, now).date)?.name ?? null;
  const feast = holiday === null ? '' : ` It is ${holiday}.`;
  return told(`${weatherWords(sky, environment)}${feast}`, { weather: sky, holiday });
}
