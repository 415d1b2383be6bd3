export { roomLines } from '../rules/room-lines';
