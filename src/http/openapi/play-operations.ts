import { z } from 'zod';
import { ALIVE_BODY, COMMAND_BODY, HISTORY_QUERY } from '../play/command-body';
import { ALIVE, HELP, HELP_CONTENTS, HISTORY, MAP, OUTCOME, READY } from './answers';
import { type Operation } from './operation';

const guarded = { isGuarded: true } as const;

const STREAM_QUERY = z.object({
  last_event_id: z.string().optional().describe('As the header Last-Event-ID, which wins'),
  render: z.enum(['data', 'text']).optional().describe('text: each event also as a line'),
});

/** What a player in the world asks for, and what anybody may. */
export const PLAY_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/commands',
    summary: 'A line to the world. It acts once, however often it is sent with the same id.',
    ...guarded,
    body: COMMAND_BODY,
    answers: [
      { status: 200, about: "What became of it; `refused` is the game's no.", body: OUTCOME },
    ],
    problems: [
      'NOT_IN_WORLD',
      'COMMAND_ID_REUSED',
      'RATE_LIMITED',
      'WORLD_UNAVAILABLE',
      'OVERLOADED',
      'OUTCOME_UNKNOWN',
    ],
  },
  {
    method: 'post',
    path: '/api/alive',
    summary: 'The client of this stream is awake; having said so once, it must go on saying it.',
    ...guarded,
    body: ALIVE_BODY,
    answers: [{ status: 204, about: 'Noted.', body: null }],
    problems: ['NOT_IN_WORLD'],
  },
  {
    method: 'get',
    path: '/api/events',
    summary: 'The stream (Server-Sent Events); resumes after Last-Event-ID.',
    ...guarded,
    query: STREAM_QUERY,
    answers: [
      { status: 200, about: 'The stream.', body: z.string(), type: 'text/event-stream' },
      { status: 204, about: 'Nobody of yours is in the world: do not come back.', body: null },
    ],
  },
  {
    method: 'get',
    path: '/api/ws',
    summary: 'The same stream over a WebSocket (subprotocol `mythos.v1`), and commands by it.',
    ...guarded,
    query: STREAM_QUERY,
    answers: [
      { status: 101, about: 'The WebSocket. What is to be said is said in it.', body: null },
    ],
    problems: ['FORBIDDEN_ORIGIN', 'UPGRADE_REQUIRED'],
  },
  {
    method: 'get',
    path: '/api/map',
    summary: 'What the character has seen of the world.',
    ...guarded,
    answers: [{ status: 200, about: 'Drawn, and in words.', body: MAP }],
    problems: ['NOT_IN_WORLD', 'NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/help',
    summary: 'The words that there is help on.',
    ...guarded,
    answers: [
      { status: 200, about: 'Verbs by what they are about, then concepts.', body: HELP_CONTENTS },
    ],
  },
  {
    method: 'get',
    path: '/api/help/{topic}',
    summary: 'A verb or a topic.',
    ...guarded,
    answers: [{ status: 200, about: 'What there is to say of it.', body: HELP }],
    problems: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/channels/{name}/history',
    summary: 'The newest lines of a channel, or of `whisper`; oldest first.',
    ...guarded,
    query: HISTORY_QUERY,
    answers: [{ status: 200, about: 'As this character may see them.', body: HISTORY }],
    problems: ['NOT_IN_WORLD'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    isGuarded: false,
    answers: [{ status: 200, about: 'OpenAPI 3.1.', body: z.object({ openapi: z.string() }) }],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process answers.',
    isGuarded: false,
    answers: [{ status: 200, about: 'It does.', body: ALIVE }],
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Whether it can be played on.',
    isGuarded: false,
    answers: [
      { status: 200, about: 'It can.', body: READY },
      { status: 503, about: 'Not now, for these reasons.', body: READY },
    ],
  },
];
