import type { ApplicationMap, MapLink } from './application-map.js';
import { type Band, ENTRY_COLUMN, SERVICE_COLUMN, USED_COLUMN, WORKLOAD_COLUMN } from './band.js';
import { BandBuilder } from './band-builder.js';
import { hasUse, LinksByObject } from './links-by-object.js';

/**
 * Returns the bands of an application, in the order of its objects, and the objects without links.
 * A link that belongs to no workload is in the first band of its source, or in one of its own.
 */
export function bandsOf(map: ApplicationMap): {
  readonly bands: readonly Band[];
  readonly unlinked: readonly number[];
} {
  const links = new LinksByObject(map);
  const shown = new ShownLinks();
  const ofWorkloads = map.objects.flatMap(({ isWorkload }, i) =>
    isWorkload && links.from(i).length + links.to(i).length > 0
      ? workloadBand(map, links, shown, i)
      : [],
  );
  const others = new Map<number, BandBuilder>();
  for (const link of map.links) {
    if (shown.has(link)) continue;
    let band = shown.entries.get(link.from) ?? others.get(link.from);
    if (band === undefined) {
      band = new BandBuilder(map, link.from, ENTRY_COLUMN);
      others.set(link.from, band);
    }
    for (const each of band.firstOf([link], SERVICE_COLUMN))
      band.addTarget(each, ENTRY_COLUMN, SERVICE_COLUMN);
    shown.add([link]);
  }
  return {
    bands: [...ofWorkloads, ...others.values()].map((each) => each.band()),
    unlinked: map.objects.flatMap((_, i) => (shown.objects.has(i) ? [] : [i])),
  };
}

/** The links that are in a band, and their objects. */
class ShownLinks {
  readonly objects = new Set<number>();
  /** The first band of each object that sends requests to Services. */
  readonly entries = new Map<number, BandBuilder>();
  private readonly links = new Set<MapLink>();
  private readonly lists = new Set<readonly MapLink[]>();

  has(link: MapLink): boolean {
    return this.links.has(link);
  }

  /** Adds the links of a list. Those that a band leaves out are counted there. */
  add(links: readonly MapLink[]): void {
    if (this.lists.has(links)) return;
    this.lists.add(links);
    for (const link of links) {
      this.links.add(link);
      this.objects.add(link.from).add(link.to);
    }
  }
}

function workloadBand(
  map: ApplicationMap,
  links: LinksByObject,
  shown: ShownLinks,
  center: number,
): BandBuilder {
  const band = new BandBuilder(map, center, WORKLOAD_COLUMN);
  const [incoming, outgoing] = [links.to(center), links.from(center)];
  shown.add(incoming);
  shown.add(outgoing);
  for (const link of band.firstOf(incoming, SERVICE_COLUMN)) band.addSource(link, SERVICE_COLUMN);
  const services = outgoing.filter((link) => hasUse(link, 'hostname'));
  for (const link of band.firstOf(services, SERVICE_COLUMN))
    band.addTarget(link, WORKLOAD_COLUMN, SERVICE_COLUMN);
  const used = outgoing.filter((link) => !hasUse(link, 'hostname'));
  for (const link of band.firstOf(used, USED_COLUMN)) {
    const account = band.addTarget(link, WORKLOAD_COLUMN, USED_COLUMN);
    if (hasUse(link, 'account')) addBindings(band, links, shown, account);
  }
  addEntries(band, links, shown);
  return band;
}

/** Adds what sends requests to the Services of a band. */
function addEntries(band: BandBuilder, links: LinksByObject, shown: ShownLinks): void {
  const found = band.column(SERVICE_COLUMN).flatMap(({ object }) => {
    const toService = links.entriesOf(object);
    shown.add(toService);
    return band.firstOf(toService, ENTRY_COLUMN);
  });
  const entries = band.firstOf(found, ENTRY_COLUMN);
  const counts = new Map<number, number>();
  for (const { from } of entries) counts.set(from, (counts.get(from) ?? 0) + 1);
  for (const link of entries) {
    const { from } = link;
    if (counts.get(from) === 1) band.addSource(link, ENTRY_COLUMN);
    else band.addSourceOfSeveral(link, ENTRY_COLUMN);
    if (!shown.entries.has(from)) shown.entries.set(from, band);
  }
}

/** Adds the bindings of a ServiceAccount below it, and their roles below them. */
function addBindings(
  band: BandBuilder,
  links: LinksByObject,
  shown: ShownLinks,
  account: ReturnType<BandBuilder['addTarget']>,
): void {
  const bindings = links.ofUse('subject', 'to', account.object);
  shown.add(bindings);
  for (const binding of band.firstOf(bindings, USED_COLUMN)) {
    const box = band.addBelow(binding, account);
    const roles = links.ofUse('role', 'from', binding.from);
    shown.add(roles);
    for (const role of band.firstOf(roles, USED_COLUMN)) band.addBelow(role, box);
  }
}
