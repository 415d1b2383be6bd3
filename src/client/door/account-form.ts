import { html, nothing, type TemplateResult } from 'lit';
import { type Door } from './door';
import { type DoorState } from './door-state';
import { errorView } from './error-view';
import { type Fields, fieldsOf } from './fields';

export interface AccountForm {
  readonly title: string;
  readonly button: string;
  /** Sets a password: the rules are shown first. */
  readonly isNew: boolean;
  readonly needsCode?: boolean;
  readonly send: (fields: Fields) => void;
}

/** Name and password, and nothing else that a person must give. */
export function accountForm(state: DoorState, door: Door, form: AccountForm): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    form.send(fieldsOf(event.currentTarget));
  };
  return html`<form class="sheet" @submit=${onSubmit}>
    <h2>${form.title}</h2>
    ${nameField(form)} ${form.needsCode === true ? codeField() : nothing} ${passwordField(form)}
    ${errorView(state)}
    <div class="row">
      <button class="main" ?disabled=${state.isBusy}>${form.button}</button>
      <button type="button" class="plain" @click=${door.back}>Back</button>
      ${state.page === 'sign-in' ? lostPassword(door) : nothing}
    </div>
  </form>`;
}

const lostPassword = (door: Door): TemplateResult =>
  html`<button
    type="button"
    class="plain"
    @click=${() => {
      door.go({ page: 'recover' });
    }}
  >
    Password lost?
  </button>`;

const rule = (id: string, words: string): TemplateResult =>
  html`<p class="hint" id=${id}>${words}</p>`;

const nameField = ({ isNew }: AccountForm): TemplateResult =>
  html`<div>
    <label for="username">Name</label>
    ${
      isNew
        ? rule('name-rule', '3 to 20 letters; one hyphen or apostrophe may stand inside.')
        : nothing
    }
    <input
      id="username"
      name="username"
      required
      autocomplete="username"
      autocapitalize="words"
      spellcheck="false"
      maxlength="20"
      aria-describedby=${isNew ? 'name-rule' : nothing}
    />
  </div>`;

const codeField = (): TemplateResult =>
  html`<div>
    <label for="recoveryCode">Recovery code</label>
    <input id="recoveryCode" name="recoveryCode" required autocomplete="off" spellcheck="false" />
  </div>`;

const passwordField = ({ isNew, needsCode }: AccountForm): TemplateResult =>
  html`<div>
    <label for="password">${needsCode === true ? 'New password' : 'Password'}</label>
    ${
      isNew
        ? rule('password-rule', '8 to 128 characters of any kind, not one of the commonest.')
        : nothing
    }
    <input
      id="password"
      name="password"
      type="password"
      required
      maxlength="128"
      autocomplete=${isNew ? 'new-password' : 'current-password'}
      aria-describedby=${isNew ? 'password-rule' : nothing}
    />
  </div>`;
