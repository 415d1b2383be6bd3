import { type Observable } from 'rxjs';
import { type Granted, type Identity } from '../../../src/model/account';
import { brandAs } from '../../../src/model/ids';
import { only } from '../infra/persistence/only';
import { startServices, type TestServices } from './services-for-tests';

const PASSWORD = 'the last train';
const HOME = '192.0.2.1';
const HOUR = 3_600_000;
const MINUTE = HOUR / 60;
const DAY = 24 * HOUR;

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
}, 30_000);
afterAll(() => services.discard());

async function granted<T>(answer$: Observable<Granted<T>>): Promise<T> {
  const answer = await only(answer$);
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}
async function refusal(answer$: Observable<Granted<unknown>>) {
  const answer = await only(answer$);
  return answer.kind === 'refused' ? answer.refusal : null;
}
const register = (username: string, address = HOME) =>
  services.accounts.register({ username, password: PASSWORD }, address);
const logIn = (username: string, password = PASSWORD, address = HOME) =>
  services.accounts.logIn({ username, password }, address);
async function identify(token: string): Promise<Identity> {
  const identity = await only(services.sessions.authenticate(token));
  if (identity === null) throw new Error('nobody');
  return identity;
}
const whoever = async (username: string) => identify((await granted(register(username))).token);

describe('Accounts', () => {
  it('registers a name once, first letter upper, with a token that speaks for it', async () => {
    const made = await granted(register('ada'));
    expect(made.account.username).toBe('Ada');
    expect(made.recoveryCode).toMatch(/^(\w{5}-){4}\w{5}$/);
    expect(await identify(made.token)).toMatchObject({ username: 'Ada', isGuest: false });
    expect(await refusal(register('ADA'))).toEqual({ code: 'NAME_TAKEN', path: 'username' });
  });

  it('names every rule that is broken', async () => {
    const wish = { username: 'l2', password: 'qwerty1!' };
    expect(await refusal(services.accounts.register(wish, HOME))).toMatchObject({
      code: 'INVALID',
      faults: [
        { path: 'username', code: 'name.length' },
        { path: 'username', code: 'name.letters' },
        { path: 'password', code: 'password.common' },
      ],
    });
  });

  it('lets only one of two take a name at once', async () => {
    const both = await Promise.all([only(register('Bess')), only(register('bess'))]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['granted', 'refused']);
  });

  it('answers an unknown name as it answers a wrong password, after the same work', async () => {
    await granted(register('Clara'));
    services.hasher.verified.length = 0;
    const no = { code: 'AUTH_BAD_CREDENTIALS' };
    expect(await refusal(logIn('Clara', 'wrong password'))).toEqual(no);
    expect(await refusal(logIn('Nemo', 'wrong password'))).toEqual(no);
    expect(services.hasher.verified).toEqual([
      expect.stringMatching(/^[\da-f]{64}$/),
      expect.stringMatching(/^[\da-f]{64}$/),
    ]);
    expect(await identify((await granted(logIn('clara'))).token)).toMatchObject({
      username: 'Clara',
    });
  });

  it('makes the sixth wrong password wait, for this account from this address only', async () => {
    await granted(register('Dora'));
    for (let n = 0; n < 5; n += 1) await only(logIn('Dora', 'wrong password'));
    expect(await refusal(logIn('Dora'))).toEqual({ code: 'RATE_LIMITED', retryAfterMs: HOUR / 4 });
    expect(await refusal(logIn('Dora', PASSWORD, '192.0.2.2'))).toBeNull();
    services.advance(HOUR / 4);
    expect(await refusal(logIn('Dora'))).toBeNull();
  });

  it('recovers with the code, however it is typed, and ends every older session', async () => {
    const made = await granted(register('Edna'));
    await identify(made.token);
    const ended: string[] = [];
    const watching = services.sessions.revoked$.subscribe({
      next: (hash) => ended.push(hash),
      error: (error: unknown) => ended.push(String(error)),
    });
    const given = { username: 'edna', password: 'another train' };
    const wrong = { ...given, recoveryCode: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' };
    expect(await refusal(services.accounts.recover(wrong, HOME))).toEqual({
      code: 'AUTH_BAD_CREDENTIALS',
    });
    const right = { ...given, recoveryCode: made.recoveryCode.toLowerCase().replace(/-/g, ' ') };
    const renewed = await granted(services.accounts.recover(right, HOME));
    watching.unsubscribe();
    expect(ended).toHaveLength(1);
    expect(await only(services.sessions.authenticate(made.token))).toBeNull();
    expect(await refusal(logIn('Edna', 'another train'))).toBeNull();
    expect(renewed.recoveryCode).not.toBe(made.recoveryCode);
    expect(await refusal(services.accounts.recover(right, HOME))).not.toBeNull();
  });

  it('refuses the 21st registration of an hour from one address', async () => {
    const letters = 'abcdefghijklmnopqrst'.split('');
    for (const letter of letters) await granted(register(`Many${letter}`, '192.0.2.9'));
    expect(await refusal(register('Manyz', '192.0.2.9'))).toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('Sessions', () => {
  it('knows a token without asking twice, until it is revoked or expires', async () => {
    const { token } = await granted(register('Faye'));
    const identity = await identify(token);
    const { misses } = services.sessions.counts();
    await identify(token);
    expect(services.sessions.counts().misses).toBe(misses);
    await only(services.accounts.logOut(identity));
    expect(await only(services.sessions.authenticate(token))).toBeNull();
    const again = await granted(logIn('Faye'));
    await identify(again.token);
    services.advance(14 * 24 * HOUR);
    expect(await only(services.sessions.authenticate(again.token))).toBeNull();
    expect(await only(services.sessions.forgetExpired())).toBeGreaterThan(0);
  });

  it('asks nobody about what is no token', async () => {
    const { misses } = services.sessions.counts();
    expect(await only(services.sessions.authenticate("'; DROP TABLE token"))).toBeNull();
    expect(services.sessions.counts().misses).toBe(misses);
  });
});

describe('Guests', () => {
  it('makes a Drifter with a number, five an hour for an address', async () => {
    const guest = await granted(services.guests.make('192.0.2.3'));
    expect(guest.character).toMatchObject({ profession: 'Drifter', room: 'lamp_stair' });
    expect(guest.character.name).toMatch(/^Stranger-\d{3}$/);
    expect(await identify(guest.token)).toMatchObject({ isGuest: true });
    for (let n = 1; n < 5; n += 1) await granted(services.guests.make('192.0.2.3'));
    expect(await refusal(services.guests.make('192.0.2.3'))).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs: HOUR,
    });
  });

  it('lets a guest become somebody and keep its session', async () => {
    const guest = await granted(services.guests.make('192.0.2.4'));
    const identity = await identify(guest.token);
    const wish = { username: 'greta', password: PASSWORD };
    const done = await granted(services.guests.claim(identity, wish));
    expect(done.claimed).toEqual({
      oldName: guest.character.name,
      newName: 'Greta',
      player: guest.character.id,
      inWorld: false,
    });
    const now = await identify(guest.token);
    expect(now).toMatchObject({ username: 'Greta', isGuest: false });
    expect(await refusal(services.guests.claim(now, wish))).toEqual({ code: 'NOT_A_GUEST' });
    expect(await refusal(logIn('Greta'))).toBeNull();
  });

  it('gives a guest up after a day, and its token with it', async () => {
    const guest = await granted(services.guests.make('192.0.2.5'));
    services.advance(24 * HOUR - 1);
    await identify(guest.token);
    services.advance(2);
    expect(await only(services.guests.retire())).toBeGreaterThan(0);
    expect(await only(services.sessions.authenticate(guest.token))).toBeNull();
  });
});

describe('Characters', () => {
  const NOBODY = brandAs<never>('00000000-0000-4000-8000-000000000000');

  it('are made quick, by roll or by points, within the laws', async () => {
    const { characters } = services;
    const owner = await whoever('Hilda');
    const quick = await granted(characters.create(owner, { name: 'hester', profession: 'MEDIUM' }));
    expect(quick).toMatchObject({ name: 'Hester', profession: 'Medium', level: 1 });
    const first = await granted(characters.roll(owner));
    const { rollId, stats } = await granted(characters.roll(owner));
    expect(
      await refusal(characters.create(owner, { name: 'Ida', rollId: first.rollId })),
    ).toMatchObject({ code: 'INVALID', faults: [{ path: 'rollId', code: 'roll.unknown' }] });
    expect(await granted(characters.create(owner, { name: 'Ida', rollId }))).toMatchObject({
      stats,
    });
    expect(await refusal(characters.create(owner, { name: 'Ina', rollId }))).not.toBeNull();
    const bought = { ...quick.stats, STR: 60 };
    const wish = { name: 'look', profession: 'Wizard', stats: bought };
    const said = await refusal(characters.create(owner, wish));
    expect(said).toMatchObject({
      code: 'INVALID',
      faults: [{ code: 'name.reserved' }, { code: 'stats.sum' }, { code: 'profession.unknown' }],
    });
    const weak = { name: 'Jane', profession: 'Stevedore', stats: quick.stats };
    expect(await refusal(characters.create(owner, weak))).toMatchObject({
      faults: [{ path: 'profession', message: 'A Stevedore needs STR 55.' }],
    });
  });

  it('belong to their account, and five are the most', async () => {
    const { characters } = services;
    const owner = await whoever('Kathe');
    const other = await whoever('Linda');
    const names = ['Mabel', 'Nancy', 'Opal', 'Pearl', 'Queenie'];
    for (const name of names) await granted(characters.create(owner, { name }));
    expect(await refusal(characters.create(owner, { name: 'Rosa' }))).toEqual({
      code: 'CHARACTER_LIMIT',
      limit: 5,
    });
    const own = await only(characters.list(owner));
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const first = own[0]?.id ?? NOBODY;
    expect(await only(characters.owns(owner, first))).toBe(true);
    expect(await only(characters.owns(other, first))).toBe(false);
    expect(await refusal(characters.remove(other, first))).toEqual({ code: 'CHARACTER_NOT_FOUND' });
    expect(await refusal(characters.remove(owner, first))).toBeNull();
    expect(await refusal(characters.restore(owner, first))).toBeNull();
    expect(await only(characters.owns(owner, first))).toBe(true);
  });

  it('lets the dice be thrown twenty times in ten minutes', async () => {
    const owner = await whoever('Selma');
    for (let n = 0; n < 20; n += 1) await granted(services.characters.roll(owner));
    expect(await refusal(services.characters.roll(owner))).toMatchObject({ code: 'RATE_LIMITED' });
    services.advance(10 * MINUTE - 1);
    expect(await refusal(services.characters.roll(owner))).toMatchObject({ code: 'RATE_LIMITED' });
    services.advance(1);
    expect(await refusal(services.characters.roll(owner))).toBeNull();
  });

  it('can be called back for thirty days, and their names are held for ninety', async () => {
    const { characters } = services;
    const owner = await whoever('Thelma');
    const other = await whoever('Ursula');
    const gone = await granted(characters.create(owner, { name: 'Velma' }));
    const lost = await granted(characters.create(owner, { name: 'Wilma' }));
    await granted(characters.remove(owner, gone.id));
    await granted(characters.remove(owner, lost.id));
    services.advance(30 * DAY - 1);
    expect(await refusal(characters.restore(owner, gone.id))).toBeNull();
    services.advance(1);
    expect(await refusal(characters.restore(owner, lost.id))).toEqual({
      code: 'CHARACTER_NOT_FOUND',
    });
    services.advance(60 * DAY - 1);
    expect(await refusal(characters.create(other, { name: 'Wilma' }))).toMatchObject({
      code: 'NAME_TAKEN',
    });
    services.advance(2);
    expect(await refusal(characters.create(other, { name: 'Wilma' }))).toBeNull();
  });
});
