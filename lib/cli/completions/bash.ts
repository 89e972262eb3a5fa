import type { Command } from '../command.js';
import { argumentWordsOf, type Commands, flagsOf, formsOf, takesFile } from './command-words.js';

/**
 * Returns the completion script for bash 3.2 and newer. Bash splits words at `=` and `@`, and
 * completes files where the script finds nothing, unless `files` is empty.
 */
export function bash(commands: Commands): string {
  const cases = [...commands].map(([name, command]) => `    ${name})\n${bashCase(command)} ;;\n`);
  return `_cdk8s_pods() {
  local at=0 word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local words='' files=1
  if [[ "\${COMP_WORDS[0]##*/}" == npx ]]; then
    for ((at = 1; at < COMP_CWORD; at++)); do
      [[ "\${COMP_WORDS[at]}" == cdk8s-pods || "\${COMP_WORDS[at]}" == cdk8s-pods@* ]] && break
    done
    if ((at >= COMP_CWORD)); then
      COMPREPLY=($(compgen -W 'cdk8s-pods' -- "$word"))
      [[ -n "$_cdk8s_pods_npx" ]] && "$_cdk8s_pods_npx" "$@"
      return 0
    fi
    [[ "\${COMP_WORDS[at+1]}" == @ ]] && ((at += 2))
    ((at >= COMP_CWORD)) && return 0
  fi
  if [[ "$word" == = ]]; then word=''
  elif [[ "$previous" == = ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  if ((COMP_CWORD == at + 1)); then words='${[...commands.keys()].join(' ')}' files=
  else case "\${COMP_WORDS[at+1]}" in
${cases.join('')}  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [[ -n "$files" ]] || compopt +o default 2>/dev/null || true
}
complete -o default -F _cdk8s_pods cdk8s-pods
if [[ "$(complete -p npx 2>/dev/null)" =~ \\ -F\\ ([^ ]+) ]]; then
  [[ "\${BASH_REMATCH[1]}" == _cdk8s_pods ]] || _cdk8s_pods_npx="\${BASH_REMATCH[1]}"
fi
complete -o default -F _cdk8s_pods npx
`;
}

function bashCase(command: Command): string {
  const values = Object.entries(command.options)
    .filter(([, { type }]) => type === 'string')
    .map(([name, option]) => {
      const words = takesFile(option) ? '' : `words='${(option.choices ?? []).join(' ')}' files= `;
      return `        ${formsOf(name, option).join('|')}) ${words};;\n`;
    });
  const flags = `[[ "$word" == -* ]] && words='${flagsOf(command).join(' ')}' files=`;
  const words = argumentWordsOf(command);
  const other = words === undefined ? flags : `${flags} || words='${words.join(' ')}' files=`;
  return `      case "$previous" in
${values.join('')}        *) ${other} ;;
      esac`;
}
