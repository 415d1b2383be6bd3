import { catchError, defer, of } from 'rxjs';
import { cases } from '#streams/testing';
import { orElsewhere } from '../../../src/cluster/or-elsewhere';
import { CommandFault, type CommandFaultCode } from '../../../src/model/command-fault';

interface Row {
  readonly own: string;
  readonly fault?: CommandFaultCode | 'STRANGE';
  readonly ended?: string;
  readonly isGoing?: boolean;
  /** Of whoever is asked then. */
  readonly elsewhere?: CommandFaultCode;
  readonly expected: string;
}

const errorOf = (code: CommandFaultCode | 'STRANGE'): Error =>
  code === 'STRANGE' ? new Error(code) : new CommandFault(code);

/** `o` is answered here, `e` elsewhere, `u` and `f` are faults: an open outcome, and its own. */
cases<Row>(
  'orElsewhere',
  (m, { own, fault = 'OVERLOADED', ended = '-', isGoing = true, elsewhere, expected }) => {
    const answer$ = orElsewhere(m.cold(own, undefined, errorOf(fault)), {
      ask: () =>
        elsewhere === undefined ? m.cold('--(e|)') : m.cold('--#', undefined, errorOf(elsewhere)),
      isGoing: () => isGoing,
      ended$: m.hot(ended),
      scheduler: m.scheduler,
    });
    const coded$ = defer(() => answer$).pipe(
      catchError((error: unknown) => {
        const isOpen = error instanceof CommandFault && error.code === 'OUTCOME_UNKNOWN';
        return of(isOpen ? 'u' : 'f');
      }),
    );
    m.expect(coded$).toBeObservable(expected);
  },
  {
    'gives what is answered here': { own: '--(o|)', expected: '--(o|)' },
    'asks elsewhere what was not done here, since the world goes': {
      ...{ own: '--#', fault: 'WORLD_UNAVAILABLE', expected: '----(e|)' },
    },
    'asks elsewhere what became of it': {
      ...{ own: '--#', fault: 'OUTCOME_UNKNOWN', expected: '----(e|)' },
    },
    'leaves open what may have been done here, when nothing is done elsewhere': {
      ...{ own: '--#', fault: 'OUTCOME_UNKNOWN', elsewhere: 'WORLD_UNAVAILABLE' },
      expected: '----(u|)',
    },
    'gives what is known elsewhere of what may have been done here': {
      ...{ own: '--#', fault: 'OUTCOME_UNKNOWN', elsewhere: 'COMMAND_ID_REUSED' },
      expected: '----(f|)',
    },
    'says that nothing was done, neither here nor elsewhere': {
      ...{ own: '--#', fault: 'WORLD_UNAVAILABLE', elsewhere: 'WORLD_UNAVAILABLE' },
      expected: '----(f|)',
    },
    'keeps its own fault': { own: '--#', fault: 'NOT_IN_WORLD', expected: '--(f|)' },
    'keeps what is no fault of a command': { own: '--#', fault: 'STRANGE', expected: '--(f|)' },
    'keeps the fault while the world stays': {
      ...{ own: '--#', fault: 'WORLD_UNAVAILABLE', isGoing: false, expected: '--(f|)' },
    },
    'asks elsewhere what has no answer when the world is gone': {
      ...{ own: '--------(o|)', ended: '---x', expected: '-----(e|)' },
    },
    'leaves it open when it may not be asked elsewhere': {
      ...{ own: '--------(o|)', ended: '---x', isGoing: false, expected: '---(u|)' },
    },
    'gives what is answered in the turn in which the world goes': {
      ...{ own: '---(o|)', ended: '---x', expected: '---(o|)' },
    },
  },
);
