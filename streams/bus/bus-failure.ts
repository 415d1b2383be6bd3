/**
 * A handler threw, rejected or erred, and stays subscribed; or it fell behind and was ended (HandlerOverflowError); or what it returned threw
 * in being unsubscribed, which changes no outcome; or a key's function threw.
 */
export interface BusFailure<TEvent> {
  readonly event: TEvent;
  readonly error: unknown;
}
