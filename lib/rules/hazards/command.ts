import type { Api } from '../../api/api.js';
import { defineHazardRules } from './define-hazard-rules.js';
import { isShell, parseShellCommand } from './parse-shell-command.js';

type Command = Api<'Container'>;

export const commandHazards = defineHazardRules(['Container', 'ExecAction'], {
  program: {
    severity: 'error',
    description:
      'The first word of `command` is a program; each word that it is given is a word of its own.',
    remediation:
      'Write each word by itself, as `[echo, hello]`; what only adds to the program of the ' +
      'image is `args`.',
    check({ command }, context) {
      const program = command?.[0];
      if (!program) return;
      if (program.startsWith('-'))
        context.report(
          'command[0]',
          `'${program}' is looked for as a program, and there is none of that name`,
        );
      else if (/\s/.test(program) && !WINDOWS_PATH.test(program))
        context.report(
          'command[0]',
          `'${truncate(program)}' is looked for as one program, blanks and all, and there is none of that name`,
        );
    },
  },
  'shell-script': {
    severity: 'error',
    description: 'A script that is given to a shell stands after `-c`, in one word.',
    remediation: "Write `[sh, -c, 'the whole script']`.",
    check(value, context) {
      if (!value.command) return;
      const { command, args = [] }: Command = value;
      if (!isShell(command[0])) return;
      const { script, isFile, args: more } = parseShellCommand([...command, ...args]);
      if (isFile && script !== undefined && /\s/.test(script.trim()))
        context.report(
          'command',
          `the shell looks for a file named '${truncate(script)}': without \`-c\` its first word is no script`,
        );
      if (!isFile && script !== undefined && more.length > 0 && !script.includes('$'))
        context.report(
          'command',
          `the script is '${truncate(script)}' alone, which does not see the words after it: '${truncate(more.join(' '))}'`,
        );
    },
  },
});

/** A path of Windows may have blanks in it. */
const WINDOWS_PATH = /\\|\.exe$/i;

const truncate = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
