/** What one stream has shown: numbers of messages in order of arrival. */
export type Transcript = number[];

/** What was wrong with what the streams have shown. */
export interface Faults {
  /** Accepted, and not shown on a stream. */
  readonly missing: number;
  readonly doubled: number;
  /** Shown before one that another stream has shown earlier. */
  readonly misplaced: number;
}

/** Every accepted message once on every stream, and in the same order on all. */
export function faultsOf(
  transcripts: readonly Transcript[],
  accepted: ReadonlySet<number>,
): Faults {
  const order = new Map(transcripts[0]?.map((number, place) => [number, place]));
  let missing = 0;
  let doubled = 0;
  let misplaced = 0;
  for (const transcript of transcripts) {
    const seen = new Set(transcript);
    doubled += transcript.length - seen.size;
    for (const number of accepted) if (!seen.has(number)) missing += 1;
    let last = -1;
    for (const number of transcript) {
      const place = order.get(number) ?? Infinity;
      if (place < last) misplaced += 1;
      last = place;
    }
  }
  return { missing, doubled, misplaced };
}
