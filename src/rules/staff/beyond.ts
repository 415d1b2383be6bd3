import { type Verdict } from '../rule';
import { done } from '../verdicts';

/** What the world itself cannot do: it allows it, and has it written down; whoever has the server at hand does it (app/compose/staff). */
export const asked = (): Verdict => done([], []);
