import type { Api } from '../../api/api.js';
import { defineRules } from '../context/define-rules.js';
import { isShell, parseShellCommand } from './parse-shell-command.js';

type Command = Api<'Container'>;

export const commandHazards = defineRules('hazard', ['Container', 'ExecAction'], {
  program: {
    severity: 'error',
    description:
      'The first element of `command` is the name of a program; each of its arguments is an ' +
      'element of its own.',
    remediation:
      'Write each word as an element of its own, such as `[echo, hello]`. To keep the program ' +
      'of the image, write its arguments in `args` instead.',
    check({ command }, context) {
      const program = command?.[0];
      if (!program) return;
      if (program.startsWith('-'))
        context.report(
          ['command', 0],
          `the container runtime looks for a program named '${program}', which does not exist`,
        );
      else if (isCommandLine(program)) context.report(['command', 0], spacesMessage(program));
    },
  },
  'program-with-spaces': {
    // A warning: the path of a program can contain spaces.
    severity: 'warning',
    description: 'The path of a program contains no whitespace.',
    remediation: 'Write each word as an element of its own, such as `[/app/run, --verbose]`.',
    check({ command }, context) {
      const program = command?.[0];
      if (
        program &&
        /\s/.test(program) &&
        !program.startsWith('-') &&
        !isCommandLine(program) &&
        !WINDOWS_PATH.test(program)
      )
        context.report(['command', 0], spacesMessage(program));
    },
  },
  'shell-script': {
    severity: 'error',
    description: 'A script for a shell follows `-c` and is a single element.',
    remediation: "Write `[sh, -c, 'the whole script']`.",
    check(value, context) {
      if (!value.command) return;
      const { command, args = [] }: Command = value;
      if (!isShell(command[0])) return;
      const { script, isFile } = parseShellCommand([...command, ...args]);
      // The path of a file can contain spaces.
      if (isFile && script !== undefined && isCommandLine(script.trim()))
        context.report(
          'command',
          `without \`-c\`, the shell looks for a script file named '${truncate(script)}', which ` +
            'does not exist',
        );
    },
  },
  'shell-arguments': {
    // A warning: the script runs, without what follows.
    severity: 'warning',
    description: 'No word follows the script of a shell if the script reads no parameters.',
    remediation: "Write `[sh, -c, 'the whole script']`.",
    check(value, context) {
      if (!value.command) return;
      const { command, args = [] }: Command = value;
      if (!isShell(command[0])) return;
      const { script, isFile, args: more } = parseShellCommand([...command, ...args]);
      if (!isFile && script !== undefined && more.length > 0 && !script.includes('$'))
        context.report(
          'command',
          `the shell runs only '${truncate(script)}' as its script and ignores what follows: ` +
            `'${truncate(more.join(' '))}'`,
        );
    },
  },
});

/**
 * Whether the name of a program is a whole command line: a name without a folder and its arguments,
 * or a path and an option. The path of a program can contain spaces.
 */
const isCommandLine = (program: string): boolean =>
  !WINDOWS_PATH.test(program) &&
  (/^[^/\s]+\s/.test(program) || /\s-/.test(program) || /^(?:\/usr)?\/bin\/\w+\s/.test(program));

const spacesMessage = (program: string): string =>
  `the container runtime looks for a program named '${truncate(program)}', including the spaces, ` +
  'which does not exist';

/** Paths on Windows may contain spaces. */
const WINDOWS_PATH = /\\|\.exe$/i;

const truncate = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
