import type { Api } from '../../api/types.js';
import { on } from './on.js';
import { isShell, scriptOf } from './shell.js';

type Command = Api<'Container'>;

export const command = on(['Container', 'ExecAction'], {
  program: {
    level: 'error',
    says: 'The first word of `command` is a program; each word that it is given is a word of its own.',
    advice: 'Write each word by itself, as `[echo, hello]`; what only adds to the program of the image is `args`.',
    check({ command }, at) {
      const program = command?.[0];
      if (!program) return;
      if (program.startsWith('-')) at.tell('command[0]', `'${program}' is looked for as a program, and there is none of that name`);
      else if (/\s/.test(program) && !ON_WINDOWS.test(program))
        at.tell('command[0]', `'${short(program)}' is looked for as one program, blanks and all, and there is none of that name`);
    },
  },
  'shell-script': {
    level: 'error',
    says: 'A script that is given to a shell stands after `-c`, in one word.',
    advice: "Write `[sh, -c, 'the whole script']`.",
    check(value, at) {
      if (!value.command) return;
      const { command, args = [] }: Command = value;
      if (!isShell(command[0])) return;
      const { script, isFile, more } = scriptOf([...command, ...args]);
      if (isFile && script !== undefined && /\s/.test(script.trim()))
        at.tell('command', `the shell looks for a file named '${short(script)}': without \`-c\` its first word is no script`);
      if (!isFile && script !== undefined && more.length > 0 && !script.includes('$'))
        at.tell('command', `the script is '${short(script)}' alone, which does not see the words after it: '${short(more.join(' '))}'`);
    },
  },
});

/** A path of Windows may have blanks in it. */
const ON_WINDOWS = /\\|\.exe$/i;

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
