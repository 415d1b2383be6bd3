export { bandaging as bandage } from '../death/bandaging';
