/** What jest hands to a matcher, as far as these need it. */
export interface MatcherThis {
  readonly isNot?: boolean | undefined;
  readonly equals: (one: unknown, other: unknown) => boolean;
  readonly utils: {
    readonly printExpected: (value: unknown) => string;
    readonly printReceived: (value: unknown) => string;
    readonly EXPECTED_COLOR: (text: string) => string;
    readonly RECEIVED_COLOR: (text: string) => string;
    readonly matcherHint: (name: string, received: string, expected: string) => string;
  };
}

/** What a matcher answers. */
export interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}
