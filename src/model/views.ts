import { type NpcId, type RoomId } from './ids';

/** What a player is told of a way out. */
export interface ExitView {
  readonly word: string;
  /** The next room's name, once explored. */
  readonly to?: string;
  readonly state: 'open' | 'locked' | 'blocked';
}

export interface OccupantView {
  readonly name: string;
  readonly isLinkdead: boolean;
  /** `bleeding`, `dead`; the page has that of a blow too. Absent = on its feet, or not told. */
  readonly condition?: string;
}

export interface ThingView {
  /** "a brass lantern", "3 candles" */
  readonly name: string;
  /** What to type after `get`: "lantern". */
  readonly keyword: string;
  readonly quantity: number;
  readonly isContainer: boolean;
  /** Of a light that has been lit; absent = it is as new, or no light. */
  readonly burnt?: 'lit' | 'part burnt' | 'burnt down' | undefined;
}

/** An NPC as anybody sees it. */
export interface NpcView {
  readonly id: NpcId;
  /** "a wharf rat" */
  readonly name: string;
  /** What to type after `look` or `attack`: "rat". */
  readonly keyword: string;
  /** unhurt, scratched, hurt, bloodied, failing */
  readonly condition: string;
  readonly isAsleep: boolean;
  /** `attack` is refused: for what it is, or for the room. Absent = it may be attacked; who fights already may be, too. */
  readonly isLetBe?: true;
}

/** A room as one player sees it. */
export interface RoomView {
  readonly id: RoomId;
  readonly name: string;
  /** Empty = not told again: the setting `brief`. */
  readonly description: string;
  readonly subZone: string;
  readonly exits: readonly ExitView[];
  readonly things: readonly ThingView[];
  /** Fifty at most; without the looker. */
  readonly occupants: readonly OccupantView[];
  readonly occupantCount: number;
  /** In order of arrival; absent = none. */
  readonly npcs?: readonly NpcView[];
}

export interface Vitals {
  readonly dp: number;
  readonly dpMax: number;
  readonly mp: number;
  readonly mpMax: number;
  readonly lucidity: number;
  readonly lucidityMax: number;
  /** unhurt, scratched, hurt, bloodied, failing */
  readonly condition: string;
}

/** Game time, as people say it. */
export interface ClockView {
  /** `1920-01-01` */
  readonly date: string;
  /** 0 to 23 */
  readonly hour: number;
  readonly daypart: string;
}

/** A cell of the drawn map. */
export type MapCell = ' ' | '@' | '#' | '?' | '+';

export interface MapView {
  /** Rows from north to south. */
  readonly rows: readonly string[];
  /** The same in words, one sentence a line. */
  readonly text: readonly string[];
  /** Rooms whose place on the grid was taken. */
  readonly clashes: readonly string[];
}
