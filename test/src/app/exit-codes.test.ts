import { exitCodeOf } from '../../../src/app/exit-codes';

describe('exitCodeOf', () => {
  it.each([
    ['what the operator set', 'CONFIG_INVALID', 78],
    ['a world folder that is not there', 'WORLD_FOLDER_UNREADABLE', 78],
    ['a world without a room', 'WORLD_EMPTY', 78],
    ['a database that is not there', 'DATABASE_UNREACHABLE', 69],
    ['a database that another server has', 'DATABASE_IN_USE', 69],
    ['a NATS that is not there', 'NATS_UNREACHABLE', 69],
    ['a port that is taken', 'EADDRINUSE', 69],
    ['anything else', 'SURPRISE', 70],
  ])('tells a supervisor of %s', (_what, code, exit) => {
    expect(exitCodeOf(Object.assign(new Error('no'), { code }))).toBe(exit);
  });

  it('takes what is no error for a fault of ours', () => {
    expect(exitCodeOf('thrown')).toBe(70);
  });
});
