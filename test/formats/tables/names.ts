import { container, job, long, pod, projected, type Table, volume, words } from './table.js';

/** How things are called. */
export const names: Readonly<Record<string, Table>> = {
  'DNS label': {
    put: (hostname) => pod({ hostname }),
    good: [...words('a 0 a-b a--b 1-2 xn--a'), long(63)],
    bad: [...words('A a.b -a a- - a_b a/b a:b ä'), 'a b', ' a', 'a\n', long(64)],
  },
  'DNS subdomain': {
    put: (nodeName) => pod({ nodeName }),
    good: [...words('a a.b 1.2.3 a-b.c'), long(64), long(253), `${long(63)}.${long(63)}.${long(63)}.${long(61)}`],
    bad: [...words('A .a a. a..b -a a- a.-b a-.b a_b ä *.a'), 'a b', long(254)],
  },
  'DNS subdomain of a search path': {
    put: (search) => pod({ dnsConfig: { searches: [search] } }),
    good: words('a a.b a. . _a a_b _a._b a-b'),
    bad: ['', ...words('A .a a.. .. a_ -a ä'), 'a b', long(254)],
  },
  'qualified name': {
    put: (conditionType) => pod({ readinessGates: [{ conditionType }] }),
    good: [...words('a A a.b a_b a-b 1 example.com/a a/B app.kubernetes.io/name'), long(63), `${long(253)}/a`],
    bad: ['', ...words('/a a/ a/b/c -a a- .a a. _a Example.com/a a_b/c ä a/ä'), 'a b', ' a', 'a\n', long(64), `${long(254)}/a`],
  },
  'label value': {
    put: (a) => pod({}, { labels: { a } }),
    good: ['', ...words('a A 1 a.b a_b a-b 1.2.3 true'), long(63)],
    bad: [...words('-a a- .a a. _a a/b a:b a,b a=b ä'), 'a b', ' a', 'a\n', long(64)],
  },
  'port name': {
    put: (name) => container({ ports: [{ containerPort: 1, name }] }),
    good: ['', ...words('a http 80a a1 a-b a-1-b'), long(15)],
    bad: [...words('80 1 HTTP Http a--b -a a- - a_b a.b ä'), 'a b', long(16)],
  },
  'name of a variable': {
    put: (name) => container({ env: [{ name }] }),
    good: [...words('A a 1 1A A_B a.b a-b !"# $(A) A/B ~'), 'a b', ' '],
    bad: ['', ...words('A=B = ä'), 'a\n', '\t', '\u007f'],
  },
  'key of a ConfigMap': {
    put: (key) => container({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'a', key } } }] }),
    good: [...words('a A a.b a_b a-b .a _ - 1 a..b'), long(253)],
    bad: ['', ...words('. .. ..a ... ...a a/b ä'), 'a b', 'a\n', long(254)],
  },
  'HTTP header': {
    put: (name) => container({ livenessProbe: { httpGet: { port: 1, httpHeaders: [{ name, value: '' }] } } }),
    good: words('X-A x 1 - Content-Type'),
    bad: ['', ...words('a_b a: ä'), 'a b', 'a\n'],
  },
  sysctl: {
    put: (name) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } }),
    good: words('a kernel.shmmax net.ipv4.tcp_syncookies net/ipv4/tcp_syncookies a-b a.b/c 1'),
    bad: ['', ...words('A a..b .a a. -a a- ä'), 'a b', long(254)],
  },
  signer: {
    put: (signerName) => projected({ podCertificate: { signerName, keyType: 'ED25519', keyPath: 'a' } }),
    good: words('a.b/c example.com/signer kubernetes.io/kube-apiserver-client a.b/c.d a-b.c/d-e'),
    bad: ['', ...words('a a/b a.b a.b/ /a a.b/c/d A.b/c a.b/C a_b.c/d a..b/c .a/b'), `${long(64)}.b/c`],
  },
  'domain and path': {
    put: (managedBy) => job({ managedBy }),
    good: words("a/b example.com/a example.com/a/b a/B a/%20 a/~ a/!$&'()*+,;=:"),
    bad: ['', ...words('a /a a/ A/b a_b/c a/? a/ä'), 'a/ ', `a/${long(62)}`],
  },
  'name of a resource': {
    put: (name) => container({ resources: { limits: { cpu: 1, [name]: 4194304 } } }),
    good: words('memory ephemeral-storage hugepages-2Mi example.com/gpu nvidia.com/gpu a/b kubernetes.io/a a.kubernetes.io/b'),
    bad: ['', ...words('storage pods disk gpu CPU requests.cpu limits.memory requests.a/b /a a/ -a/b hugepages- services')],
  },
  'user of Windows': {
    put: (runAsUserName) => pod({ securityContext: { windowsOptions: { runAsUserName } } }),
    good: [
      ...words('u ContainerUser D\\u a.b\\u example.com\\u u.v u$ ü ü\\u'),
      'NT AUTHORITY\\LOCAL SERVICE',
      'u v',
      long(104),
      `${long(15)}\\u`,
    ],
    bad: [
      ...['', ...words('\\ \\u D\\ a\\b\\c . .. a/b a:b a"b a@b a[b a,b .a\\u a*\\u')],
      ...[' ', '. .', ' /.\\', 'a\nb', 'a\u0001', long(105), `${long(16)}_\\u`, `${long(256)}\\u`],
    ],
  },
  'target of iSCSI': {
    put: (iqn) => volume({ iscsi: { targetPortal: 'a', iqn, lun: 0 } }),
    good: words('iqn.2026-01.com.example:a iqn.2026-01.com.example:a.b:c eui.0123456789abcdef naa.60012345678901234567890123456789'),
    bad: ['', ...words('iqn a iqn.2026-01.a iqn.26-01.a:b iqn.2026-1.a:b iqn.2026-01.a: iqn.2026-01.a:b,c eui.0123 naa.6001234567890123')],
  },
  'registry of Quobyte': {
    put: (registry) => volume({ quobyte: { registry, volume: 'v' } }),
    good: words('a:1 a:1,b:2 1.2.3.4:80 [::1]:80 a: :1'),
    bad: ['', ...words('a a:1, a:1,b ::1 a:1:2 [::1]'), 'a:1 b:2'],
  },
};
