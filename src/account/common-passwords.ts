/** Words that people make passwords of, by what they are; in lower case. */
const WORDS = (
  'password passw0rd p@ssword p@ssw0rd pass welcome letmein login access admin administrator master secret ' +
  'hello freedom whatever trustno1 shadow sunshine princess dragon monkey superman batman spiderman ironman ' +
  'football baseball basketball soccer hockey golfer tennis cricket chelsea arsenal liverpool barcelona juventus ' +
  'charlie michael jordan thomas daniel andrew joshua matthew robert anthony william george richard jessica ' +
  'jennifer ashley amanda michelle nicole hannah samantha stephanie elizabeth alexander benjamin christian ' +
  'victoria isabella natasha patricia veronica summer winter spring autumn january february october november ' +
  'december monday friday sunday cheese cookie banana orange apple chocolate butterfly flower purple yellow ' +
  'silver golden diamond computer internet google facebook youtube samsung iphone android windows microsoft ' +
  'starwars pokemon naruto minecraft fortnite matrix phoenix tigger ginger pepper buster maggie bailey rocky ' +
  'killer hunter ranger harley mustang ferrari porsche corvette mercedes yankees cowboys steelers lakers ' +
  'eagles dolphins london england america canada australia scotland ireland germany france mexico brazil ' +
  'iloveyou loveyou lovely angel forever family friends mother father daddy mommy babygirl jesus christ ' +
  'blessed heaven qwerty qwertyui qwertyuiop asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm zxcvbnm, qazwsx ' +
  'qazwsxedc 1qaz2wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 abc abcd abcdef abcdefg abcdefgh a1b2c3 ' +
  'a1b2c3d4 aaaaaa test testing tester temp guest user default changeme mustang midnight thunder lightning ' +
  'warrior wizard creative merlin gandalf cthulhu arkham mythos gaming gamer player cheyenne scooter snoopy ' +
  'mickey minnie donald garfield simpsons einstein newyork california florida texas college student teacher ' +
  'school biteme blink182 metallica nirvana slipknot greenday eminem rockstar guitar music dancer peanut ' +
  'sweet sweetie sweetheart honey beautiful gorgeous handsome hottie sexy fuckyou fuckoff asshole bullshit ' +
  'consumer passport security private business company office manager support service server network system'
).split(' ');

const ENDINGS = [
  '',
  '1',
  '2',
  '7',
  '12',
  '21',
  '01',
  '11',
  '22',
  '69',
  '99',
  '123',
  '1234',
  '12345',
];
const MORE_ENDINGS = [
  '123456',
  '!',
  '1!',
  '123!',
  '.',
  '2020',
  '2021',
  '2022',
  '2023',
  '2024',
  '2025',
];

/** The keyboard and the number line. */
const RUNS = (
  '12345678 123456789 1234567890 12345678910 01234567 0123456789 87654321 987654321 9876543210 11111111 ' +
  '111111111 1111111111 00000000 000000000 0000000000 22222222 33333333 44444444 55555555 66666666 77777777 ' +
  '88888888 888888888 99999999 999999999 12341234 12344321 11223344 1122334455 12121212 123123123 123321123 ' +
  '123454321 1234512345 147258369 741852963 159753456 789456123 123456123 112233445566 13131313 10203040 ' +
  '1029384756 13579111 24681012 aaaaaaaa abcabcabc abc12345 abcd1234 abc123456 a1234567 a12345678 a123456789 ' +
  '1234567a 12345678a 123456789a 1234qwer qwer1234 qwert123 qwerty12 asdf1234 1234asdf asdfasdf qweqweqwe ' +
  'qweasdzxc qwe123qwe 123qweasd 123qwe123 1qazxsw2 zaq12wsx zaq1zaq1 !qaz2wsx poiuytrewq lkjhgfdsa mnbvcxz1'
).split(' ');

/** What guessers try first, in lower case: more than the thousand commonest that are long enough to be allowed. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...RUNS,
  ...WORDS.flatMap((word) => [...ENDINGS, ...MORE_ENDINGS].map((ending) => word + ending)),
]);
