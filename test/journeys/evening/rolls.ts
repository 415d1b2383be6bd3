import { drawsOf } from '../../../src/world/draws';
import { SCRIPT } from './script';

/** Chance, as the transcripts tell of it: what for, the key of the draws (game.md, "Rules are pure"), whose, which, and what d100 shows. */
export type Roll = readonly [what: string, key: string, whose: string, n: number, d100: number];

/** World time at which the zone begins, ms. */
const BEGAN = 1_000_000;
const SEED = 'virtual-zone';
const RAT = 'staff-player-Dora-COMMAND-0';

/** Of what somebody types at that second: its zone and its number. */
function typed(zone: string, at: number, who: string): string {
  const n = SCRIPT.findIndex(([second, name]) => second === at && name === who);
  return `${SEED}|${zone}|command-${n + 1}`;
}

const rat = RAT.replace('COMMAND', typed('', 150, 'Dora').split('|')[2] ?? '');
const round = (at: number): string =>
  `${SEED}|fight|earth_arkham_riverside_intersection_lamp_quay|${BEGAN + at * 1_000}`;
const beat = (name: string, at: number): string => `${SEED}|${name}|${BEGAN + at * 1_000}`;
const act = (who: string, at: number): string =>
  `${SEED}|character|player-${who}|${BEGAN + at * 1_000}`;

/** Of those who were there when the world was laid out. */
const born = (population: string): string => `${population}#0-${BEGAN.toString(36)}`;
const pell = born('winifred_pell@earth_arkham_merchant_row_room_pells_chandlery_001');
const porter = born('porter@limbo_arrival_arrival_room_platform_001');
const passenger = born('faceless_passenger@limbo_arrival_arrival_room_other_waiting_room_001');

const DERANGED = 'hallucinations of the deranged';

export const ROLLS: readonly Roll[] = [
  ['Winifred Pell greets Dora up to 50', typed('earth/arkham', 70, 'Dora'), `greet|${pell}`, 0, 61],
  [
    'Winifred Pell bids her farewell up to 50',
    typed('earth/arkham', 92, 'Dora'),
    `farewell|${pell}`,
    0,
    24,
  ],
  ['of two farewells', typed('earth/arkham', 92, 'Dora'), `farewell|${pell}`, 1, 45],
  ['the porter greets Ada up to 50', typed('limbo/arrival', 95, 'Ada'), `greet|${porter}`, 0, 88],
  [
    'the porter bids her farewell up to 50',
    typed('limbo/arrival', 110, 'Ada'),
    `farewell|${porter}`,
    0,
    67,
  ],
  ['Dora searches: up to INT 50', act('Dora', 112), 'player-Dora', 0, 23],
  [
    'Ada faces the passenger: up to POW 50',
    typed('limbo/arrival', 132, 'Ada'),
    `faced|player-Ada|${passenger}`,
    0,
    20,
  ],
  ['Bob hits the rat: up to 55', typed('earth/arkham', 154, 'Bob'), 'player-Bob', 0, 2],
  ['of five sentences', typed('earth/arkham', 154, 'Bob'), 'player-Bob', 1, 4],
  ['1d3', typed('earth/arkham', 154, 'Bob'), 'player-Bob', 2, 61],
  ['Cara hits the rat: up to 45', typed('earth/arkham', 155, 'Cara'), 'player-Cara', 0, 91],
  ['of five sentences', typed('earth/arkham', 155, 'Cara'), 'player-Cara', 1, 61],
  ['Bob flees: up to 50 + 4 × 10 - 10', round(158), 'player-Bob', 0, 35],
  ['of four ways: north, south, west, east', round(158), 'player-Bob', 1, 96],
  ['the rat hunts him: up to 30', round(158), `keen|${rat}`, 0, 70],
  ['the rat bites Cara: up to 55', round(158), rat, 0, 99],
  ['of five sentences', round(158), rat, 1, 88],
  ['Cara hits the rat: up to 45', round(158), 'player-Cara', 0, 93],
  ['of five sentences', round(158), 'player-Cara', 1, 80],
  ['the rat bites Cara: up to 55', round(162), rat, 0, 50],
  ['of five sentences', round(162), rat, 1, 37],
  ['1d3', round(162), rat, 2, 8],
  ['of five liabilities', typed('earth/arkham', 250, 'Dora'), 'liability|player-Cara', 0, 85],
  ['Cara hallucinates: up to 45', beat(DERANGED, 260), 'hallucinates|player-Cara', 0, 43],
  ['of four forms', beat(DERANGED, 260), 'form|player-Cara', 0, 91],
  ['of a thousand', beat(DERANGED, 260), 'form|player-Cara', 1, 74],
  ['Cara hallucinates: up to 45', beat(DERANGED, 280), 'hallucinates|player-Cara', 0, 85],
  ['of four forms', beat(DERANGED, 280), 'form|player-Cara', 0, 92],
  ['of a thousand', beat(DERANGED, 280), 'form|player-Cara', 1, 51],
  ['Cara hallucinates: up to 45', beat(DERANGED, 300), 'hallucinates|player-Cara', 0, 66],
];

/** What it shows, 1..100. */
export const shownBy = ([, key, whose, n]: Roll): number =>
  1 + Math.floor(drawsOf(key)(n, whose) * 100);
