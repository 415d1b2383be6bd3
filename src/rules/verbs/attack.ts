export { attack } from '../fight/attack';
