import { z } from 'zod';
import { brandAs, type PlayerId } from '../model/ids';

/** The streams of one player on one node. `opened`: the newest has just opened there; `also`: these are there, too. */
export const STREAMS = z.object({
  kind: z.enum(['opened', 'also']),
  player: z
    .string()
    .min(1)
    .max(64)
    .transform((text) => brandAs<PlayerId>(text)),
  streams: z
    .array(z.object({ id: z.string().min(1).max(64), openedAt: z.number() }))
    .max(1_000)
    .readonly(),
});

export type StreamsTold = z.output<typeof STREAMS>;
