import { type ByeCode } from '../model/frame';

interface ByeWords {
  readonly text: string;
  /** Do not come back by yourself. */
  readonly isFinal: boolean;
}

/** What the last frame says. */
export const BYE_WORDS: Readonly<Record<ByeCode, ByeWords>> = {
  shutdown: { text: 'The server restarts. You will be back in a moment.', isFinal: false },
  slow: {
    text: 'Your line takes nothing in. Come back and nothing will be missing.',
    isFinal: false,
  },
  replaced: { text: 'Too many windows are open: this one gave way to a newer.', isFinal: true },
  'auth-expired': { text: 'Your sign-in has run out. Sign in again.', isFinal: true },
  'logged-out': { text: 'You have left. Good night.', isFinal: true },
  kicked: { text: 'You have been shown the door.', isFinal: true },
  'max-age': { text: 'This line has been open long enough: a new one, please.', isFinal: false },
  busy: { text: 'The house is full. Try again in a moment.', isFinal: false },
};
