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
  | { readonly verb: 'say'; readonly text: string }
  | { readonly verb: 'emote'; readonly text: string; readonly how: 'emote' | 'pose' }
  | { readonly verb: 'global'; readonly text: string }
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
  | { readonly verb: 'register' }
  | { readonly verb: 'quit' };

export type IntentOf<TVerb extends Intent['verb']> = Extract<Intent, { verb: TVerb }>;
