/** A map from a key to a set of values; empty sets are dropped. */
export class MultiMap<K, V> {
  private readonly sets = new Map<K, Set<V>>();

  add(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set) set.add(value);
    else this.sets.set(key, new Set([value]));
  }

  delete(key: K, value: V): void {
    const set = this.sets.get(key);
    if (set?.delete(value) && set.size === 0) this.sets.delete(key);
  }

  get(key: K): ReadonlySet<V> | undefined {
    return this.sets.get(key);
  }

  keys(): Iterable<K> {
    return this.sets.keys();
  }
}
