import { type StaffIntent } from './staff-intent';

/** What is done about a party. */
export type PartyAct =
  | { readonly act: 'list' | 'leave' }
  | { readonly act: 'invite' | 'kick'; readonly name: string }
  /** null = whoever asked last. */
  | { readonly act: 'accept'; readonly name: string | null }
  | { readonly act: 'say'; readonly text: string };

/** What a line means, before anybody has looked whether it is possible. */
export type Intent =
  | { readonly verb: 'move'; readonly exit: string }
  | { readonly verb: 'look'; readonly at: string | null; readonly isInside: boolean }
  | { readonly verb: 'exits' }
  | { readonly verb: 'inventory' }
  | { readonly verb: 'equipment' }
  | { readonly verb: 'get'; readonly what: string; readonly from: string | null }
  | { readonly verb: 'drop'; readonly what: string }
  | { readonly verb: 'put'; readonly what: string; readonly into: string }
  | { readonly verb: 'give'; readonly what: string; readonly to: string }
  | { readonly verb: 'wear'; readonly what: string }
  | { readonly verb: 'remove'; readonly what: string }
  | {
      readonly verb: 'use';
      readonly what: string;
      readonly how: 'use' | 'eat' | 'drink' | 'light' | 'douse';
    }
  | { readonly verb: 'read'; readonly what: string }
  | { readonly verb: 'open'; readonly what: string }
  | { readonly verb: 'close'; readonly what: string }
  | { readonly verb: 'lock'; readonly what: string }
  | { readonly verb: 'unlock'; readonly what: string }
  | { readonly verb: 'force'; readonly what: string }
  | { readonly verb: 'search' }
  | { readonly verb: 'attack'; readonly target: string }
  | { readonly verb: 'defend' }
  | { readonly verb: 'flee' }
  | { readonly verb: 'taunt'; readonly target: string | null }
  | { readonly verb: 'bandage'; readonly target: string }
  | { readonly verb: 'respawn' }
  | { readonly verb: 'pray' }
  | { readonly verb: 'meditate' }
  | { readonly verb: 'group-solace' }
  | { readonly verb: 'therapy'; readonly target: string | null }
  | { readonly verb: 'folk-tonic' }
  | { readonly verb: 'ground'; readonly target: string }
  | { readonly verb: 'list' }
  | { readonly verb: 'buy'; readonly what: string; readonly count: number }
  | { readonly verb: 'sell'; readonly what: string }
  | { readonly verb: 'value'; readonly what: string }
  | { readonly verb: 'say'; readonly text: string }
  | { readonly verb: 'emote'; readonly text: string; readonly how: 'emote' | 'pose' }
  | { readonly verb: 'local'; readonly text: string }
  | { readonly verb: 'global'; readonly text: string }
  | ({ readonly verb: 'party' } & PartyAct)
  | { readonly verb: 'follow'; readonly whom: string }
  | { readonly verb: 'unfollow' }
  | { readonly verb: 'whisper'; readonly to: string; readonly text: string }
  | { readonly verb: 'reply'; readonly text: string }
  | { readonly verb: 'channel'; readonly name: string; readonly set: 'on' | 'off' | null }
  | { readonly verb: 'history'; readonly channel: string; readonly lines: number | null }
  | { readonly verb: 'ignore'; readonly name: string; readonly minutes: number | null }
  | { readonly verb: 'unignore'; readonly name: string }
  | { readonly verb: 'ignores' }
  | { readonly verb: 'status' }
  | { readonly verb: 'stats' }
  | { readonly verb: 'whoami' }
  | { readonly verb: 'time' }
  | { readonly verb: 'who' }
  | { readonly verb: 'map'; readonly asText: boolean }
  | { readonly verb: 'route'; readonly room: string }
  | { readonly verb: 'help'; readonly topic: string | null }
  | { readonly verb: 'alias'; readonly name: string | null; readonly text: string | null }
  | { readonly verb: 'unalias'; readonly name: string }
  | { readonly verb: 'settings'; readonly name: string | null; readonly value: string | null }
  | { readonly verb: 'posture'; readonly posture: 'standing' | 'sitting' | 'lying' }
  | { readonly verb: 'rest' }
  | { readonly verb: 'weather' }
  | { readonly verb: 'tutorial' }
  | { readonly verb: 'skip' }
  | { readonly verb: 'report'; readonly text: string }
  | { readonly verb: 'register' }
  | { readonly verb: 'quit' }
  | StaffIntent;

export type IntentOf<TVerb extends Intent['verb']> = Extract<Intent, { verb: TVerb }>;
