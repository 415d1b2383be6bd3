import { type WorldContent } from '../../../src/model/content';
import { brandAs, type PlayerId, type RoomId } from '../../../src/model/ids';
import { type CommandInput } from '../../../src/model/input';
import { type Item } from '../../../src/model/item';
import { type StoredWorld } from '../../../src/ports/world-store';
import { keyword } from '../../../src/rules/things/phrase';
import { Seeded } from '../../faults/seeded';

const MAX_CARRIED = 6;
const TEXT = 'The tide has left a brass lantern on the stones of the harbour.';

interface Walker {
  readonly id: PlayerId;
  room: RoomId;
  readonly pack: string[];
}

/**
 * Lines that make sense where they are typed: of ten 3 walk, 3 say something, 2 look, 2 take or lay down. It keeps its own
 * account of who is where and what lies there, so that nothing is refused.
 */
export class Script {
  readonly #content: WorldContent;
  readonly #chance = new Seeded(20_281);
  readonly #walkers: readonly Walker[];
  readonly #floors = new Map<RoomId, string[]>();
  #count = 0;

  constructor(content: WorldContent, stored: StoredWorld) {
    this.#content = content;
    this.#walkers = stored.present.map(({ character, items }) => ({
      id: character.id,
      room: character.room,
      pack: items.map((item) => this.#wordFor(item)),
    }));
    for (const room of content.rooms.keys()) this.#floors.set(room, []);
    for (const item of stored.items)
      if (item.location.kind === 'room')
        this.#floors.get(item.location.room)?.push(this.#wordFor(item));
  }

  /** The next so many. */
  next(count: number): readonly CommandInput[] {
    return Array.from({ length: count }, () => this.#one());
  }

  #one(): CommandInput {
    const walker = this.#chance.pick(this.#walkers);
    const n = String((this.#count += 1)).padStart(12, '0');
    return {
      kind: 'command',
      player: walker.id,
      id: brandAs(`0c000000-0000-4000-8000-${n}`),
      line: this.#line(walker),
      correlationId: `0d000000-0000-4000-8000-${n}`,
    };
  }

  #line(walker: Walker): string {
    const drawn = this.#chance.next();
    if (drawn < 0.3) return this.#walk(walker);
    if (drawn < 0.6) return `say ${TEXT}`;
    return drawn < 0.8 ? 'look' : this.#handle(walker);
  }

  #walk(walker: Walker): string {
    const exits = this.#content.rooms.get(walker.room)?.exits ?? [];
    const exit = this.#chance.pick(exits);
    walker.room = exit.target;
    return exit.word;
  }

  /** Takes while the hands are free and something lies there. */
  #handle(walker: Walker): string {
    const floor = this.#floors.get(walker.room) ?? [];
    const isTaking =
      floor.length > 0 &&
      (walker.pack.length === 0 || (walker.pack.length < MAX_CARRIED && this.#chance.next() < 0.5));
    const [from, to] = isTaking ? [floor, walker.pack] : [walker.pack, floor];
    if (from.length === 0) return 'look';
    const word = this.#chance.pick(from);
    from.splice(from.indexOf(word), 1);
    to.push(word);
    return `${isTaking ? 'get' : 'drop'} ${word}`;
  }

  #wordFor({ prototype }: Item): string {
    return keyword(this.#content.items.get(prototype)?.name ?? '');
  }
}
