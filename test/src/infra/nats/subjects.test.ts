import fc from 'fast-check';
import { BadConfigError } from '#streams';
import { type SubjectManager, subjectsOf } from '../../../../src/infra/nats/subjects';
import { brandAs, type ZoneId } from '../../../../src/model/ids';

const zone = (text: string): ZoneId => brandAs(text);

describe('subjectsOf', () => {
  const subjects = subjectsOf('dev');
  const arkham = zone('earth/arkham');
  const table: readonly (readonly [string, (all: SubjectManager) => string, unknown])[] = [
    ['events.earth/arkham', (all) => all.events(arkham), { kind: 'events', zone: arkham }],
    ['volatile.earth/arkham', (all) => all.volatile(arkham), { kind: 'volatile', zone: arkham }],
    [
      'commands.social',
      (all) => all.commands(zone('social')),
      { kind: 'commands', zone: 'social' },
    ],
    ['node.node-1', (all) => all.node('node-1'), { kind: 'node', node: 'node-1' }],
    [
      'dlq.MYTHOS_EVENTS',
      (all) => all.deadLetters('MYTHOS_EVENTS'),
      { kind: 'dlq', stream: 'MYTHOS_EVENTS' },
    ],
    ['presence', (all) => all.presence(), { kind: 'presence' }],
    ['commits', (all) => all.commits(), { kind: 'commits' }],
    ['world', (all) => all.world(), { kind: 'world' }],
    ['revoked', (all) => all.revoked(), { kind: 'revoked' }],
    ['streams', (all) => all.streams(), { kind: 'streams' }],
    ['events.*', (all) => all.allEvents(), null],
  ];
  it.each(table)('builds %s, and takes it apart', (rest, build, parts) => {
    const subject = build(subjects);
    expect(subject).toBe(`mythos.dev.${rest}`);
    expect(subjects.parse(subject)).toEqual(parts);
    expect(subjectsOf('live').parse(subject)).toBeNull();
  });

  it.each(['', 'presence.more', 'events', 'events.a.b', 'node.>', 'else', 'else.a', 'dlq'])(
    'takes %p for none of its own',
    (rest) => {
      expect(subjects.parse(`mythos.dev.${rest}`)).toBeNull();
    },
  );

  it('refuses ids that are no tokens, and never builds what it would not take apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (text) => {
        let parsed: unknown = 'refused';
        try {
          parsed = subjects.parse(subjects.commands(zone(text)));
        } catch (error) {
          if (!(error instanceof BadConfigError)) throw error;
        }
        const isToken = /^[A-Za-z\d_/-]{1,128}$/.test(text);
        expect(parsed).toEqual(isToken ? { kind: 'commands', zone: text } : 'refused');
      }),
    );
    expect(() => subjects.node('a b')).toThrow(BadConfigError);
    expect(() => subjects.deadLetters('a.b')).toThrow(BadConfigError);
  });

  it.each(['', 'a.b', '*', 'x'.repeat(33)])('refuses the environment %p', (environment) => {
    expect(() => subjectsOf(environment)).toThrow('environment is');
  });

  it('names what JetStream keeps', () => {
    const names = [subjects, subjectsOf('live')].map((all) => [all.eventStream, all.zoneBucket]);
    expect(names).toEqual([
      ['MYTHOS_EVENTS', 'mythos_dev_zones'],
      ['MYTHOS_EVENTS_live', 'mythos_live_zones'],
    ]);
  });
});
