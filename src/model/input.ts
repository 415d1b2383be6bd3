import { type AuditRow } from './audit-row';
import { type Answer } from './outcome';
import { type Character } from './character';
import { type WorldContent } from './content';
import { type CommandId, type PlayerId, type RoomId } from './ids';
import { type Item } from './item';
import { type Person } from './person';
import { type Role } from './role';

/** What a player asks of the world. */
export interface CommandInput {
  readonly kind: 'command';
  readonly player: PlayerId;
  readonly id: CommandId;
  readonly line: string;
  readonly correlationId: string;
  /** Whom the line names who may not be in the world, looked up before; null = nobody. Absent = it was not looked up. */
  readonly person?: Person | null | undefined;
}

/** A character comes in, as it was stored. */
export interface EnterInput {
  readonly kind: 'enter';
  readonly stored: {
    readonly character: Character;
    readonly items: readonly Item[];
    readonly explored: readonly RoomId[];
  };
  readonly hasStream: boolean;
  /** Those that its account brings. @default none */
  readonly roles?: readonly Role[];
  readonly correlationId: string;
}

/** The files of the world have changed, and from the end of this input on it goes by them. */
export interface ReloadInput {
  readonly kind: 'reload';
  readonly content: WorldContent;
  /** Rooms that are no more, or are of another zone. */
  readonly gone: readonly RoomId[];
  readonly row: AuditRow;
  readonly correlationId: string;
}

/** All that can make the world move; one at a time, in order of arrival. */
export type Input =
  | CommandInput
  | EnterInput
  | { readonly kind: 'link-lost'; readonly player: PlayerId }
  | { readonly kind: 'link-back'; readonly player: PlayerId }
  | {
      readonly kind: 'rename';
      readonly player: PlayerId;
      readonly name: string;
      readonly correlationId: string;
    }
  | ReloadInput
  /** Only written down: what came of an act of the staff outside of the world. */
  | { readonly kind: 'noted'; readonly row: AuditRow }
  | { readonly kind: 'seed' }
  | { readonly kind: 'tick' };

/** What comes back. Only a command has more to tell than the offset it is true at. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'accepted'; readonly offset: number };
