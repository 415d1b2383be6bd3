import { html, nothing, type TemplateResult } from 'lit';
import { type ExitView, type NpcView, type RoomView } from '../../model/views';
import { type PageState } from '../state/page-state';
import { mapView } from './map-view';
import { npcNote, personNote } from './npc-words';
import { type PageActions } from './page-actions';
import { targetAt } from './target-at';

const DIRECTIONS = /^(north|south|east|west|up|down)(east|west)?$/;

/** What to type to take a way out: a direction as it is, a word after `go`. */
export const wayCommand = ({ word }: ExitView): string =>
  DIRECTIONS.test(word) ? word : `go ${word}`;

/** The map, the ways out, what lies here, who is here. All of them buttons that say their command. */
export function placeView(state: PageState, actions: PageActions): TemplateResult {
  const { room, map } = state;
  return html`
    <button
      type="button"
      class="plain close"
      @click=${() => {
        actions.toggle('place');
      }}
    >
      Close
    </button>
    <section>
      <h3>Map</h3>
      ${mapView(map)}
    </section>
    ${room === null ? nothing : roomView(room, actions)}
  `;
}

function roomView(room: RoomView, actions: PageActions): TemplateResult {
  return html`
    <section>
      <h3>Ways out</h3>
      <ul class="exits">
        ${room.exits.map((exit) => exitView(exit, actions))}
      </ul>
      ${room.exits.length === 0 ? html`<p class="quiet">None to be seen.</p>` : nothing}
    </section>
    ${room.things.length === 0 ? nothing : thingsView(room, actions)}
    <section>
      <h3>Who is here</h3>
      ${npcsView(room.npcs ?? [], actions)} ${peopleView(room, actions)}
    </section>
  `;
}

function exitView(exit: ExitView, actions: PageActions): TemplateResult {
  const note = exit.state === 'open' ? exit.to : exit.state;
  return html`<li>
    <button
      type="button"
      class="plain"
      @click=${() => {
        actions.act(wayCommand(exit));
      }}
    >
      ${exit.word}</button
    >${note === undefined ? nothing : html`<span class="to">${note}</span>`}
  </li>`;
}

function thingsView(room: RoomView, actions: PageActions): TemplateResult {
  return html`<section>
    <h3>What lies here</h3>
    <ul class="things">
      ${room.things.map(({ name, isContainer, burnt }, at) => {
        const target = targetAt(room.things, at);
        return html`<li>
          <span
            ><button
              type="button"
              class="plain"
              @click=${() => {
                actions.act(isContainer ? `look in ${target}` : `look ${target}`);
              }}
            >
              ${name}</button
            >${burnt === undefined ? nothing : html`<span class="quiet"> (${burnt})</span>`}</span
          >
          ${
            isContainer
              ? nothing
              : html`<button
                  type="button"
                  class="plain to"
                  aria-label=${`take ${name}`}
                  @click=${() => {
                    actions.act(`get ${target}`);
                  }}
                >
                  take
                </button>`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function npcsView(npcs: readonly NpcView[], actions: PageActions): TemplateResult | typeof nothing {
  if (npcs.length === 0) return nothing;
  return html`<ul class="people npcs">
    ${npcs.map((npc, at) => npcView(npc, targetAt(npcs, at), actions))}
  </ul>`;
}

function npcView(npc: NpcView, target: string, actions: PageActions): TemplateResult {
  const note = npcNote(npc);
  return html`<li>
    <span
      ><button
        type="button"
        class="plain"
        @click=${() => {
          actions.act(`look ${target}`);
        }}
      >
        ${npc.name}</button
      >${note === '' ? nothing : html`<span class="quiet"> ${note}</span>`}</span
    >${npc.isLetBe === true ? nothing : attackButton(npc, target, actions)}
  </li>`;
}

/** To strike is only begun: who presses beside what they meant has not struck a porter. */
const attackButton = (npc: NpcView, target: string, actions: PageActions): TemplateResult =>
  html`<button
    type="button"
    class="plain to"
    aria-label=${`attack ${npc.name}`}
    @click=${() => {
      actions.begin(`attack ${target}`);
    }}
  >
    attack
  </button>`;

function peopleView(room: RoomView, actions: PageActions): TemplateResult | typeof nothing {
  const isAlone = room.occupants.length === 0;
  if (isAlone && (room.npcs ?? []).length > 0) return nothing;
  if (isAlone) return html`<p class="quiet">Nobody but you.</p>`;
  const more = room.occupantCount - room.occupants.length;
  return html`<ul class="people">
    ${room.occupants.map(
      (person) =>
        html`<li>
          <button
            type="button"
            class="plain"
            aria-label=${`whisper to ${person.name}`}
            @click=${() => {
              actions.begin(`whisper ${person.name} `);
            }}
          >
            ${person.name}</button
          >${personNote(person) === '' ? nothing : html`<span class="quiet"> ${personNote(person)}</span>`}
        </li>`,
    )}
    ${more > 0 ? html`<li class="quiet">and ${more} more</li>` : nothing}
  </ul>`;
}
