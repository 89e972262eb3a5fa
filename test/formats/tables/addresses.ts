import { type FormatTable, pod, service, words } from './table.js';

/** Formats of IP addresses. */
export const addresses: Readonly<Record<string, FormatTable>> = {
  'external IP': {
    manifestWith: (externalIP) => service({ externalIPs: [externalIP] }),
    valid: words('192.0.2.7 2001:db8::1 FD00::1 ::10.0.0.1 224.0.1.1 255.255.255.255 ff05::1'),
    invalid: [
      '',
      ...words('a 192.0.2 192.0.2.07 0.0.0.0 :: 127.0.0.1 127.9.9.9 ::1 169.254.0.1 fe80::1'),
      ...words('febf::1 224.0.0.9 ff02::1 ff12::1 ::ffff:192.0.2.7 ::ffff:127.0.0.1'),
    ],
  },
  'range of addresses': {
    manifestWith: (range) => service({ type: 'LoadBalancer', loadBalancerSourceRanges: [range] }),
    valid: [
      ...words('10.0.0.0/8 0.0.0.0/0 10.1.2.3/32 10.1.2.2/31 ::/0 2001:db8::/32 FD00::/8'),
      ...words('2001:db8::1/128 2001:db8:0:0::/64 ::1.2.3.4/128'),
      ' 10.0.0.0/8 ',
      '10.0.0.0/8\n',
    ],
    invalid: [
      '',
      ...words('a 10.0.0.0 10.0.0.0/ /8 10.0.0.0/33 10.0.0.0/-1 10.0.0.0/+8 10.0.0.0/8/8'),
      ...words('10.0.0.0/08 010.0.0.0/8 10.0.0.1/8 10.1.2.3/31 ::/129 2001:db8::1/64'),
      ...words('::ffff:10.0.0.0/104 ::/00 10.0.0.0/99999999999 fe80::%eth0/64'),
      '10.0.0.0 /8',
      '10.0.0.0/ 8',
    ],
  },
  'IP address': {
    manifestWith: (nameserver) => pod({ dnsConfig: { nameservers: [nameserver] } }),
    valid: words(
      '10.0.0.1 0.0.0.0 255.255.255.255 :: ::1 2001:db8::1 2001:DB8::1 2001:db8:0:0:0:0:0:1 ' +
        '::10.0.0.1 64:ff9b::10.0.0.1 1:2:3:4:5:6:7:8 1::8',
    ),
    invalid: [
      ...[
        '',
        '1.2.3.4 ',
        ' 1.2.3.4',
        '１.2.3.4',
        ...words('1.2.3 1.2.3.4.5 256.0.0.1 01.2.3.4 1.2.3.04 1.2.3.4/24 a 0x7f.0.0.1'),
      ],
      ...words(
        '1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1::2::3 ::: ::g 12345:: fe80::1%eth0 ' +
          '::ffff:10.0.0.1 ::ffff:a00:1 [::1] localhost',
      ),
    ],
  },
};
