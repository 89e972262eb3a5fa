import { type Command, type CommandOption, EXIT_OK, UsageError } from './command.js';

type Commands = ReadonlyMap<string, Command>;

const SHELLS: ReadonlyMap<string, (commands: Commands) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

/** Returns the command that prints a completion script, which is made of the other commands. */
export const completionsCommand = (commands: () => Commands): Command => ({
  description: 'print a completion script for a shell',
  usage: [...SHELLS.keys()].join('|'),
  options: {},
  help: `Put one of these lines into the startup file of your shell:

  bash: source <(cdk8s-pods completions bash)
  zsh:  source <(cdk8s-pods completions zsh)
  fish: cdk8s-pods completions fish | source`,
  run: async ({ paths }, io) => {
    const script = SHELLS.get(paths[0] ?? '');
    if (script === undefined)
      throw new UsageError(`name a shell: ${[...SHELLS.keys()].join(', ')}`);
    await io.out(script(commands()));
    return EXIT_OK;
  },
});

const flagsOf = (options: Command['options']): readonly string[] =>
  [...Object.keys(options), 'help'].map((name) => `--${name}`);

const choicesOf = (
  options: Command['options'],
): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(options).flatMap(([name, { choices }]) =>
    choices === undefined ? [] : [[`--${name}`, choices] as const],
  );

function bash(commands: Commands): string {
  const cases = [...commands].map(([name, { options }]) => {
    const values = choicesOf(options).map(
      ([flag, choices]) => `        ${flag}) words='${choices.join(' ')}' ;;\n`,
    );
    return `    ${name})
      case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('')}        *) [[ "$word" == -* ]] && words='${flagsOf(options).join(' ')}' ;;
      esac ;;
`;
  });
  return `_cdk8s_pods() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=''
  if [[ $COMP_CWORD == 1 ]]; then words='${[...commands.keys()].join(' ')}'; fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _cdk8s_pods cdk8s-pods
`;
}

/** Escapes a text for zsh: a colon would end the name, and a bracket the description. */
const zshText = (text: string): string => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');

function zsh(commands: Commands): string {
  const names = [...commands]
    .map(([name, { description }]) => `'${name}:${zshText(description)}'`)
    .join(' ');
  const cases = [...commands].map(([name, { options }]) => {
    const specs = Object.entries(options).map(
      ([option, each]) =>
        `'${each.multiple ? '*' : ''}--${option}[${zshText(each.description)}]${zshValue(each)}'`,
    );
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;\n`;
  });
  return `#compdef cdk8s-pods
_cdk8s_pods() {
  if (( CURRENT == 2 )); then
    local -a commands=(${names})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('')}  esac
}
compdef _cdk8s_pods cdk8s-pods
`;
}

const zshValue = ({ type, choices, value = 'value' }: CommandOption): string =>
  type === 'boolean'
    ? ''
    : `:${value.toLowerCase()}:${choices === undefined ? '_files' : `(${choices.join(' ')})`}`;

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function fish(commands: Commands): string {
  const names = [...commands].map(
    ([name, { description }]) =>
      `complete -c cdk8s-pods -n __fish_use_subcommand -f -a ${name} -d ${fishText(description)}\n`,
  );
  const options = [...commands].flatMap(([name, { options }]) =>
    Object.entries(options).map(([option, { type, short, choices, description }]) => {
      const value =
        type === 'boolean'
          ? ''
          : choices === undefined
            ? ' -r'
            : ` -x -a ${fishText(choices.join(' '))}`;
      const names = `-l ${option}${short ? ` -s ${short}` : ''}`;
      const condition = `-n '__fish_seen_subcommand_from ${name}'`;
      return `complete -c cdk8s-pods ${condition} ${names}${value} -d ${fishText(description)}\n`;
    }),
  );
  return [...names, ...options].join('');
}
