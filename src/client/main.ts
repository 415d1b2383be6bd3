import { lineOf } from './log/line-of';
import { Page } from './page/page';

new Page(lineOf).start();
