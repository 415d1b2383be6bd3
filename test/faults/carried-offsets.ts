import { connect } from 'nats';

/** The offsets of all rows that NATS has been given, in its order. */
export async function carriedOffsets(natsUrl: string, stream: string): Promise<readonly number[]> {
  const connection = await connect({ servers: natsUrl });
  try {
    const { streams } = await connection.jetstreamManager();
    const { state } = await streams.info(stream);
    const offsets: number[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const { body } = (await streams.getMessage(stream, { seq })).json<{
        readonly body: { readonly event: { readonly offset: number } };
      }>();
      offsets.push(body.event.offset);
    }
    return offsets;
  } finally {
    await connection.close();
  }
}
