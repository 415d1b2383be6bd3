import { describeError, type Stacks } from './describe-error';
import { redactText } from './redact-text';
import { isPlayerText, isSecretKey } from './secret-keys';

const MASK = '***';
const MAX_DEPTH = 6;
const MAX_MEMBERS = 100;
const MAX_VALUES = 1_000;

export interface RedactConfig {
  readonly stacks: Stacks;
  /** Fields that hold what a player wrote are shown; only at debug. */
  readonly isPlayerTextShown: boolean;
}

/**
 * A plain copy of what is to be logged, without secrets: JSON takes it, and it shares nothing with its source.
 *
 * - **Secrets** go by the key (`password`, `token`, `cookie`, `authorization`, `recoveryCode` …), in any spelling, and
 *   out of strings (URL credentials, bearer tokens).
 * - **Errors** show name, code, message and causes; never their other fields.
 * - **Memory** depth 6, 100 members each, 1,000 values in all; the rest is counted or named, not copied.
 * - **Errors** never: a getter that throws shows as `[unreadable]`.
 */
export function redact(value: unknown, config: RedactConfig): unknown {
  return new Copy(config).of(value, 0);
}

class Copy {
  readonly #config: RedactConfig;
  #left = MAX_VALUES;

  constructor(config: RedactConfig) {
    this.#config = config;
  }

  of(value: unknown, depth: number): unknown {
    this.#left -= 1;
    if (this.#left < 0) return '[more]';
    if (typeof value === 'string') return redactText(value);
    if (typeof value === 'bigint') return value.toString();
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
    if (typeof value !== 'object' || value === null) return value;
    try {
      return this.#object(value, depth);
    } catch {
      return '[unreadable]';
    }
  }

  #object(value: object, depth: number): unknown {
    if (value instanceof Error) return describeError(value, this.#config.stacks);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (depth >= MAX_DEPTH) return '[deep]';
    if (value instanceof Map) return this.#fields(value, value.size, depth);
    if (Array.isArray(value) || value instanceof Set) return this.#list([...value], depth);
    const keys = Object.keys(value);
    return this.#fields(this.#entries(value, keys), keys.length, depth);
  }

  #list(members: readonly unknown[], depth: number): unknown[] {
    const shown = members.slice(0, MAX_MEMBERS).map((member) => this.of(member, depth + 1));
    return members.length > shown.length
      ? [...shown, `[${members.length - shown.length} more]`]
      : shown;
  }

  *#entries(value: object, keys: readonly string[]): Generator<readonly [string, unknown]> {
    for (const key of keys) {
      let member: unknown = '[unreadable]';
      if (isSecretKey(key)) member = MASK;
      else {
        try {
          member = (value as Record<string, unknown>)[key];
        } catch {
          // The getter threw; its field says so.
        }
      }
      yield [key, member];
    }
  }

  #fields(
    entries: Iterable<readonly [unknown, unknown]>,
    size: number,
    depth: number,
  ): Record<string, unknown> {
    const shown: [string, unknown][] = [];
    for (const [rawKey, member] of entries) {
      if (shown.length === MAX_MEMBERS) {
        shown.push(['more', size - MAX_MEMBERS]);
        break;
      }
      const key = typeof rawKey === 'string' ? rawKey : '[key]';
      shown.push([redactText(key.slice(0, 200)), this.#member(key, member, depth)]);
    }
    return Object.fromEntries(shown);
  }

  #member(key: string, member: unknown, depth: number): unknown {
    if (isSecretKey(key)) return MASK;
    if (isPlayerText(key) && typeof member === 'string' && !this.#config.isPlayerTextShown) {
      return `[${member.length} characters]`;
    }
    return this.of(member, depth + 1);
  }
}
