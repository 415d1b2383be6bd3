import { map } from 'rxjs';
import { brandAs } from '../../../model/ids';
import { type PersonFinder } from '../../../ports/person-finder';
import { type Database } from '../database/database';

/** A character before an account: it is whom people meet. One whose name was given up has none. */
const FIND = `
  select a.id, found.name, a.username,
    exists (
      select from "character" c join character_state s using (id)
      where c.account_id = a.id and s.data -> 'roles' ? 'admin'
    ) as has_admin
  from (
    select account_id, name, 1 as place from "character" where name_key = $1
    union all
    select id, username, 2 from account where username_key = $1
  ) found join account a on a.id = found.account_id
  order by found.place
  limit 1`;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly has_admin: boolean;
}

/** In PostgreSQL. */
export const createPersonFinder = (database: Pick<Database, 'run'>): PersonFinder => ({
  find: (name) =>
    database
      .run((source) => source.query<readonly Row[]>(FIND, [name.toLowerCase()]))
      .pipe(
        map(([row]) =>
          row === undefined
            ? null
            : {
                account: brandAs(row.id),
                name: row.name,
                username: row.username,
                hasAdmin: row.has_admin,
              },
        ),
      ),
});
