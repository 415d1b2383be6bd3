import { ASKING, type Intent } from '../model/intent';

/** Whether it only asks: no event, no change, evaluated afresh each time. */
export const isAsking = ({ verb }: Intent): boolean => ASKING.has(verb);
