/** One of the things that a server needs to be played on, and how it is now. `degraded`: it is played on without it. */
export type HealthCheck =
  | { readonly name: string; readonly state: 'ok' }
  | { readonly name: string; readonly state: 'degraded' | 'failing'; readonly why: string };

export const fine = (name: string): HealthCheck => ({ name, state: 'ok' });

/** Failing for a reason, or fine. */
export const failingIf = (isFailing: boolean, name: string, why: string): HealthCheck =>
  isFailing ? { name, state: 'failing', why } : fine(name);
