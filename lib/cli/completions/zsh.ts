import type { Command, CommandOption } from '../command.js';
import { argumentWordsOf, type Commands, takesFile } from './command-words.js';

/** Escapes a text for zsh: a colon would end the name, and a bracket the description. */
const zshText = (text: string): string => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');

/** Returns the completion script for zsh, which needs `compinit`. */
export function zsh(commands: Commands): string {
  const names = [...commands]
    .map(([name, { description }]) => `'${name}:${zshText(description)}'`)
    .join(' ');
  const cases = [...commands].map(([name, command]) => {
    const specs = Object.entries(command.options).map(
      ([option, each]) =>
        `'${each.multiple ? '*' : ''}--${option}[${zshText(each.description)}]${zshValue(each)}'`,
    );
    return `    ${name}) _arguments ${[...specs, ...zshArguments(command)].join(' ')} ;;\n`;
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
_cdk8s_pods_npx() {
  local at=\${words[(i)cdk8s-pods(|@*)]}
  if (( at < CURRENT )); then
    shift $(( at - 1 )) words
    (( CURRENT -= at - 1 ))
    _cdk8s_pods
  elif [[ -n $_cdk8s_pods_other_npx ]]; then
    $_cdk8s_pods_other_npx
  else
    compadd cdk8s-pods
    _default
  fi
}
compdef _cdk8s_pods cdk8s-pods
if [[ $_comps[npx] != _cdk8s_pods_npx ]]; then typeset -g _cdk8s_pods_other_npx=$_comps[npx]; fi
compdef _cdk8s_pods_npx npx
`;
}

function zshArguments(command: Command): readonly string[] {
  const words = argumentWordsOf(command);
  if (words === undefined) return ["'*:file:_files'"];
  return words.length === 0 ? [] : [`'*:word:(${words.join(' ')})'`];
}

const zshValue = (option: CommandOption): string => {
  const { type, choices, value = 'value' } = option;
  if (type === 'boolean') return '';
  const action = choices ? `(${choices.join(' ')})` : takesFile(option) ? '_files' : ' ';
  return `:${zshText(value.toLowerCase())}:${action}`;
};
