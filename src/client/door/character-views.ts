import { html, type TemplateResult } from 'lit';
import { type Door } from './door';
import { type CharacterRow, type DoorState } from './door-state';
import { errorView } from './error-view';

/** The recovery code, once. */
export function codePage(code: string, door: Door): TemplateResult {
  return html`<div class="sheet">
    <h2>Your recovery code</h2>
    <p>
      Write it down. With it, and only with it, you can set a new password. It is shown this once.
    </p>
    <p class="code" tabindex="0" aria-label="Recovery code">${code}</p>
    <p class="row">
      <button type="button" class="main" @click=${door.goOn}>I have written it down</button>
    </p>
  </div>`;
}

const MAX_CHARACTERS = 5;

export function charactersPage(
  state: DoorState & { readonly characters: readonly CharacterRow[] },
  door: Door,
): TemplateResult {
  const { characters, isBusy } = state;
  return html`<div class="sheet">
    <h2>Who comes in?</h2>
    <div class="choices">
      ${characters.map(
        ({ id, name, profession, level }) =>
          html`<button
            type="button"
            class="main"
            ?disabled=${isBusy}
            @click=${() => {
              door.enter(id);
            }}
          >
            ${name} <small>${profession}, level ${level}</small>
          </button>`,
      )}
      ${
        characters.length >= MAX_CHARACTERS
          ? html`<p class="hint">An account has at most ${MAX_CHARACTERS} characters.</p>`
          : html`<button
              type="button"
              @click=${() => {
                door.go({ page: 'create', roll: null });
              }}
            >
              Somebody new
            </button>`
      }
    </div>
    ${errorView(state)}
    <p class="row">
      <button type="button" class="plain" @click=${door.signOut}>Sign out</button>
    </p>
  </div>`;
}
