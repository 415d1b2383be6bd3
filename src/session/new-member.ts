import { type ByeCode } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';
import { Outgoing, SlowClientError } from '#streams';
import { finalize, tap } from 'rxjs';
import { agesAt } from './ages-at';
import { type Frames } from './frames';
import { type Member } from './hub';
import { type Notices } from './notices';
import { type RecentLog } from './recent-log';
import { pullFor } from './replay';
import { beginningOf } from './resume';
import { type SessionConfig } from './session-config';
import { type StreamRequest } from './stream-request';

/** What the streams of one node share. */
export interface MemberParts {
  readonly config: SessionConfig;
  readonly frames: Frames;
  readonly notices: Notices;
  readonly recent: RecentLog;
  /** As of the newest event. */
  readonly present: (player: PlayerId) => Viewer;
  readonly end: (member: Member, code: ByeCode | null) => void;
  readonly closed: (member: Member) => void;
}

/** One stream as it begins: its greeting waits, and its heart beats. */
export function newMember(parts: MemberParts, request: StreamRequest): Member {
  const { config, frames, notices, recent } = parts;
  const { scheduler } = config;
  const { player, owner, render, wire } = request;
  const id = config.random.uuid();
  const { head } = recent;
  const log = { epoch: config.epoch, head, kept: config.kept() };
  const beginning = beginningOf(request.lastEventId, log);
  const outgoing = new Outgoing({
    ...config.outgoing,
    scheduler,
    flusher: config.flusher,
    concat: config.concat,
    cursor: beginning.kind === 'resumed' ? beginning.offset : head,
    pull: pullFor(
      { ...config, recent, frames },
      { player, render, wire, present: () => parts.present(player) },
    ),
    onCaughtUp: ({ missed }) => notices.caughtUp(player, missed).map((frame) => frame.as(wire)),
    taken: request.taken,
  });
  for (const frame of notices.greeting(id, player, beginning)) outgoing.greet(frame.as(wire));
  const seat = config.heartbeat.join({
    beat: () => {
      outgoing.beat(frames.cursorAt(recent.head).as(wire));
    },
  });
  const member: Member = {
    id,
    player,
    owner,
    beginning,
    render,
    wire,
    outgoing,
    seat,
    openedAt: scheduler.now(),
    agesAt: agesAt(config),
    endedBy: null,
    aliveAt: null,
    vitals: '',
    blocked: () => {
      outgoing.blocked();
    },
    drained: () => {
      outgoing.drained();
    },
    tell: (event, data) => {
      outgoing.push(frames.named(event, data ?? null).as(wire));
    },
    end: (code) => {
      parts.end(member, code);
    },
    frames$: outgoing.frames$.pipe(
      tap({
        error: (error: unknown) => {
          if (error instanceof SlowClientError) member.endedBy ??= 'slow';
        },
      }),
      finalize(() => {
        parts.closed(member);
      }),
    ),
  };
  return member;
}
