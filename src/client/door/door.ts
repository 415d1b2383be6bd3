import { problemText, type Reply, type Request } from '../net/api';
import { type CharacterRow, type DoorPage, type DoorState, reasons, type Roll } from './door-state';
import { type Fields } from './fields';

export interface DoorConfig {
  readonly request: (request: Request) => Promise<Reply<unknown>>;
  /** The state changed: draw it. */
  readonly onChange: (state: DoorState) => void;
  /** A character is in the world. */
  readonly onEntered: (playerId: string) => void;
}

interface NewCharacter {
  readonly name: string;
  readonly profession: string;
  readonly rollId?: string;
}

/** From the first press to a character in the world: accounts, characters, and what goes wrong with them. */
export class Door {
  readonly #config: DoorConfig;
  #state: DoorState = { page: 'greeting', isBusy: false, error: [] };
  /** Where a claimed guest goes on. */
  #claimed: string | null = null;

  constructor(config: DoorConfig) {
    this.#config = config;
  }

  readonly go = (page: DoorPage): void => {
    this.#show({ ...page, isBusy: false, error: [] });
  };

  /** Draws what is to be seen first: the characters of who is signed in, else the greeting. */
  readonly goOn = (): void => {
    if (this.#claimed !== null) this.enter(this.#claimed);
    else this.#follow(this.#characters());
  };

  readonly back = (): void => {
    if (this.#claimed !== null) this.enter(this.#claimed);
    else this.go({ page: 'greeting' });
  };

  readonly guest = (): void => {
    this.#try({ method: 'POST', path: '/sessions/guest' }, (value) => {
      this.enter((value as { character: CharacterRow }).character.id);
    });
  };

  readonly signIn = ({ username, password }: Fields): void => {
    this.#try({ method: 'POST', path: '/sessions', body: { username, password } }, () =>
      this.#characters(),
    );
  };

  readonly signUp = ({ username, password }: Fields): void => {
    this.#withCode('/accounts', { username, password });
  };

  readonly recover = (fields: Fields): void => {
    this.#withCode('/accounts/recover', fields);
  };

  readonly claim = ({ username, password }: Fields): void => {
    this.#withCode('/accounts/claim', { username, password });
  };

  /** A guest in the world asks to stay. */
  readonly keep = (playerId: string): void => {
    this.#claimed = playerId;
    this.go({ page: 'claim' });
  };

  readonly enter = (id: string): void => {
    this.#try({ method: 'POST', path: `/characters/${encodeURIComponent(id)}/enter` }, (value) => {
      const { playerId } = value as { playerId: string };
      this.#claimed = null;
      this.#show({ page: 'greeting', isBusy: false, error: [] });
      this.#config.onEntered(playerId);
    });
  };

  readonly roll = (): void => {
    this.#try({ method: 'POST', path: '/characters/roll' }, (value) => {
      this.go({ page: 'create', roll: value as Roll });
    });
  };

  readonly unroll = (): void => {
    this.go({ page: 'create', roll: null });
  };

  readonly create = (body: NewCharacter): void => {
    this.#try({ method: 'POST', path: '/characters', body }, (value) => {
      this.enter((value as CharacterRow).id);
    });
  };

  readonly signOut = (): void => {
    this.#try({ method: 'DELETE', path: '/sessions/current' }, () => {
      this.go({ page: 'greeting' });
    });
  };

  #withCode(path: string, body: unknown): void {
    this.#try({ method: 'POST', path, body }, (value) => {
      const { recoveryCode } = value as { recoveryCode?: string };
      if (recoveryCode === undefined) this.goOn();
      else this.go({ page: 'code', code: recoveryCode });
    });
  }

  async #characters(): Promise<void> {
    const reply = await this.#config.request({ method: 'GET', path: '/characters' });
    if (reply.kind !== 'ok') {
      this.go({ page: 'greeting' });
      return;
    }
    const listed = reply.value as Listed;
    const characters = 'characters' in listed ? listed.characters : listed;
    this.go(
      characters.length === 0 ? { page: 'create', roll: null } : { page: 'characters', characters },
    );
  }

  #try(request: Request, then: (value: unknown) => unknown): void {
    if (this.#state.isBusy) return;
    this.#show({ ...this.#state, isBusy: true, error: [] });
    this.#follow(this.#ask(request, then));
  }

  /** A fault of the page itself is said, and leaves the door usable. */
  #follow(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#show({
        ...this.#state,
        isBusy: false,
        error: [`The page has a fault: ${String(error)}.`],
      });
    });
  }

  async #ask(request: Request, then: (value: unknown) => unknown): Promise<void> {
    const reply = await this.#config.request(request);
    this.#show({ ...this.#state, isBusy: false });
    if (reply.kind === 'ok') {
      await then(reply.value);
      return;
    }
    const said = problemText(reply);
    const error = reply.kind === 'problem' ? reasons(reply.problem, said) : [said];
    this.#show({ ...this.#state, error });
  }

  #show(state: DoorState): void {
    this.#state = state;
    this.#config.onChange(state);
  }
}

type Listed = readonly CharacterRow[] | { readonly characters: readonly CharacterRow[] };
