import { container, type HazardCase } from './hazard-case.js';

const probe = (...command: string[]) => container({ livenessProbe: { exec: { command } } });

export const commandCases: readonly HazardCase[] = [
  {
    rule: 'Container/program',
    invalid: container({
      command: ['echo hello'],
      lifecycle: { preStop: { exec: { command: ['nginx -s quit'] } } },
    }),
    fields: [
      'spec.containers[0].command[0]',
      'spec.containers[0].lifecycle.preStop.exec.command[0]',
    ],
    valid: [
      container({ command: ['/opt/My App/run'] }),
      container({ command: ['echo', 'hello world'] }),
      container({ args: ['--level debug'] }),
      container({ command: ['C:\\Program Files\\app.exe'] }),
      container({ command: [] }),
    ],
  },
  {
    rule: 'Container/program',
    invalid: container({ command: ['--port=80'] }),
    fields: ['spec.containers[0].command[0]'],
    valid: [container({ args: ['--port=80'] }), container({ command: ['/app', '--port=80'] })],
  },
  {
    rule: 'Container/shell-script',
    invalid: container({ command: ['/bin/sh', 'sleep 60'] }),
    fields: ['spec.containers[0].command'],
    valid: [
      container({ command: ['/bin/sh', '-c', 'sleep 60'] }),
      container({ command: ['bash', '-eu', '-o', 'pipefail', '-c', 'sleep 60'] }),
      container({ command: ['sh', '/scripts/run.sh'] }),
      container({ command: ['sh', '/my scripts/run.sh'] }),
      container({ command: ['/bin/push', 'all of it'] }),
      container({ args: ['sh', 'sleep 60'] }),
    ],
  },
  {
    rule: 'Container/program',
    invalid: container({ command: ['/opt/app/run --verbose'] }),
    fields: ['spec.containers[0].command[0]'],
    valid: [container({ command: ['/opt/app/run', '--verbose'] })],
  },
  {
    rule: 'Container/program-with-spaces',
    invalid: container({ command: ['/opt/My App/run'] }),
    fields: ['spec.containers[0].command[0]'],
    valid: [
      container({ command: ['echo hello'] }),
      container({ command: ['-x y'] }),
      container({ command: ['C:\\Program Files\\app.exe'] }),
    ],
  },
  {
    rule: 'Container/shell-arguments',
    invalid: container({ command: ['sh', '-c'], args: ['sleep', '3600'] }),
    fields: ['spec.containers[0].command'],
    valid: [
      container({ command: ['sh', '-c'], args: ['sleep 3600'] }),
      container({ command: ['sh', '-ec', 'exec sleep "$1"', 'sh', '3600'] }),
      container({ command: ['sh', '-c'] }),
    ],
  },
  {
    rule: 'Container/shell-arguments',
    invalid: probe('sh', '-c', 'cat', '/tmp/healthy'),
    fields: ['spec.containers[0].livenessProbe.exec.command'],
    valid: [probe('cat', '/tmp/healthy')],
  },
];
