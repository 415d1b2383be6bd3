import { lineOf } from '../wording/line-of';
import { Page } from './page/page';

new Page((data, part) => lineOf(data, part, 'page')).start();
