import { Client } from 'pg';

/** Every statement that this process sends to a database, on whatever connection. */
export interface CountedQueries {
  /** Texts of those sent since the last time it was asked, in order. */
  readonly take: () => readonly string[];
  readonly stop: () => void;
}

export function countQueries(): CountedQueries {
  const spy = jest.spyOn(Client.prototype, 'query');
  return {
    take: () => {
      const texts = spy.mock.calls.map(([query]) => textOf(query));
      spy.mockClear();
      return texts;
    },
    stop: () => {
      spy.mockRestore();
    },
  };
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  const { text } = query as { readonly text?: unknown };
  return typeof text === 'string' ? text : String(query);
}
