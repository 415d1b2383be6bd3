import { html, nothing, type TemplateResult } from 'lit';
import { type Vitals } from '../../model/views';
import { type LineOf } from '../log/line';
import { eventLine } from '../log/event-line';
import { type PageState } from '../state/page-state';
import { type PageActions } from './page-actions';
import { type Vital, vitalsInWords } from './vital-words';

/** Who one is and how one fares, what is said on the channels, and the way out. */
export function selfView(state: PageState, actions: PageActions, lineOf: LineOf): TemplateResult {
  const { me, vitals } = state;
  return html`
    <button
      type="button"
      class="plain close"
      @click=${() => {
        actions.toggle('self');
      }}
    >
      Close
    </button>
    <section>
      <h3>${me?.name ?? 'You'}</h3>
      ${me === null ? nothing : html`<p class="quiet">${me.profession}, level ${me.level}</p>`}
      ${vitals === null ? nothing : vitalsView(vitals)}
      ${state.isFighting ? html`<p class="hint">In a fight: flee, defend, taunt.</p>` : nothing}
    </section>
    <section>
      <h3>Talk</h3>
      ${state.online === null ? nothing : html`<p class="quiet">${state.online} in the world</p>`}
      ${talkView(state, lineOf)}
    </section>
    <section>
      ${
        me?.isGuest === true
          ? html`<p class="hint">You are a guest, kept for a day.</p>
              <button
                type="button"
                class="plain"
                @click=${() => {
                  actions.keepGuest();
                }}
              >
                Keep this character
              </button>`
          : nothing
      }
      <p>
        <button
          type="button"
          class="plain"
          @click=${() => {
            actions.signOut();
          }}
        >
          Sign out
        </button>
      </p>
    </section>
  `;
}

const vitalsView = (vitals: Vitals): readonly TemplateResult[] =>
  vitalsInWords(vitals).map(vitalView);

function vitalView({ name, now, max, words, tier, isLow }: Vital): TemplateResult {
  const share = max <= 0 ? 0 : Math.max(0, Math.min(100, (100 * now) / max));
  return html`<div class=${isLow ? 'vital low' : 'vital'} data-tier=${tier ?? nothing}>
    <div aria-hidden="true">
      <span class="caps">${name}</span><span class="amount">${words}</span>
    </div>
    <div
      role="meter"
      aria-label=${name}
      aria-valuemin="0"
      aria-valuemax=${max}
      aria-valuenow=${Math.max(0, Math.min(now, max))}
      aria-valuetext=${words}
    >
      <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
        <rect class="track" width="100" height="1" />
        <line class="fill" x2=${share} y1="0.5" y2="0.5" pathLength="100" />
      </svg>
    </div>
  </div>`;
}

const SHOWN = 30;

function talkView({ talk }: PageState, lineOf: LineOf): TemplateResult {
  const lines = talk.slice(-SHOWN).flatMap((data) => eventLine(data, lineOf) ?? []);
  if (lines.length === 0) return html`<p class="quiet">All is quiet.</p>`;
  return html`<div class="talk">
    ${lines.map(({ kind, text }) => html`<p class=${kind}>${text}</p>`)}
  </div>`;
}
