/** An answer of any kind. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `text` as JSON; empty when there is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly token?: string;
  readonly json?: unknown;
  /** A body as it stands, right or wrong; a stream is sent in chunks, its length unsaid. */
  readonly raw?: string | ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param line `POST /api/commands` */
export async function call(url: string, line: string, asked: Asked = {}): Promise<Reply> {
  const [method = 'GET', path = '/'] = line.split(' ');
  const body = asked.raw ?? (asked.json === undefined ? null : JSON.stringify(asked.json));
  const response = await fetch(url + path, {
    method,
    body,
    duplex: 'half',
    headers: {
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(asked.token !== undefined && { authorization: `Bearer ${asked.token}` }),
      ...asked.headers,
    },
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const parsed: unknown = isJson && text !== '' ? JSON.parse(text) : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: parsed as Reply['body'],
  };
}
