import { type ByeCode, type FrameData } from '../../model/frame';
import { type Snapshot } from '../../model/snapshot';
import { type ClockView, type Vitals } from '../../model/views';

export interface Hello {
  readonly epoch: string;
  readonly playerId: string;
  readonly resumed: boolean;
  readonly heartbeatMs: number;
}

export type Self = Snapshot['player'];

/** How many are in the world. */
export interface Presence {
  readonly online: number;
}

export interface Bye {
  readonly code: ByeCode;
  readonly text: string;
  readonly final: boolean;
  readonly retryMs?: number;
}

/** All that a stream can tell (protocol.md, "The stream"). */
export type Signal =
  | { readonly kind: 'opened' }
  | { readonly kind: 'heard' }
  | { readonly kind: 'cursor'; readonly id: string }
  | { readonly kind: 'hello'; readonly hello: Hello }
  | { readonly kind: 'snapshot'; readonly id: string; readonly snapshot: Snapshot }
  | { readonly kind: 'caught-up'; readonly missed: number }
  | { readonly kind: 'event'; readonly id: string; readonly data: FrameData }
  | { readonly kind: 'vitals'; readonly v: number; readonly vitals: Vitals }
  | { readonly kind: 'clock'; readonly v: number; readonly clock: ClockView }
  | { readonly kind: 'presence'; readonly v: number; readonly presence: Presence }
  | { readonly kind: 'watched'; readonly text: string; readonly data: FrameData }
  | { readonly kind: 'reset' }
  | { readonly kind: 'bye'; readonly bye: Bye };
