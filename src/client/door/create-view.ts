import { html, nothing, type TemplateResult } from 'lit';
import { type Stats } from '../../model/stats';
import { type Door } from './door';
import { type DoorState, type Roll } from './door-state';
import { errorView } from './error-view';
import { PROFESSION_WORDS } from './professions';

/** A name, a profession, and stats by the quick way or by dice. */
export function createPage(
  state: DoorState & { readonly roll: Roll | null },
  door: Door,
): TemplateResult {
  const { roll, isBusy } = state;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    door.create({
      name: textOf(data.get('name')).trim(),
      profession: textOf(data.get('profession')),
      ...(roll !== null && { rollId: roll.rollId }),
    });
  };
  return html`<form class="sheet" @submit=${onSubmit}>
    <h2>Somebody new</h2>
    <div>
      <label for="name">Name</label>
      <p class="hint" id="name-rule">
        3 to 20 letters; one hyphen or apostrophe may stand inside. Others will know you by it.
      </p>
      <input
        id="name"
        name="name"
        required
        maxlength="20"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        aria-describedby="name-rule"
      />
    </div>
    ${professionField()} ${statsField(roll, door)} ${errorView(state)}
    <div class="row">
      <button class="main" ?disabled=${isBusy}>Come in</button>
      <button type="button" class="plain" @click=${door.goOn}>Back</button>
    </div>
  </form>`;
}

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value : '';

const professionField = (): TemplateResult =>
  html`<fieldset>
    <legend>Profession</legend>
    <div class="professions">
      ${Object.entries(PROFESSION_WORDS).map(
        ([name, words]) =>
          html`<label>
            <input type="radio" name="profession" value=${name} ?checked=${name === 'Drifter'} />
            <span>${name}</span> <small>${words}</small>
          </label>`,
      )}
    </div>
  </fieldset>`;

const statsField = (roll: Roll | null, door: Door): TemplateResult =>
  html`<div>
    <h3>Stats</h3>
    ${
      roll === null
        ? html`<p class="hint">All 50, and 70 in what the profession needs; or by dice.</p>`
        : statsView(roll.stats)
    }
    <p class="row">
      <button type="button" class="plain" @click=${door.roll}>
        ${roll === null ? 'Roll the dice' : 'Roll again'}
      </button>
      ${
        roll === null
          ? nothing
          : html`<button type="button" class="plain" @click=${door.unroll}>Without dice</button>`
      }
    </p>
  </div>`;

const statsView = (stats: Stats): TemplateResult =>
  html`<dl class="stats" role="group" aria-label="Rolled">
    ${Object.entries(stats).map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
