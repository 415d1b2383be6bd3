/** One fenced example of docs/protocol.md. */
export interface DocExample {
  readonly kind: 'http' | 'sse' | 'ws';
  /** `POST /api/commands`; empty = the stream that was opened first goes on. */
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it is sent; null = none. */
  readonly body: string | null;
  /** Of the answer; 200 where a stream begins. */
  readonly status: number;
  /** What is answered: JSON, frames, or messages to (`> `) and from (`< `) the server. Empty = nothing. */
  readonly answer: string;
}

const STATUS = /^\d{3}$/;
const REQUEST = /^(GET|POST|DELETE) \//;

/**
 * Every example, in order. The request, an empty line and a body if it has one, an empty line, the status, the answer;
 * a stream's frames need no status.
 */
export const examplesIn = (markdown: string): readonly DocExample[] =>
  [...markdown.matchAll(/^```(http|sse|ws)\n([^]*?)^```$/gm)].map(([, kind, code = '']) =>
    exampleOf(kind as DocExample['kind'], code.trimEnd()),
  );

function exampleOf(kind: DocExample['kind'], code: string): DocExample {
  if (!REQUEST.test(code))
    return { kind, line: '', headers: {}, body: null, status: 200, answer: code };
  const [request = '', ...rest] = code.split('\n\n');
  const [line = '', ...headers] = request.split('\n');
  const at = rest.findIndex((part) => STATUS.test(part.split('\n')[0] ?? ''));
  const answer = rest.slice(Math.max(at, 0)).join('\n\n');
  const [status = ''] = answer.split('\n');
  return {
    kind,
    line,
    headers: Object.fromEntries(
      headers.map((header) => header.split(': ', 2)),
    ) as DocExample['headers'],
    body: at > 0 ? rest.slice(0, at).join('\n\n') : null,
    status: at < 0 ? 200 : Number(status),
    answer: at < 0 ? answer : answer.slice(status.length).trim(),
  };
}
