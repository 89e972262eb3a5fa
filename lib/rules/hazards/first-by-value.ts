interface FirstEntries<Value, Entry> {
  readonly value: Value;
  readonly first: Entry;
  /** The first entry with another value than the first entry. */
  other: Entry | undefined;
}

/** Entries in groups. Finds the first entry of a group whose value differs from a value. */
export class FirstByValue<Value, Entry> {
  private readonly groups = new Map<string | undefined, FirstEntries<Value, Entry>>();

  add(group: string | undefined, value: Value, entry: Entry): void {
    const found = this.groups.get(group);
    if (found === undefined) this.groups.set(group, { value, first: entry, other: undefined });
    else if (found.other === undefined && found.value !== value) found.other = entry;
  }

  first(group: string | undefined): Entry | undefined {
    return this.groups.get(group)?.first;
  }

  firstOther(group: string | undefined, value: Value): Entry | undefined {
    const found = this.groups.get(group);
    return found?.value === value ? found.other : found?.first;
  }
}
