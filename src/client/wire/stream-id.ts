/** A place in the log, as frames carry it: `<epoch>.<offset>`, both base 36. */
export interface StreamId {
  readonly epoch: string;
  readonly offset: number;
}

const SHAPE = /^([0-9a-z]{1,32})\.([0-9a-z]{1,10})$/i;

/** Null for anything that is not `epoch.offset`. */
export function parseStreamId(text: string): StreamId | null {
  const [, epoch, offset] = SHAPE.exec(text) ?? [];
  return epoch === undefined || offset === undefined
    ? null
    : { epoch, offset: Number.parseInt(offset, 36) };
}

export const formatStreamId = (id: StreamId): string => `${id.epoch}.${id.offset.toString(36)}`;
