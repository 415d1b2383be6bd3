import { type Bucket } from '../model/presence';

export interface BucketConfig {
  readonly perSecond: number;
  readonly burst: number;
}

/** One token less, or how long until there is one. Pure; a missing bucket is a full one. */
export function takeToken(
  bucket: Bucket | undefined,
  { perSecond, burst }: BucketConfig,
  now: number,
):
  | { readonly isAllowed: true; readonly bucket: Bucket }
  | { readonly isAllowed: false; readonly waitMs: number } {
  const before = bucket ?? { tokens: burst, at: now };
  const gained = (Math.max(0, now - before.at) / 1_000) * perSecond;
  const tokens = Math.min(burst, before.tokens + gained);
  return tokens >= 1
    ? { isAllowed: true, bucket: { tokens: tokens - 1, at: now } }
    : { isAllowed: false, waitMs: Math.ceil(((1 - tokens) / perSecond) * 1_000) };
}
