/** `opsPort` is `OPS_PORT`; `rules.chat.say.perMin` is `RULES_CHAT_SAY_PER_MIN`. */
export function variableName(key: string): string {
  return key
    .replace(/\./g, '_')
    .replace(/[A-Z]|\d+/g, (part) => (/\d/.test(part) ? part : `_${part}`))
    .toUpperCase();
}
