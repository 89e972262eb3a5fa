import { Random } from '../../../conformance/random.js';
import { orderByReferences } from '../../../lib/codegen/link/reference-order.js';

type Edges = ReadonlyMap<number, readonly number[]>;

const orderOf = (count: number, edges: Edges): ReturnType<typeof orderByReferences<number>> =>
  orderByReferences(Array.from({ length: count }).keys(), (node) => edges.get(node) ?? []);

test.each<[string, number, Edges, readonly number[], readonly string[]]>([
  ['keeps the order without references', 3, new Map(), [0, 1, 2], []],
  ['keeps an order that is right', 3, new Map([[2, [0]]]), [0, 1, 2], []],
  ['moves a target before its source', 3, new Map([[0, [2]]]), [2, 0, 1], []],
  [
    'drops the last reference of a cycle',
    3,
    new Map([
      [0, [1]],
      [1, [2]],
      [2, [0]],
    ]),
    [2, 1, 0],
    ['2 -> 0'],
  ],
  ['drops a reference to itself', 1, new Map([[0, [0]]]), [0], ['0 -> 0']],
])('%s', (_, count, edges, order, dropped) => {
  const found = orderOf(count, edges);
  expect(found.order).toEqual(order);
  const all = [...edges].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
  expect(
    all.filter(([from, to]) => found.isDropped(from, to)).map((edge) => edge.join(' -> ')),
  ).toEqual(dropped);
});

test('orders random references, and drops none of a graph without cycles', () => {
  const random = new Random(1);
  for (let run = 0; run < 300; run++) {
    const count = 1 + random.nextInt(12);
    const isAcyclic = run % 2 === 0;
    const rank = Array.from({ length: count }, () => random.next());
    const pairs = Array.from({ length: random.nextInt(20) }, () => [
      random.nextInt(count),
      random.nextInt(count),
    ]).filter(([from = 0, to = 0]) => !isAcyclic || (rank[from] ?? 0) > (rank[to] ?? 0));
    const edges = new Map(
      Array.from({ length: count }, (_, node) => [
        node,
        pairs.filter(([from]) => from === node).map(([, to]) => to as number),
      ]),
    );
    const { order, isDropped } = orderOf(count, edges);
    expect([...order].sort((a, b) => a - b)).toEqual([...edges.keys()]);
    const kept = [...edges].flatMap(([from, targets]) =>
      targets.filter((to) => !isDropped(from, to)).map((to) => [from, to] as const),
    );
    for (const [from, to] of kept) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
    if (isAcyclic) expect(kept).toHaveLength(pairs.length);
  }
});

test('orders a long chain', () => {
  const count = 100_000;
  const { order } = orderOf(
    count,
    new Map(Array.from({ length: count - 1 }, (_, i) => [i, [i + 1]])),
  );
  expect(order[0]).toBe(count - 1);
});
