export { respawning as respawn } from '../death/respawning';
