export { taunting as taunt } from '../fight/taunting';
