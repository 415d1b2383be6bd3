import { type Config } from '../../src/app/config/config';
import { oneOf, type Setting } from '../../src/app/config/setting';
import { type RuleNumbers } from '../../src/rules/numbers';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

// Values have the types that their settings read.
holds<Same<Config['server']['port'], number>>();
holds<Same<Config['server']['tlsCookies'], boolean>>();
holds<Same<Config['server']['trustedProxies'], readonly string[]>>();
holds<Same<Config['storage']['databaseUrl'], string | null>>();
holds<Same<Config['log']['logLevel'], 'debug' | 'info' | 'warn' | 'error'>>();
holds<Same<Config['rules'], RuleNumbers>>();

declare const config: Config;

// @ts-expect-error the configuration is read-only
config.server.port = 1;
// @ts-expect-error a group is read-only
config.server = { ...config.server };
// @ts-expect-error no such setting
export const gone: unknown = config.server.prot;
// @ts-expect-error no such rule
export const rule: unknown = config.rules['chat.shout.perMin'];

// The default is one of the words.
// @ts-expect-error "c" is not among them
export const wrong: Setting<string> = oneOf('c', ['a', 'b'], 'about');
