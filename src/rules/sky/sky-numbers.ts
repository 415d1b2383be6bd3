/** game.md sections 3 and 9: when it is light out of doors, and what the feasts do; game hours, and percent. */
export const SKY_NUMBERS = {
  'light.dawnHour': 5,
  'light.dayHour': 7,
  'light.duskHour': 17,
  'light.nightHour': 19,

  /** Game hours from one look at the sky to the next. */
  'weather.everyHours': 2,
  /** The first month and the last in which snow falls, over the turn of the year. */
  'weather.snowFromMonth': 12,
  'weather.snowUntilMonth': 2,

  'holiday.candlemasDrainPercent': 80,
  'holiday.candlemasSpawnPercent': 100,
  'holiday.walpurgisDrainPercent': 150,
  'holiday.walpurgisSpawnPercent': 150,
  'holiday.midsummerDrainPercent': 80,
  'holiday.midsummerSpawnPercent': 100,
  'holiday.lammasDrainPercent': 100,
  'holiday.lammasSpawnPercent': 120,
  'holiday.allHallowsDrainPercent': 150,
  'holiday.allHallowsSpawnPercent': 150,
  'holiday.yuleDrainPercent': 80,
  'holiday.yuleSpawnPercent': 100,
};
