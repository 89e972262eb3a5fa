// Random strings and values that are difficult to write as YAML.

const ATOMS = (
  'a|b|Z|0|1|7|9|8| |  |\n|\n\n|\t|\r|:|: | #|#|-|- |--|---|...|.|?|? |!|&|*|>|%|@|`|"|\'|' +
  '\\|\\n|[|]|{|}|,|~|=|<|<<|/|_|+|e|E|x|0x|0b|0o|yes|no|on|off|y|n|null|true|FALSE|.inf|' +
  '.nan|-.inf|1e3|12:30|2001-01-01|T10:00:00Z|0755|1_000|é|ß|漢|😀|\u0085|\u00a0|\u2028|' +
  '\ufeff|\ud800|\udc00|\u0000|\u0007|\u001b|\u007f|\ufffe|$|(|)|;|^|nginx:1.27|/var/log|' +
  'http://x|key: v| end|' +
  'word word word word word word word word word word ' +
  'word word word word word word word word word word'
).split('|');
const WORDS = (
  '|y|Y|yes|Yes|YES|no|No|NO|n|N|on|On|ON|off|Off|OFF|true|True|TRUE|false|null|~|Null|' +
  'NULL|0755|0o14|1e3|1E3|e5|.5|5.|.|-|+|-1|+1|1_0|0x1F|0b1|12:30|1:2:3.5|190:20:30|' +
  '2001-01-01|2001-12-14t21:59:43.10-05:00|<<|=|.inf|-.INF|.NaN|nan|---|...|%a|--- a|' +
  '--flag|-x|a: b|a:b|a :b|a #b|a#b|#|a:|a | a|- a|-\ta|?|? a|?a|:a|: a|!|a\n|a\nb|a\nb\n|' +
  'a\nb\n\n|\na| a\nb|a \nb|a\n b|a\n\tb|\n|\n\n|a\n |a\n  \n|#!/bin/sh\nset -e\necho hi\n|' +
  'a: 1\nb: 2\n|\ta\nb|a\n\n\nb\n|%x\ny\n|---\na\n|a\n---\nb\n|a\r\nb|__proto__|' +
  'constructor|toString|1|10|-0'
).split('|');
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e21,
  1e-7,
  1.5e300,
  2 ** 60,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
const OTHERS = [true, false, null, undefined];

/** Generates values. The same seed generates the same values. */
export class RandomValues {
  /** @param isAllowed - whether a text may occur in a value */
  constructor(
    private state: number,
    private readonly isAllowed: (text: string) => boolean = () => true,
  ) {}

  /** Returns an integer from 0 to below `limit`. */
  nextInt(limit: number): number {
    this.state ^= this.state << 13;
    this.state >>>= 0;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return this.state % limit;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.nextInt(list.length)] as T;
  }

  text(): string {
    let text = this.anyText();
    while (!this.isAllowed(text)) text = this.anyText();
    return text;
  }

  private anyText(): string {
    const choice = this.nextInt(10);
    if (choice < 3) return this.pick(WORDS);
    if (choice === 3) return this.pick(WORDS) + this.pick(ATOMS);
    return Array.from({ length: 1 + this.nextInt(choice < 8 ? 5 : 12) }, () =>
      this.pick(ATOMS),
    ).join('');
  }

  value(depth = 4): unknown {
    const choice = this.nextInt(depth === 0 ? 6 : 12);
    if (choice < 4) return this.text();
    if (choice === 4) return this.pick([...NUMBERS, this.nextInt(1e6), -this.nextInt(1e6) / 8]);
    if (choice === 5) return this.pick(OTHERS);
    if (choice < 9) return this.map(depth);
    return Array.from({ length: this.nextInt(4) }, () => this.value(depth - 1));
  }

  private map(depth: number): unknown {
    const map: Record<string, unknown> = {};
    for (let left = this.nextInt(4); left > 0; left--) map[this.text()] = this.value(depth - 1);
    return map;
  }
}
