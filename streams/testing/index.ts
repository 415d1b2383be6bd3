export { expectNoLeaks, watchForLeaks } from './expect-no-leaks';
export { cases, marbles } from './marbles';
export { seededRandom } from './seeded-random';
export { virtualWorld, type VirtualWorld, type VirtualWorldConfig } from './virtual-world';
