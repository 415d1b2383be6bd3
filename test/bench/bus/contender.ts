/** What is published: as a game's event is, an object with a type and some fields. */
export interface Said {
  readonly type: 'said' | 'whispered' | 'moved' | 'looked';
  readonly n: number;
  readonly text: string;
}

/** A bus of some making, with its subscribers. */
export interface Contender {
  readonly publish: (event: Said) => void;
  readonly end: () => void;
}

/** What each subscriber does with an event. */
export type OnSaid = (event: Said) => void;

export interface ContenderConfig {
  /** For each type. */
  readonly subscribers: number;
  /** Published in turn. */
  readonly types: readonly Said['type'][];
  readonly onSaid: OnSaid;
}

export type MakeContender = (config: ContenderConfig) => Contender;
