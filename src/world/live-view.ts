import { type WorldView } from '../rules/view';

/** Always the view that `present` gives at that moment: whoever holds it sees a world that takes another's place. */
export function liveView(present: () => WorldView): WorldView {
  return {
    get content() {
      return present().content;
    },
    get bornAt() {
      return present().bornAt;
    },
    character: (id) => present().character(id),
    named: (name) => present().named(name),
    ofAccount: (account) => present().ofAccount(account),
    everyone: () => present().everyone(),
    occupants: (room) => present().occupants(room),
    presence: (id) => present().presence(id),
    item: (id) => present().item(id),
    itemsAt: (location) => present().itemsAt(location),
    explored: (id) => present().explored(id),
    record: (kind, id) => present().record(kind, id),
    records: (kind) => present().records(kind),
    npcsIn: (room) => present().npcsIn(room),
  };
}
