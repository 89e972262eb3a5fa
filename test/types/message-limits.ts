// The limits of the messages of the type checks. Each call of `compile` measures all messages of
// the compiler, so that no test has to.

/** The maximum length of a message, without the file and the position before it. */
const MAX_CHARACTERS = 200;

/** Messages that may be longer, or have more lines, and why they cannot be shorter. */
const EXCEPTIONS: readonly { readonly form: RegExp; readonly reason: string }[] = [
  {
    form: /^(Argument of t|T)ype '(.*\[)?\{[\s\S]*\n +(Types of|The types|Property|'\w+' i)/,
    reason:
      'A constant, a spread or a condition: its value is written elsewhere, so the compiler ' +
      'prints the path from there to the message.',
  },
  {
    form: /^(Argument of t|T)ype '\{.*' is not .*\n {2}Type '\{.*' is not .* '"[^"]{1,200}"'\.$/,
    reason: 'A constant that is wrong as a whole: the second line has the message.',
  },
  {
    form: /^(Argument of type|Type) 'T( & .*)?' is not assignable/,
    reason: 'A type parameter: the compiler decides about its type only where it is called.',
  },
  {
    form: /^Type '"[^ ]*" \| .*\n {2}Type '"[^ ]*"' is not assignable to type 'UndeclaredName</,
    reason: 'A condition: the second line tells which of the values is wrong.',
  },
  {
    form: /^Argument of type '".*\n {2}Type '"[^ ]*"' is not .*Message<"[^"]{1,200}">'/,
    reason: 'A condition in the argument of key(): the second line tells which key is wrong.',
  },
  {
    form: /^Type '.* \| .*' is not .* '"[^"]{1,200}"'\.\n {2}Type '.*' is .* '"[^"]{1,200}"'\.$/,
    reason: 'A condition: the second line tells which of the objects is wrong.',
  },
  {
    form: /^Type 'ConfigMap<.*>' is not .* 'ConfigMap<.*>'\.\n +Types of property '\[known/,
    reason: 'An annotation by the user: the compiler prints how the two types differ.',
  },
  {
    form: /^(Argument of type|Type) 'ComposedPod</,
    reason: 'A Pod that a pattern returned: the compiler prints its type.',
  },
  {
    form: /^Object literal may only .* does not exist in type 'Checked\w+Props<ComposedPod</,
    reason: 'An unknown field next to a Pod that a pattern returned, whose type is printed.',
  },
  {
    form: /^(Argument of t|T)ype '\{.*\}(\[\])?' is not assignable to [\w ]+ '"[^"]{1,200}"'\.$/,
    reason: 'A whole object is wrong, such as one under an invalid name: the compiler prints it.',
  },
  {
    form: /^Property '\w+' is missing in type '\{.*\}' but required in type '\w+<[^\n]{1,200}>'\.$/,
    reason: 'A field is missing: the compiler prints the object that lacks it.',
  },
  {
    form: /^Type 'undefined' is not .* requires securityContext: .*'\.$/,
    reason: 'The message contains all that the level restricted requires of a container.',
  },
  {
    form: /^Type '"[^"]*"' is not .* 'UndeclaredName<"[^"]{1,200}", ("|ContainerNames<).*>'\./,
    reason: 'A Pod with many names: the compiler lists the first ones, which editors complete.',
  },
  {
    form: /^Type '"limits\.[^"]*"' is not assignable to type '[^']*"limits\.cpu" \|/,
    reason: 'The resources that a field accepts, which the compiler lists in any order.',
  },
  {
    form: /^Type '("[^"]{60,}"|\{ image: string; \})' is not assignable to type '".*[\w.-]{60,}'/,
    reason: 'A name or value of more than 60 characters, which the message contains.',
  },
  {
    form: /^Type '\{.*\} \| \{.*\}' is not assignable to type '\w+'\.\n {2}Object literal may only/,
    reason: 'A condition, in TypeScript 5.9: the second line names the unknown field.',
  },
];

interface Diagnostic {
  /** The file and the line. */
  readonly place: string;
  readonly message: string;
}

/** Returns the diagnostics in the output of `tsc`. */
function diagnosticsIn(output: string): readonly Diagnostic[] {
  return output.split(/^(?=\S)/m).flatMap((text) => {
    const match = text.match(/^(\S+\(\d+),\d+\): error TS\d+: /);
    return match === null
      ? []
      : [{ place: match[1] ?? '', message: text.slice(match[0].length).trimEnd() }];
  });
}

/** Returns the number of errors in the output of `tsc`. */
export const countErrors = (output: string): number => diagnosticsIn(output).length;

/** Returns the messages that exceed the limit and are not among the exceptions. */
function longMessages(output: string): readonly string[] {
  return diagnosticsIn(output)
    .map(({ message }) => message)
    .filter((message) => message.length > MAX_CHARACTERS || message.includes('\n'))
    .filter((message) => !EXCEPTIONS.some(({ form }) => form.test(message)));
}

/** Returns the lines that have several errors. */
export function linesWithSeveralErrors(output: string): readonly string[] {
  const places = diagnosticsIn(output).map(({ place }) => place);
  return places.filter((place, i) => places.indexOf(place) < i);
}

/** Throws an error if a message exceeds the limits. */
export function measure(output: string): void {
  const long = longMessages(output);
  if (long.length > 0)
    throw new Error(
      `These messages have more than ${MAX_CHARACTERS} characters or more than one line:\n` +
        long.join('\n'),
    );
}
