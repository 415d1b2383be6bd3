import { html, nothing, type TemplateResult } from 'lit';
import { type PageActions } from './page-actions';

/** What GET /api/help and GET /api/help/:topic give. */
export interface HelpPage {
  /** null = what there is. */
  readonly topic: string | null;
  readonly text: string;
  readonly groups?: readonly { readonly title: string; readonly words: readonly string[] }[];
}

const KEYS: readonly (readonly [string, string])[] = [
  ['F1', 'This page'],
  ['F6, Shift+F6', 'From the prompt to the log, to the panes, and back'],
  ['Esc', 'Back to the prompt, and from the past to now'],
  ['Up, Down', 'In the prompt: lines sent before; begin a word to search'],
  ['Up, Down, Home, End', 'In the log: back through what happened'],
  ['Any letter', 'Goes to the prompt, wherever you are'],
];

/** The game's own help, in the game's own words, and the keys of this page. */
export function helpView(page: HelpPage | null, actions: PageActions): TemplateResult {
  return html`
    <button
      type="button"
      class="plain close"
      @click=${() => {
        actions.toggle('help');
      }}
    >
      Close
    </button>
    ${page === null ? nothing : pageView(page, actions)}
    ${(page?.topic ?? null) === null ? keysView() : nothing}
  `;
}

function pageView({ topic, text, groups }: HelpPage, actions: PageActions): TemplateResult {
  if (topic === null && groups !== undefined)
    return html`${groups.map(
      ({ title, words }) =>
        html`<section>
          <h3>${title}</h3>
          <div class="verbs">${words.map((word) => wordView(word, actions))}</div>
        </section>`,
    )}`;
  return html`<section>
    <h3>${topic ?? 'Help'}</h3>
    ${text.split('\n').map((line) => html`<p>${line}</p>`)}
    <p>
      <button
        type="button"
        class="plain"
        @click=${() => {
          actions.explain(null);
        }}
      >
        All of the help
      </button>
    </p>
  </section>`;
}

const wordView = (word: string, actions: PageActions): TemplateResult =>
  html`<button
    type="button"
    class="plain"
    @click=${() => {
      actions.explain(word);
    }}
  >
    ${word}
  </button>`;

const keysView = (): TemplateResult =>
  html`<section>
    <h3>Keys</h3>
    <dl class="keys">
      ${KEYS.map(
        ([key, what]) =>
          html`<dt>${key}</dt>
            <dd>${what}</dd>`,
      )}
    </dl>
  </section>`;
