import { type Role } from './role';

/** One field of an event, compared with a number. */
export interface Where {
  readonly field: string;
  readonly is: '>' | '<' | '=';
  readonly value: number;
}

/** What staff may mean by a line. */
export type StaffIntent =
  | { readonly verb: 'goto'; readonly to: string }
  | { readonly verb: 'teleport'; readonly player: string; readonly room: string }
  | { readonly verb: 'summon'; readonly what: string; readonly count: number }
  | { readonly verb: 'stat'; readonly target: string }
  | { readonly verb: 'npc'; readonly order: NpcOrder }
  | { readonly verb: 'reload'; readonly isCheck: boolean }
  /** null = no more. */
  | { readonly verb: 'watch'; readonly what: string | null; readonly where: Where | null }
  | { readonly verb: 'scopes'; readonly path: string }
  | ({ readonly verb: 'silence' } & Order & { readonly channel: string | null })
  | { readonly verb: 'unsilence'; readonly who: string; readonly channel: string | null }
  | { readonly verb: 'kick'; readonly who: string; readonly reason: string }
  | ({ readonly verb: 'ban' } & Order)
  | { readonly verb: 'unban'; readonly who: string }
  | { readonly verb: 'announce'; readonly text: string }
  | {
      readonly verb: 'set';
      readonly player: string;
      readonly stat: string;
      readonly value: number;
    }
  | { readonly verb: 'role'; readonly player: string; readonly role: Role | 'none' }
  | { readonly verb: 'clock'; readonly shift: number }
  /** null seconds = it is called off. */
  | { readonly verb: 'shutdown'; readonly seconds: number | null; readonly reason: string };

/** Against somebody, for a time. */
export interface Order {
  readonly who: string;
  /** null = until it is taken back. */
  readonly minutes: number | null;
  readonly reason: string;
}

/** What is to be done with NPCs; a zone or room that is not named is the one where one is. */
export type NpcOrder =
  | { readonly act: 'list' | 'population'; readonly zone: string }
  | { readonly act: 'spawn' | 'move'; readonly npc: string; readonly room: string }
  | { readonly act: 'despawn'; readonly npc: string };
