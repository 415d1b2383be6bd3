import { worldGateway } from '../../../../src/app/compose/world-gateway';
import { npc } from '../../rules/small-npcs';
import { playerId } from '../../rules/small-view';
import { virtualZone } from '../../../virtual-zone/virtual-zone';

describe('worldGateway', () => {
  it('says in a snapshot who is in a fight, and of nobody else', () => {
    const zone = virtualZone({
      players: ['Ada', 'Bob'],
      records: [npc('rat-1', 'quay', { dp: 100 })],
    });
    const { snapshotOf } = worldGateway(zone.world, () => ({
      ...{ date: '1920-01-01', hour: 6, daypart: 'dawn' },
    }));
    expect(snapshotOf(playerId('Ada'))).not.toHaveProperty('isFighting');
    zone.send('Ada', 'attack rat');
    expect(snapshotOf(playerId('Ada'))).toMatchObject({ isFighting: true });
    expect(snapshotOf(playerId('Bob'))).not.toHaveProperty('isFighting');
  });
});
