import { type FrameFields } from '#streams';

/**
 * A frame as one WebSocket message: the fields of a Server-Sent Event, by their names.
 *
 * One without a name is dispatched by EventSource as `message`, and so it is called here; one that only moves the cursor is
 * a `heartbeat`.
 *
 * @param fields.data JSON.
 */
export function messageText({ id, event, retry, data }: FrameFields): string {
  const name = event ?? (data === undefined ? 'heartbeat' : 'message');
  const fields = [
    ...(id === undefined ? [] : [`"id":${JSON.stringify(id)}`]),
    `"event":${JSON.stringify(name)}`,
    ...(retry === undefined ? [] : [`"retry":${retry}`]),
    ...(data === undefined ? [] : [`"data":${data}`]),
  ];
  return `{${fields.join(',')}}`;
}
