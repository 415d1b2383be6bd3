import { RULE_NUMBERS, type RuleName } from '../../rules/numbers';
import { fraction, type Setting, whole } from './setting';

const DAY = 86_400_000;

type RuleKey = `rules.${RuleName}`;
export type RuleSettings = Readonly<Record<RuleKey, Setting<number>>>;

/** By how a rule's name ends: what it may be, and its unit. */
const FORMS: readonly (readonly [RegExp, (fallback: number) => Setting<number>])[] = [
  [/^tickMs$/, (fallback) => whole(fallback, { min: 10, max: 60_000 }, 'ms')],
  [/[eE]veryMs$/, (fallback) => whole(fallback, { min: 1_000, max: 3_650 * DAY }, 'ms')],
  [/^combat\.roundMs$/, (fallback) => whole(fallback, { min: 1_000, max: 10_000 }, 'ms')],
  [/(?:Ms|\.ms)$/, (fallback) => whole(fallback, { min: 0, max: 3_650 * DAY }, 'ms')],
  [/\.perMin$/, (fallback) => fraction(fallback, { min: 0.01, max: 60_000_000 }, 'lines a minute')],
  [
    /^clock\.speed$/,
    (fallback) => fraction(fallback, { min: 0.01, max: 10_000 }, 'times real time'),
  ],
  [/^chat\.burstShare$/, (fallback) => fraction(fallback, { min: 0.01, max: 60 }, 'minute / this')],
  [/^chat\.line\.max$/, (fallback) => whole(fallback, { min: 1, max: 4_000 }, 'characters')],
  [/^purse\.cents$/, (fallback) => whole(fallback, { min: 0, max: 1_000_000_000 }, 'cents')],
  [/\.gramsPerStr$|Grams$/, (fallback) => whole(fallback, { min: 1, max: 1_000_000 }, 'grams')],
  [
    /Hundredths$|^flux\.(.+(Day|Night)|storm|companion|companionsMax|madCompany|drainMax)$/,
    (fallback) => whole(fallback, { min: -10_000, max: 10_000 }, 'hundredths of a point'),
  ],
  [
    /^encounter\..+(First|Later)$/,
    (fallback) => whole(fallback, { min: 0, max: 10_000 }, 'hundredths of a point'),
  ],
  [/Percent$/, (fallback) => whole(fallback, { min: 0, max: 10_000 }, '%')],
  [/Hour$/, (fallback) => whole(fallback, { min: 0, max: 24 }, 'game hour')],
  [/Month$/, (fallback) => whole(fallback, { min: 1, max: 12 }, 'month of the game')],
  [/./, (fallback) => whole(fallback, { min: 1, max: 1_000_000 }, 'count')],
];

/** The game's numbers as settings; what each does is said where the rules are. */
export const RULE_SETTINGS: RuleSettings = Object.fromEntries(
  Object.entries(RULE_NUMBERS).map(([name, fallback]) => {
    const form = FORMS.find(([pattern]) => pattern.test(name));
    const setting = form?.[1](fallback);
    return [`rules.${name}`, setting && { ...setting, about: `\`${name}\`, ${setting.about}` }];
  }),
) as RuleSettings;
