export { expectNoLeaks } from './expect-no-leaks';
export { cases, marbles } from './marbles';
