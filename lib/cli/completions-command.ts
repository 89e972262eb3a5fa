import { type Command, EXIT_OK, UsageError } from './command.js';
import { bash } from './completions/bash.js';
import type { Commands } from './completions/command-words.js';
import { fish } from './completions/fish.js';
import { zsh } from './completions/zsh.js';

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
  argumentWords: () => [...SHELLS.keys()],
  help: `Put one of these lines into the startup file of your shell:

  bash: eval "$(cdk8s-pods completions bash)"
  zsh:  source <(cdk8s-pods completions zsh)
  fish: cdk8s-pods completions fish | source

It completes cdk8s-pods and npx cdk8s-pods. If the package is installed only in a project, write the
script to a file there, with npx cdk8s-pods completions, and load that file.`,
  run: async ({ paths }, io) => {
    const script = SHELLS.get(paths[0] ?? '');
    if (script === undefined)
      throw new UsageError(`name a shell: ${[...SHELLS.keys()].join(', ')}`);
    await io.out(script(commands()));
    return EXIT_OK;
  },
});
