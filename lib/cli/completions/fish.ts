import { argumentWordsOf, type Commands, takesFile } from './command-words.js';

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const FUNCTIONS = `function __cdk8s_pods_arguments
    set -l tokens (commandline -opc)
    while set -q tokens[1]
        set -l name (string replace -r '.*/' '' -- $tokens[1])
        set -e tokens[1]
        if string match -qr '^cdk8s-pods(@.*)?$' -- $name
            set -q tokens[1]; and printf '%s\\n' $tokens
            return 0
        end
    end
    return 1
end
function __cdk8s_pods_in
    set -l arguments (__cdk8s_pods_arguments)
    or return 1
    if set -q argv[1]
        contains -- "$arguments[1]" $argv
    else
        not set -q arguments[1]
    end
end
`;

/** Returns the completion script for fish. */
export function fish(commands: Commands): string {
  const complete = 'complete -c cdk8s-pods -c npx';
  const names = [...commands].map(
    ([name, { description }]) =>
      `${complete} -n __cdk8s_pods_in -f -a ${name} -d ${fishText(description)}\n`,
  );
  const options = [...commands].flatMap(([name, { options }]) =>
    Object.entries(options).map(([option, each]) => {
      const { type, short, choices, description } = each;
      const value =
        type === 'boolean'
          ? ''
          : takesFile(each)
            ? ' -r'
            : ` -x -a ${fishText((choices ?? []).join(' '))}`;
      const names = `-l ${option}${short ? ` -s ${short}` : ''}`;
      const condition = `-n '__cdk8s_pods_in ${name}'`;
      return `${complete} ${condition} ${names}${value} -d ${fishText(description)}\n`;
    }),
  );
  const words = [...commands].flatMap(([name, command]) => {
    const found = argumentWordsOf(command);
    if (found === undefined) return [];
    return [`${complete} -n '__cdk8s_pods_in ${name}' -f -a ${fishText(found.join(' '))}\n`];
  });
  const package_ = `complete -c npx -n 'test (count (commandline -opc)) -eq 1' -a cdk8s-pods\n`;
  return [FUNCTIONS, ...names, ...options, ...words, package_].join('');
}
