import { type OccupantView, type RoomView } from '../../../src/model/views';
import { roomLines, roomText } from '../../../src/rules/room-lines';
import { SAMPLES } from '../perception/sample-events';

const one = (name: string, condition?: string): OccupantView => ({
  name,
  isLinkdead: false,
  ...(condition !== undefined && { condition }),
});
const withPeople = (...occupants: readonly OccupantView[]): RoomView => ({
  ...SAMPLES['player.moved'].view,
  occupants,
  occupantCount: occupants.length,
});

describe('roomLines', () => {
  it.each([
    ['Ada lies here, bleeding.', [one('Ada', 'bleeding')]],
    ['Ada and Cy lie here, bleeding.', [one('Ada', 'bleeding'), one('Cy', 'bleeding')]],
    ['Bob is here. Ada lies here, bleeding.', [one('Ada', 'bleeding'), one('Bob')]],
    ['Ada (dead) and Bob are here.', [one('Ada', 'dead'), one('Bob')]],
    ['Ada (staring at nothing) is here.', [{ name: 'Ada', isLinkdead: true }]],
  ])('says “%s”', (text, people) => {
    expect(roomLines(withPeople(...people)).at(-1)).toBe(text);
    expect(
      roomText(withPeople(...people))
        .split('\n')
        .at(-1),
    ).toBe(text);
  });

  it('has apart what is burnt, and together what is burnt alike', () => {
    const candle = { name: 'a candle', keyword: 'candle', quantity: 1, isContainer: false };
    const burnt = { ...candle, burnt: 'burnt down' } as const;
    const stack = { ...candle, name: '2 candles', quantity: 2 };
    const view = {
      ...withPeople(),
      things: [stack, burnt, { ...candle, burnt: 'lit' as const }, burnt],
    };
    expect(roomLines(view).at(-1)).toBe(
      '2 candles (burnt down), a candle (lit) and 2 candles are here.',
    );
  });

  it('counts those who are too many to name', () => {
    const crowd = { ...withPeople(one('Ada', 'bleeding'), one('Bob')), occupantCount: 5 };
    expect(roomLines(crowd).at(-1)).toBe('Bob and 3 more are here. Ada lies here, bleeding.');
  });
});
