/** Ends a subscription or frees what an object holds. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener; the result ends the subscription. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The source of one {@link Event}. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => void>();

  /** The subscribing side, to hand out. */
  readonly event: Event<T> = (listener) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  /** Calls every listener with the value, in the order of subscription. */
  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }

  /** Lets all listeners go. */
  dispose(): void {
    this.listeners.clear();
  }
}
