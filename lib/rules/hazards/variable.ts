import type { Api } from '../../api/types.js';
import { type HazardRule, on } from './on.js';
import { isShell } from './shell.js';

type EnvVar = Api<'EnvVar'>;

const references = on('Container', {
  'variable-known': {
    level: 'error',
    says: '`$(NAME)` stands for a variable of the container; in a variable, for one before it.',
    advice: 'Declare the variable in `env`, before its use; the variables of the image are not known here.',
    check({ env = [], envFrom, command, args }, at) {
      // What comes from elsewhere may have any name.
      if (envFrom?.length) return;
      const known = new Set<string>();
      env.forEach(({ name = '', value }, i) => {
        for (const each of namesIn(value))
          if (!known.has(each) && (isDeclared(each, env) || isNamed(each)))
            at.tell(`env[${i}].value`, `\`$(${each})\` is not known there, and stays as it is written`);
        known.add(name);
      });
      const tellOf = (field: string, words: readonly string[] | undefined): void =>
        words?.forEach((word, i) => {
          for (const each of namesIn(word))
            if (!isDeclared(each, env) && isNamed(each))
              at.tell(`${field}[${i}]`, `\`$(${each})\` is not known there, and stays as it is written`);
        });
      tellOf('command', command);
      tellOf('args', args);
    },
  },
});

const shells = on(['Container', 'ExecAction'], {
  'variable-of-shell': {
    level: 'warning',
    says: 'A variable of the container is written `$(NAME)` in its command; with other signs it is for a shell.',
    advice: "Write `$(NAME)`; or run a shell, as `[sh, -c, 'exec app --port=$NAME']`.",
    check(value, at) {
      if (!value.command) return;
      const { command, args = [] }: Api<'Container'> = value;
      if (![...command, ...args].some((word) => word.includes('$')) || [...command, ...args].some(isShell)) return;
      const env = at.nearest('Container')?.env;
      if (!env) return;
      for (const [field, words] of Object.entries({ command, args }))
        words.forEach((word, i) => {
          const [text, braced, bare] = /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/.exec(word) ?? [];
          if (isDeclared(braced ?? bare ?? '', env))
            at.tell(`${field}[${i}]`, `there is no shell here, so \`${text}\` stays as it is written`);
        });
    },
  },
});

const hooks = on('ExecAction', {
  'variable-of-container': {
    level: 'error',
    says: 'The command of a probe knows only variables with a `value`, and that of a hook none.',
    advice: 'Let a shell look them up, as `[sh, -c, \'redis-cli -a "$PASSWORD" ping\']`.',
    check({ command = [] }, at) {
      command.forEach((word, i) => {
        if (!word.includes('$(')) return;
        for (const name of namesIn(word)) {
          const variable = at.nearest('Container')?.env?.find((each) => each.name === name);
          if (variable === undefined) continue;
          if (at.node.parent?.type.name !== 'Probe') at.tell(`command[${i}]`, `in a hook \`$(${name})\` is not replaced`);
          else if (variable.valueFrom) at.tell(`command[${i}]`, `in a probe \`$(${name})\` comes to nothing, since it has no \`value\``);
        }
      });
    },
  },
});

const secrets = on('EnvVar', {
  'secret-in-text': {
    level: 'warning',
    says: 'What is secret comes from a Secret.',
    advice: 'Write `valueFrom.secretKeyRef`.',
    check({ value, name = '' }, at) {
      if (value && SECRET.test(name) && !NO_SECRET.test(value))
        at.tell('value', 'whoever may read the object, or its file, reads this too');
    },
  },
});

/** The names that a text refers to. A `$` twice is one that is meant. */
const namesIn = (text: string | undefined): readonly string[] =>
  text?.includes('$(') ? [...text.matchAll(/\$\$|\$\(([^()]*)\)/g)].flatMap(([, name]) => (name === undefined ? [] : [name])) : [];

const isDeclared = (name: string, env: readonly EnvVar[]): boolean => env.some((each) => each.name === name);

/** Whether it is the name of a variable, and no command for a shell, nor a variable that Kubernetes makes of a Service. */
const isNamed = (name: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(name) && !/_PORT\b|_SERVICE_/.test(name);

const SECRET = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY)$/i;

/** A place where it can be found, a switch, or what is put together from other variables. */
const NO_SECRET = /^[./~]|\$\(|^(?:true|false|yes|no)$/i;

export const variable: readonly HazardRule[] = [references, shells, hooks, secrets].flat();
