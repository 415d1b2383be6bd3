import { type Batch } from '../../../src/model/batch';
import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { type ZoneId } from '../../../src/model/ids';
import { type Item } from '../../../src/model/item';
import { dpMax, lucidityMax, mpMax } from '../../../src/rules/maxima';
import { type Reply, type Replay } from './replay-rig';
import { type StoredRows } from './replay-rows';

/** A law that is broken, and by what. */
type Breach = string;

/** What is wrong with a character as it was stored. */
export function breachesOf(who: Character | undefined): readonly Breach[] {
  if (who === undefined) return ['somebody is stored whom nobody knows'];
  const { name, dp, mp, lucidity, purse, stats, level, life, xp } = who;
  const isAlive = life === undefined || life.kind === 'alive';
  const within = (
    what: string,
    value: number,
    [least, most]: readonly [number, number],
  ): Breach[] =>
    Number.isInteger(value) && value >= least && value <= most
      ? []
      : [`${name}: ${what} is ${value}, not ${least}..${most}`];
  return [
    ...within('dp', dp, [-10, dpMax(stats, level)]),
    ...within('mp', mp, [0, mpMax(stats)]),
    ...within('lucidity', lucidity, [-10_000, lucidityMax(stats) * 100]),
    ...within('purse', purse, [0, Infinity]),
    ...within('xp', xp, [0, Infinity]),
    ...within('level', level, [1, 20]),
    ...(dp <= 0 && isAlive ? [`${name} is up and about with ${dp} dp`] : []),
    ...(dp > 0 && !isAlive ? [`${name} is ${life.kind} with ${dp} dp`] : []),
  ];
}

/** What is wrong with the replies: a no without a code or a sentence, a fault that nobody brought about. */
export function breachesIn({ happening, answer }: Reply): readonly Breach[] {
  const about = `${happening.who}: ${JSON.stringify(happening.does)}`;
  if (typeof answer === 'string') return answer === 'NOT_IN_WORLD' ? [] : [`${about}: ${answer}`];
  const { outcome, code = '', text = '' } = answer;
  if (outcome === 'done') return [];
  return [
    ...(CODE.test(code) ? [] : [`${about}: code “${code}”`]),
    ...(/^[\p{Lu}“\d$].*[.!?”]$/su.test(text) ? [] : [`${about}: “${text}”`]),
  ];
}

/** game.md section 10. */
const CODE = /^(?:[a-z]+\.[a-z_]+|silenced|ward|ignored|cooldown)$/u;

/** Whether each thing is in one place that there is, in the database and in memory. */
export function misplaced(replay: Replay, content: WorldContent): readonly Breach[] {
  const { rows, world } = replay;
  const breaches: Breach[] = [];
  for (const item of rows.items.values()) {
    if (!isPlace(item, rows, content))
      breaches.push(`${item.id} is in ${JSON.stringify(item.location)}`);
    const zone = zoneOfPlace(item, rows, content);
    if (zone !== undefined && zone !== item.zone)
      breaches.push(`${item.id} is of ${item.zone}, and lies in ${zone}`);
    if (!(Number.isInteger(item.quantity) && item.quantity > 0))
      breaches.push(`there are ${item.quantity} of ${item.id}`);
    const known = world.committed.item(item.id);
    if (known === undefined) continue;
    if (JSON.stringify(known) !== JSON.stringify(item))
      breaches.push(`memory of ${item.id} differs`);
    const there = world.committed.itemsAt(item.location).filter(({ id }) => id === item.id);
    if (there.length !== 1) breaches.push(`${item.id} lies there ${there.length} times`);
  }
  return breaches;
}

function isPlace({ location }: Item, rows: StoredRows, { rooms }: WorldContent): boolean {
  switch (location.kind) {
    case 'room':
    case 'room-container':
      return rooms.has(location.room);
    case 'character':
    case 'slot':
      return rows.characters.has(location.character);
    case 'container':
      return rows.items.has(location.container) || location.container.startsWith('lost-');
  }
}

/** The zone of whatever holds it; undefined = lost property, or no such place. */
function zoneOfPlace(
  { location }: Item,
  rows: StoredRows,
  { rooms }: WorldContent,
): ZoneId | undefined {
  switch (location.kind) {
    case 'room':
    case 'room-container':
      return rooms.get(location.room)?.zone;
    case 'character':
    case 'slot':
      return rows.characters.get(location.character)?.zone;
    case 'container':
      return rows.items.get(location.container)?.zone;
  }
}

/** Whether memory holds of everybody what the database does. */
export function forgotten({ rows, world }: Replay): readonly Breach[] {
  return [...world.committed.everyone()]
    .filter(
      (who) => JSON.stringify(sorted(who)) !== JSON.stringify(sorted(rows.characters.get(who.id))),
    )
    .map(({ name }) => `memory of ${name} differs`);
}

const sorted = (value: object | undefined): unknown =>
  Object.entries(value ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));

/** Things more than there were, and that were told of: the same, or a thing came from nowhere. */
export function unaccounted(before: StoredRows, batch: Batch): readonly Breach[] {
  const was = [...batch.items.map(({ id }) => id), ...batch.itemsGone].reduce(
    (sum, id) => sum + (before.items.get(id)?.quantity ?? 0),
    0,
  );
  const is = batch.items.reduce((sum, { quantity }) => sum + quantity, 0);
  let told = 0;
  for (const event of batch.events) {
    if (event.type === 'item.created') told += event.quantity;
    if (event.type === 'item.destroyed') told -= event.quantity;
  }
  if (is - was === told || batch.seeds === true) return [];
  const types = batch.events.map(({ type }) => type).join(' ');
  return [`${batch.id}: ${is - was} things more, ${told} told of (${types})`];
}
