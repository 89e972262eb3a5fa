import { container, type FormatTable, job, long, pod, projected, volume, words } from './table.js';

/** Formats of names. */
export const names: Readonly<Record<string, FormatTable>> = {
  'DNS label': {
    manifestWith: (hostname) => pod({ hostname }),
    valid: [...words('a 0 a-b a--b 1-2 xn--a'), long(63)],
    invalid: [...words('A a.b -a a- - a_b a/b a:b ä'), 'a b', ' a', 'a\n', long(64)],
  },
  'DNS subdomain': {
    manifestWith: (nodeName) => pod({ nodeName }),
    valid: [
      ...words('a a.b 1.2.3 a-b.c'),
      long(64),
      long(253),
      `${long(63)}.${long(63)}.${long(63)}.${long(61)}`,
    ],
    invalid: [...words('A .a a. a..b -a a- a.-b a-.b a_b ä *.a'), 'a b', long(254)],
  },
  'DNS subdomain of a search path': {
    manifestWith: (search) => pod({ dnsConfig: { searches: [search] } }),
    valid: words('a a.b a. . _a a_b _a._b a-b'),
    invalid: ['', ...words('A .a a.. .. a_ -a ä'), 'a b', long(254)],
  },
  'qualified name': {
    manifestWith: (conditionType) => pod({ readinessGates: [{ conditionType }] }),
    valid: [
      ...words('a A a.b a_b a-b 1 example.com/a a/B app.kubernetes.io/name'),
      long(63),
      `${long(253)}/a`,
    ],
    invalid: [
      '',
      ...words('/a a/ a/b/c -a a- .a a. _a Example.com/a a_b/c ä a/ä'),
      'a b',
      ' a',
      'a\n',
      long(64),
      `${long(254)}/a`,
    ],
  },
  'label value': {
    manifestWith: (a) => pod({}, { labels: { a } }),
    valid: ['', ...words('a A 1 a.b a_b a-b 1.2.3 true'), long(63)],
    invalid: [...words('-a a- .a a. _a a/b a:b a,b a=b ä'), 'a b', ' a', 'a\n', long(64)],
  },
  'port name': {
    manifestWith: (name) => container({ ports: [{ containerPort: 1, name }] }),
    valid: ['', ...words('a http 80a a1 a-b a-1-b'), long(15)],
    invalid: [...words('80 1 HTTP Http a--b -a a- - a_b a.b ä'), 'a b', long(16)],
  },
  'name of a variable': {
    manifestWith: (name) => container({ env: [{ name }] }),
    valid: [...words('A a 1 1A A_B a.b a-b !"# $(A) A/B ~'), 'a b', ' '],
    invalid: ['', ...words('A=B = ä'), 'a\n', '\t', '\u007f'],
  },
  'key of a ConfigMap': {
    manifestWith: (key) =>
      container({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'a', key } } }] }),
    valid: [...words('a A a.b a_b a-b .a _ - 1 a..b'), long(253)],
    invalid: ['', ...words('. .. ..a ... ...a a/b ä'), 'a b', 'a\n', long(254)],
  },
  'HTTP header': {
    manifestWith: (name) =>
      container({ livenessProbe: { httpGet: { port: 1, httpHeaders: [{ name, value: '' }] } } }),
    valid: words('X-A x 1 - Content-Type'),
    invalid: ['', ...words('a_b a: ä'), 'a b', 'a\n'],
  },
  sysctl: {
    manifestWith: (name) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } }),
    valid: words('a kernel.shmmax net.ipv4.tcp_syncookies net/ipv4/tcp_syncookies a-b a.b/c 1'),
    invalid: ['', ...words('A a..b .a a. -a a- ä'), 'a b', long(254)],
  },
  signer: {
    manifestWith: (signerName) =>
      projected({ podCertificate: { signerName, keyType: 'ED25519', keyPath: 'a' } }),
    valid: words('a.b/c example.com/signer kubernetes.io/kube-apiserver-client a.b/c.d a-b.c/d-e'),
    invalid: [
      '',
      ...words('a a/b a.b a.b/ /a a.b/c/d A.b/c a.b/C a_b.c/d a..b/c .a/b'),
      `${long(64)}.b/c`,
    ],
  },
  'domain and path': {
    manifestWith: (managedBy) => job({ managedBy }),
    valid: words("a/b example.com/a example.com/a/b a/B a/%20 a/~ a/!$&'()*+,;=:"),
    invalid: ['', ...words('a /a a/ A/b a_b/c a/? a/ä'), 'a/ ', `a/${long(62)}`],
  },
  'name of a resource': {
    manifestWith: (name) => container({ resources: { limits: { cpu: 1, [name]: 4194304 } } }),
    valid: words(
      'memory ephemeral-storage hugepages-2Mi example.com/gpu nvidia.com/gpu a/b ' +
        'kubernetes.io/a a.kubernetes.io/b',
    ),
    invalid: [
      '',
      ...words(
        'storage pods disk gpu CPU requests.cpu limits.memory requests.a/b /a a/ -a/b ' +
          'hugepages- services',
      ),
    ],
  },
  'user of Windows': {
    manifestWith: (runAsUserName) =>
      pod({ securityContext: { windowsOptions: { runAsUserName } } }),
    valid: [
      ...words('u ContainerUser D\\u a.b\\u example.com\\u u.v u$ ü ü\\u'),
      'NT AUTHORITY\\LOCAL SERVICE',
      'u v',
      long(104),
      `${long(15)}\\u`,
    ],
    invalid: [
      ...['', ...words('\\ \\u D\\ a\\b\\c . .. a/b a:b a"b a@b a[b a,b .a\\u a*\\u')],
      ...[' ', '. .', ' /.\\', 'a\nb', 'a\u0001', long(105), `${long(16)}_\\u`, `${long(256)}\\u`],
    ],
  },
  'target of iSCSI': {
    manifestWith: (iqn) => volume({ iscsi: { targetPortal: 'a', iqn, lun: 0 } }),
    valid: words(
      'iqn.2026-01.com.example:a iqn.2026-01.com.example:a.b:c eui.0123456789abcdef ' +
        'naa.60012345678901234567890123456789',
    ),
    invalid: [
      '',
      ...words(
        'iqn a iqn.2026-01.a iqn.26-01.a:b iqn.2026-1.a:b iqn.2026-01.a: iqn.2026-01.a:b,c ' +
          'eui.0123 naa.6001234567890123',
      ),
    ],
  },
  'registry of Quobyte': {
    manifestWith: (registry) => volume({ quobyte: { registry, volume: 'v' } }),
    valid: words('a:1 a:1,b:2 1.2.3.4:80 [::1]:80 a: :1'),
    invalid: ['', ...words('a a:1, a:1,b ::1 a:1:2 [::1]'), 'a:1 b:2'],
  },
};
