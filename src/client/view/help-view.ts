import { html, type TemplateResult } from 'lit';
import { type PageActions } from './page-actions';

const KEYS: readonly (readonly [string, string])[] = [
  ['F1', 'This page'],
  ['F6, Shift+F6', 'From the prompt to the log, to the panes, and back'],
  ['Esc', 'Back to the prompt, and from the past to now'],
  ['Up, Down', 'In the prompt: lines sent before; begin a word to search'],
  ['Up, Down, Home, End', 'In the log: back through what happened'],
  ['Any letter', 'Goes to the prompt, wherever you are'],
];

const VERBS = [
  ...['look', 'get', 'drop', 'give', 'inventory', 'say', 'emote', 'whisper', 'reply'],
  ...['global', 'who', 'map', 'route', 'status', 'ignore', 'alias', 'quit'],
];

/** Keys first, then the commonest verbs; each asks the game for its own words. */
export function helpView(actions: PageActions): TemplateResult {
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
    <section>
      <h3>Keys</h3>
      <dl class="keys">
        ${KEYS.map(
          ([key, what]) =>
            html`<dt>${key}</dt>
              <dd>${what}</dd>`,
        )}
      </dl>
    </section>
    <section>
      <h3>Verbs</h3>
      <p class="hint">
        Type a verb and what it is about: <i>get lantern</i>, <i>say good evening</i>.
      </p>
      <div class="verbs">
        ${VERBS.map(
          (verb) =>
            html`<button
              type="button"
              class="plain"
              @click=${() => {
                actions.toggle('help');
                actions.act(`help ${verb}`);
              }}
            >
              ${verb}
            </button>`,
        )}
      </div>
    </section>
  `;
}
