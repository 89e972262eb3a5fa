import { completesWhen } from '../../lib/index.js';

const rule = (operator: 'In' | 'NotIn', values: readonly number[]) => [
  { action: 'Restart' as const, exitCodes: { operator, values } },
];

describe('describes the completion', () => {
  test.each([
    [{ containers: [{ name: 'app' }] }, 'never: container app is always restarted'],
    [{ restartPolicy: 'OnFailure', containers: [{ name: 'app' }] }, 'when app exits with 0'],
    [
      { restartPolicy: 'Never', containers: [{ name: 'app' }, { name: 'web' }] },
      'when app ends and web ends',
    ],
    [
      {
        restartPolicy: 'Never',
        initContainers: [{ name: 'migrate' }],
        containers: [{ name: 'app' }],
      },
      'when app ends, or when init container migrate fails',
    ],
    [
      {
        restartPolicy: 'OnFailure',
        initContainers: [{ name: 'log', restartPolicy: 'Always' }],
        containers: [{ name: 'app' }],
      },
      'when app exits with 0',
    ],
    [
      { activeDeadlineSeconds: 30, containers: [{ name: 'app' }] },
      'never: container app is always restarted; in any case after 30 s',
    ],
    [
      {
        restartPolicy: 'Never',
        containers: [{ name: 'app', restartPolicy: 'Never', restartPolicyRules: rule('In', [42]) }],
      },
      'when app exits with a code other than 42',
    ],
    [
      {
        restartPolicy: 'Never',
        containers: [
          { name: 'app', restartPolicy: 'OnFailure', restartPolicyRules: rule('In', [0]) },
        ],
      },
      'never: container app is always restarted',
    ],
    [
      {
        restartPolicy: 'Never',
        containers: [
          { name: 'app', restartPolicy: 'Never', restartPolicyRules: rule('NotIn', [0, 3]) },
        ],
      },
      'when app exits with 0 or 3',
    ],
  ] as const)('%j', (spec, text) => expect(completesWhen(spec).text).toBe(text));
});

test('a container whose script has no end prevents the completion', () => {
  const spec = {
    restartPolicy: 'Never',
    containers: [{ name: 'app' }, { name: 'log-agent' }],
  } as const;
  expect(completesWhen(spec).blockedBy).toEqual([]);
  const known = completesWhen(spec, { app: { runs: 5 }, 'log-agent': {} });
  expect(known.blockedBy).toEqual(['log-agent']);
  expect(known.text).toBe('never: container log-agent does not end by itself');
});
