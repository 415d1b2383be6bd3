import { html, type TemplateResult } from 'lit';
import { type AccountForm, accountForm } from './account-form';
import { charactersPage, codePage } from './character-views';
import { createPage } from './create-view';
import { type Door } from './door';
import { type DoorPage, type DoorState } from './door-state';
import { errorView } from './error-view';

/** The page before the game. */
export function doorView(state: DoorState, door: Door): TemplateResult {
  switch (state.page) {
    case 'greeting':
      return greeting(state, door);
    case 'sign-in':
    case 'sign-up':
    case 'claim':
    case 'recover':
      return accountForm(state, door, FORMS[state.page](door));
    case 'code':
      return codePage(state.code, door);
    case 'characters':
      return charactersPage(state, door);
    case 'create':
      return createPage(state, door);
  }
}

const FORMS: Readonly<Record<FormPage, (door: Door) => AccountForm>> = {
  'sign-in': (door) => ({
    title: 'Sign in',
    button: 'Sign in',
    isNew: false,
    send: door.signIn,
  }),
  'sign-up': (door) => ({
    title: 'A new account',
    button: 'Make the account',
    isNew: true,
    send: door.signUp,
  }),
  claim: (door) => ({
    title: 'Keep this character',
    button: 'Keep it under this name',
    isNew: true,
    send: door.claim,
  }),
  recover: (door) => ({
    title: 'A new password',
    button: 'Set the password',
    isNew: true,
    needsCode: true,
    send: door.recover,
  }),
};
type FormPage = Extract<DoorPage['page'], 'sign-in' | 'sign-up' | 'claim' | 'recover'>;

function greeting(state: DoorState, door: Door): TemplateResult {
  const to = (page: FormPage) => (): void => {
    door.go({ page });
  };
  return html`
    <div class="choices">
      <button type="button" class="main" ?disabled=${state.isBusy} @click=${door.guest}>
        Come in as a guest
        <small>One press: no name, no password. The character can be kept later.</small>
      </button>
      <button type="button" @click=${to('sign-up')}>
        Make an account <small>A name and a password. No e-mail.</small>
      </button>
      <button type="button" @click=${to('sign-in')}>Sign in</button>
    </div>
    ${errorView(state)}
  `;
}
