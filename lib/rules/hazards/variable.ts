import type { Api } from '../../api/types.js';
import { type HazardRule, on } from './on.js';
import { isShell } from './shell.js';

const references = on('Container', {
  'variable-known': {
    level: 'error',
    says: '`$(NAME)` stands for a variable of the container; in a variable, for one before it.',
    advice: 'Declare the variable in `env`, before its use; the variables of the image are not known here.',
    check({ env = [], envFrom, command = [], args = [] }, at) {
      // What comes from elsewhere may have any name.
      if (envFrom?.length || !(env.some(({ value }) => refers(value)) || command.some(refers) || args.some(refers))) return;
      const declared = new Set(env.map(({ name }) => name));
      const known = new Set<string | undefined>();
      const judge = (field: string, text: string | undefined): void => {
        for (const name of namesIn(text))
          if (!known.has(name) && (declared.has(name) || isNamed(name)))
            at.tell(field, `\`$(${name})\` is not known there, and stays as it is written`);
      };
      env.forEach(({ name, value }, i) => {
        judge(`env[${i}].value`, value);
        known.add(name);
      });
      for (const [i, word] of command.entries()) judge(`command[${i}]`, word);
      for (const [i, word] of args.entries()) judge(`args[${i}]`, word);
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
      const declared = new Set(at.nearest('Container')?.env?.map(({ name }) => name));
      for (const [field, words] of Object.entries({ command, args }))
        words.forEach((word, i) => {
          const [text, braced, bare] = /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/.exec(word) ?? [];
          if (declared.has(braced ?? bare)) at.tell(`${field}[${i}]`, `there is no shell here, so \`${text}\` stays as it is written`);
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
      if (!command.some(refers)) return;
      const variables = new Map(at.nearest('Container')?.env?.map((each) => [each.name, each]));
      const isProbe = at.node.parent?.type.name === 'Probe';
      command.forEach((word, i) => {
        for (const name of namesIn(word)) {
          const variable = variables.get(name);
          if (variable && !isProbe) at.tell(`command[${i}]`, `in a hook \`$(${name})\` is not replaced`);
          if (variable?.valueFrom && isProbe)
            at.tell(`command[${i}]`, `in a probe \`$(${name})\` comes to nothing, since it has no \`value\``);
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

/** Whether a text may refer to a variable. */
const refers = (text: string | undefined): boolean => text?.includes('$(') ?? false;

/** The names that a text refers to. A `$` twice is one that is meant. */
const namesIn = (text: string | undefined): readonly string[] =>
  refers(text) ? [...(text ?? '').matchAll(/\$\$|\$\(([^()]*)\)/g)].flatMap(([, name]) => (name === undefined ? [] : [name])) : [];

/** Whether it is the name of a variable, and no command for a shell, nor a variable that Kubernetes makes of a Service. */
const isNamed = (name: string): boolean => /^[A-Z][A-Z0-9_]*$/.test(name) && !/_PORT\b|_SERVICE_/.test(name);

const SECRET = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY)$/i;

/** A place where it can be found, a switch, or what is put together from other variables. */
const NO_SECRET = /^[./~]|\$\(|^(?:true|false|yes|no)$/i;

export const variable: readonly HazardRule[] = [references, shells, hooks, secrets].flat();
