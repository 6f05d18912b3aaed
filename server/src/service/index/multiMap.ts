/**
 * A map from a key to a set of values; empty sets are dropped. Most keys have one value, and a set of
 * one costs ten times the value, so that one stands alone. Values must not be sets themselves.
 */
export class MultiMap<K, V extends string | object> {
  private readonly values = new Map<K, V | Set<V>>();

  add(key: K, value: V): void {
    const present = this.values.get(key);
    if (present instanceof Set) present.add(value);
    else if (present === undefined) this.values.set(key, value);
    else if (present !== value) this.values.set(key, new Set([present, value]));
  }

  delete(key: K, value: V): void {
    const present = this.values.get(key);
    if (present === value) this.values.delete(key);
    else if (present instanceof Set && present.delete(value) && present.size === 0) {
      this.values.delete(key);
    }
  }

  /** The values of a key, none for an unknown one. */
  get(key: K): readonly V[] {
    const present = this.values.get(key);
    if (present instanceof Set) return [...present];
    return present === undefined ? [] : [present];
  }

  keys(): Iterable<K> {
    return this.values.keys();
  }

  has(key: K): boolean {
    return this.values.has(key);
  }
}
