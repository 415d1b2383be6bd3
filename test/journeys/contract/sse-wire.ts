import { randomUUID } from 'node:crypto';
import { call } from '../api/call';
import { type CommandAnswer } from '../api/guest';
import { RawStream } from '../api/raw-stream';
import { type SeenFrame } from '../sse-client';
import { type WireClient, type WireKind } from './wire-client';

const seen = ({ id, event, data }: RawStream['messages'][number]): SeenFrame => ({
  id,
  event,
  data: JSON.parse(data) as SeenFrame['data'],
});

/** Server-Sent Events, and lines by POST. */
export const SSE: WireKind = {
  name: 'Server-Sent Events',
  open: async (url, token, { lastEventId, isText = false } = {}): Promise<WireClient> => {
    const stream = await RawStream.open(url, {
      token,
      ...(lastEventId !== undefined && { lastEventId }),
      ...(isText && { query: 'render=text' }),
    });
    return {
      get frames() {
        return stream.messages.map(seen);
      },
      get cursor() {
        return stream.lastId === '' ? (lastEventId ?? '') : stream.lastId;
      },
      ended: stream.ended,
      until: async (fits) => seen(await stream.until((message) => fits(seen(message)))),
      reaches: async (cursor) => stream.untilText(new RegExp(`^id: ${cursor}$`, 'm')),
      does: async (line, id = randomUUID()) => {
        const json = { id, line };
        const { status, body } = await call(url, 'POST /api/commands', { token, json });
        if (status !== 200) throw new Error(String(body['code']));
        return body as unknown as CommandAnswer;
      },
      stall: () => {
        stream.response.pause();
      },
      cut: async () => stream.cut(),
    };
  },
};
