/** Whatever a bus carries says what it is. */
export interface Typed {
  readonly type: string;
}

/** The members of the union with this type. */
export type EventOfType<TEvent extends Typed, TType extends string> = TEvent extends {
  readonly type: infer TOwn;
}
  ? TType extends TOwn
    ? TEvent
    : never
  : never;

/** Whom an event concerns, by one key: none, one, or some; such as its room, or its players. Called once per event, if anybody listens by it. */
export type KeyOf<TEvent> = (event: TEvent) => string | readonly string[] | undefined;

/** Events of one type, or those of one room, one player, or of a type there; nothing named = all. */
export type Selection<TType extends string, TKey extends string> = { readonly type?: TType } & (
  { readonly key: TKey; readonly value: string } | { readonly key?: never; readonly value?: never }
);

/** The same, as the index keeps it. */
export interface Where {
  readonly type?: string;
  readonly key?: string;
  readonly value?: string;
}
