import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { openapiDocument } from '../../../src/http/openapi/openapi-document';
import { OPERATIONS } from '../../../src/http/openapi/operations';
import { BYE_WORDS } from '../../../src/session/bye-words';
import { startApp, type TestApp } from '../app';
import { call } from './call';
import { type DocExample, examplesIn } from './doc-example';
import { DocTalk } from './doc-talk';
import { differences, filledIn, type Variables } from './doc-shape';
import { RawStream } from './raw-stream';

const PAGE = join(__dirname, '../../../docs/protocol.md');

interface Frame extends EventSourceMessage {
  readonly retry: number | undefined;
}

/** Frames as a client parses them, each with its `retry`. */
function framesIn(text: string): readonly Frame[] {
  const frames: Frame[] = [];
  let retry: number | undefined;
  const parser = createParser({
    onRetry: (ms) => {
      retry = ms;
    },
    onEvent: (message) => {
      frames.push({ ...message, retry });
      retry = undefined;
    },
  });
  parser.feed(`${text}\n\n`);
  return frames;
}

/** The operation that an example shows. */
const operationOf = (line: string) =>
  OPERATIONS.find(({ method, path }) => {
    const [asked = '', where = ''] = line.split(' ');
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    return asked.toLowerCase() === method && pattern.test(where.split('?', 1)[0] ?? '');
  });

describe('docs/protocol.md', () => {
  let app: TestApp;
  let page: string;
  const variables: Variables = new Map();
  const streams: RawStream[] = [];
  const talks: DocTalk[] = [];

  beforeAll(async () => {
    page = await readFile(PAGE, 'utf8');
    app = await startApp();
  }, 60_000);

  afterAll(async () => {
    for (const stream of streams) await stream.cut();
    for (const talk of talks) await talk.cut();
    await app.stop();
  }, 60_000);

  async function showsHttp({ line, headers, body, status, answer }: DocExample): Promise<void> {
    const reply = await call(app.url, line, { headers, ...(body !== null && { raw: body }) });
    expect([line, reply.status]).toEqual([line, status]);
    const shown: unknown = answer === '' ? {} : JSON.parse(answer);
    expect(differences(shown, reply.body, { variables })).toEqual([]);
    const documented = operationOf(line)?.answers.find((each) => each.status === status);
    expect([line, status >= 400 || documented !== undefined]).toEqual([line, true]);
    documented?.body?.parse(reply.body);
  }

  async function showsFrames({ line, headers, status, answer }: DocExample): Promise<void> {
    const [first] = streams;
    const isNew = line !== '' || first === undefined;
    const query = line.split('?')[1] ?? '';
    const stream = isNew ? await RawStream.open(app.url, { headers, query }) : first;
    if (isNew) streams.push(stream);
    expect(stream.status).toBe(status);
    const shown = framesIn(answer);
    const from = isNew ? 0 : goesOn;
    const real = await stream.gives(from + shown.length);
    shown.forEach((frame, n) => {
      const seen = real[from + n];
      expect(seen?.event).toBe(frame.event);
      expect(differences({ id: frame.id }, { id: seen?.id }, { variables })).toEqual([]);
      const data: unknown = JSON.parse(seen?.data ?? 'null');
      expect(differences(JSON.parse(frame.data), data, { variables })).toEqual([]);
    });
    const retries = framesIn(stream.text).slice(from, from + shown.length);
    expect(retries.map(({ retry }) => retry !== undefined)).toEqual(
      shown.map(({ retry }) => retry !== undefined),
    );
    if (streams[0] === stream) goesOn = from + shown.length;
  }
  async function showsMessages({ line, headers, answer }: DocExample): Promise<void> {
    const address = `${app.url.replace('http', 'ws')}${line.split(' ')[1] ?? ''}`;
    const protocols = headers['Sec-WebSocket-Protocol'] ?? '';
    if (line !== '') talks.unshift(await DocTalk.open(address, protocols));
    const [talk] = talks;
    const heard: { readonly shown: unknown; readonly real: unknown }[] = [];
    for (const each of answer.split('\n').filter((one) => one !== '')) {
      const [way, text] = [each[0], each.slice(2)];
      if (way === '>') talk?.says(filledIn(text, variables));
      else heard.push({ shown: JSON.parse(text) as unknown, real: await talk?.next() });
    }
    const wrong = heard.flatMap(({ shown, real }) => differences(shown, real, { variables }));
    expect(wrong).toEqual([]);
  }
  /** So many frames of the first stream have been shown. */
  let goesOn = 0;

  it('shows what is really asked and answered, example by example', async () => {
    const examples = examplesIn(page);
    expect(examples.length).toBeGreaterThan(25);
    for (const example of examples) {
      const { line, headers, body } = example;
      const filled = {
        ...example,
        line: filledIn(line, variables),
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, filledIn(value, variables)]),
        ),
        body: body === null ? null : filledIn(body, variables),
      };
      const shows = { http: showsHttp, sse: showsFrames, ws: showsMessages }[example.kind];
      await shows(filled);
    }
  }, 60_000);

  it('shows every operation there is', () => {
    const shown = new Set(
      examplesIn(page).map(({ line }) => {
        const { method, path } = operationOf(line.replace(/\$\w+/g, 'x')) ?? {};
        return `${String(method)} ${String(path)}`;
      }),
    );
    // The list of verbs is told with the help of one; this page is told with the description itself.
    const told = ['get /api/help', 'get /api/openapi.json'];
    const missing = OPERATIONS.map(({ method, path }) => `${method} ${path}`)
      .filter((operation) => !shown.has(operation))
      .filter((operation) => !told.includes(operation));
    expect(missing).toEqual([]);
  });

  it('lists every last word with its finality', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (yes|no) +\|/gm)];
    const listed = rows.map(([, code, isFinal]) => [code, isFinal === 'yes']);
    const there = Object.entries(BYE_WORDS).map(([code, { isFinal }]) => [code, isFinal]);
    expect(listed.sort()).toEqual(there.sort());
  });

  it('is described for machines at /api/openapi.json, to anybody', async () => {
    const { status, body } = await call(app.url, 'GET /api/openapi.json');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openapiDocument())));
  });
});
