import { type EventOf } from '../../../src/model/event';
import { type PartyEvent } from '../../../src/model/events/party';
import { type Part } from '../../../src/model/frame';
import { lineOf } from '../../../src/wording/line-of';
import { BOB, SAMPLES } from '../perception/sample-events';

const act = SAMPLES['player.linkdead'];
const toBob = { target: BOB, targetName: 'Bob' };

type Rows = readonly (readonly [part: Part, line: string])[];

const EVENTS: readonly (readonly [event: PartyEvent | EventOf<'channel.said'>, lines: Rows])[] = [
  [
    { ...act, ...toBob, type: 'player.followed', isFollowing: true },
    [
      ['self', 'You follow Bob.'],
      ['target', 'Ada follows you.'],
      ['room', 'Ada follows Bob.'],
    ],
  ],
  [
    { ...act, ...toBob, type: 'player.followed', isFollowing: false, because: 'It is full.' },
    [
      ['self', 'It is full. You no longer follow Bob.'],
      ['target', 'Ada no longer follows you.'],
      ['room', 'Ada no longer follows Bob.'],
    ],
  ],
  [
    { ...act, ...toBob, type: 'party.invited', forMs: 60_000 },
    [
      ['self', 'You ask Bob to join your party.'],
      ['target', 'Ada asks you to join a party. Type party accept within a minute.'],
      ['room', 'Ada asks Bob to join the party.'],
    ],
  ],
  [
    { ...act, ...toBob, type: 'party.invited', forMs: 90_000 },
    [['target', 'Ada asks you to join a party. Type party accept within 2 minutes.']],
  ],
  [
    { ...act, ...toBob, type: 'party.lapsed', leaderName: 'Ada' },
    [
      ['target', 'You have not answered: Ada’s party waits for you no longer.'],
      ['room', 'Bob did not answer.'],
    ],
  ],
  [
    { ...act, type: 'party.joined', others: ['Bob', 'Cy', 'Di'] },
    [
      ['self', 'You join the party of Bob, Cy and Di.'],
      ['room', 'Ada joins the party.'],
    ],
  ],
  [
    { ...act, type: 'party.left', newLeader: 'Cy' },
    [
      ['self', 'You leave the party.'],
      ['room', 'Ada leaves the party. Cy leads it now.'],
    ],
  ],
  [
    { ...act, ...toBob, type: 'party.kicked' },
    [
      ['self', 'You send Bob away from the party.'],
      ['target', 'Ada sends you away from the party.'],
      ['room', 'Ada sends Bob away from the party.'],
    ],
  ],
  [
    { ...act, ...toBob, type: 'party.dropped', newLeader: null },
    [
      ['target', 'You were away for too long, and are no longer in the party.'],
      ['room', 'Bob has been away for too long, and is no longer in the party.'],
    ],
  ],
  [{ ...act, type: 'party.ended' }, [['self', 'Nobody else is left in your party. It is over.']]],
  [
    { ...SAMPLES['channel.said'], channel: 'local:earth/arkham/riverside' },
    [
      ['self', '[local] You: Hello all.'],
      ['room', '[local] Ada: Hello all.'],
    ],
  ],
];

const rows = EVENTS.flatMap(([event, lines]) =>
  lines.map(([part, line]) => ({ type: event.type, part, line, event })),
);

describe('PARTY_LINES', () => {
  it('has no words for the end of a party to which nobody came', () => {
    const ended = { ...act, type: 'party.ended', isQuiet: true } as const;
    expect(lineOf(ended, 'self', 'page')).toBeNull();
  });

  it.each(rows)('$type for $part: $line', ({ part, line, event }) => {
    expect(lineOf(event, part, 'page')).toBe(line);
  });

  it('leaves out for the ear which of a kind a channel is', () => {
    const event = { ...SAMPLES['channel.said'], channel: 'party:p-1' };
    expect(lineOf(event, 'room', 'reader')).toBe('Ada on party: Hello all.');
  });
});
