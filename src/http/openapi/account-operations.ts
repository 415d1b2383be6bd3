import { CREDENTIALS, NEW_CHARACTER, NOTHING, RECOVERY } from '../accounts/bodies';
import {
  CHARACTER,
  CHARACTERS,
  CLAIMED,
  ENTERED,
  GUEST,
  ISSUED,
  REGISTERED,
  ROLL,
} from './answers';
import { type Operation } from './operation';

const open = { isGuarded: false } as const;
const guarded = { isGuarded: true } as const;

/** Accounts, sessions and characters. */
export const ACCOUNT_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/accounts',
    summary: 'Make an account.',
    ...open,
    body: CREDENTIALS,
    answers: [{ status: 201, about: 'Made; you are logged in.', body: REGISTERED }],
    problems: ['NAME_TAKEN', 'RATE_LIMITED'],
  },
  {
    method: 'post',
    path: '/api/accounts/recover',
    summary: 'A new password by the recovery code; every older token ends.',
    ...open,
    body: RECOVERY,
    answers: [{ status: 201, about: 'Done; you are logged in.', body: REGISTERED }],
    problems: ['AUTH_BAD_CREDENTIALS', 'RATE_LIMITED'],
  },
  {
    method: 'post',
    path: '/api/accounts/claim',
    summary: 'Keep a guest: it gets a name and a password.',
    ...guarded,
    body: CREDENTIALS,
    answers: [{ status: 200, about: 'Kept.', body: CLAIMED }],
    problems: ['NAME_TAKEN', 'NOT_A_GUEST'],
  },
  {
    method: 'post',
    path: '/api/sessions',
    summary: 'Log in.',
    ...open,
    body: CREDENTIALS,
    answers: [{ status: 201, about: 'Logged in.', body: ISSUED }],
    problems: ['AUTH_BAD_CREDENTIALS', 'RATE_LIMITED'],
  },
  {
    method: 'post',
    path: '/api/sessions/guest',
    summary: 'Play without an account, as a Drifter.',
    ...open,
    body: NOTHING,
    answers: [{ status: 201, about: 'Made; you are logged in.', body: GUEST }],
    problems: ['NAME_TAKEN', 'RATE_LIMITED'],
  },
  {
    method: 'delete',
    path: '/api/sessions/current',
    summary: 'Log out: the token ends, and its streams with it.',
    ...guarded,
    answers: [{ status: 204, about: 'Logged out.', body: null }],
  },
  {
    method: 'get',
    path: '/api/characters',
    summary: 'Your characters.',
    ...guarded,
    answers: [{ status: 200, about: 'All of them.', body: CHARACTERS }],
  },
  {
    method: 'post',
    path: '/api/characters',
    summary: 'Make a character: quick, from a roll, or by points.',
    ...guarded,
    body: NEW_CHARACTER,
    answers: [{ status: 201, about: 'Made.', body: CHARACTER }],
    problems: ['NAME_TAKEN', 'CHARACTER_LIMIT'],
  },
  {
    method: 'post',
    path: '/api/characters/roll',
    summary: 'Roll the dice for a character.',
    ...guarded,
    body: NOTHING,
    answers: [{ status: 200, about: 'What they show.', body: ROLL }],
    problems: ['RATE_LIMITED'],
  },
  {
    method: 'delete',
    path: '/api/characters/{id}',
    summary: 'Give up a character.',
    ...guarded,
    answers: [{ status: 204, about: 'Given up.', body: null }],
    problems: ['NOT_FOUND', 'CHARACTER_IN_WORLD'],
  },
  {
    method: 'post',
    path: '/api/characters/{id}/enter',
    summary: 'Bring a character into the world. Again: the same answer.',
    ...guarded,
    body: NOTHING,
    answers: [{ status: 200, about: 'It is in the world.', body: ENTERED }],
    problems: ['NOT_FOUND', 'CHARACTER_IN_WORLD', 'WORLD_UNAVAILABLE', 'OVERLOADED'],
  },
];
