import { Disposable, Uri } from 'vscode';
import * as messages from './messages';

/**
 * An object of another extension, of which nothing is known: its parts are read one by one, each as
 * what it really is.
 */
export class Foreign {
  private constructor(private readonly target: object) {}

  /** Undefined for what is no object. */
  static of(value: unknown): Foreign | undefined {
    return typeof value === 'object' && value !== null ? new Foreign(value) : undefined;
  }

  part(name: string): Foreign | undefined {
    return Foreign.of(this.get(name));
  }

  /** The objects of a list; none where it is no list. */
  parts(name: string): Foreign[] {
    return listOf(this.get(name));
  }

  text(name: string): string | undefined {
    const value = this.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  isTrue(name: string): boolean {
    return this.get(name) === true;
  }

  uri(name: string): Uri | undefined {
    const value = this.get(name);
    return value instanceof Uri ? value : undefined;
  }

  /** Calls a method. @throws where there is none of that name, and what it throws. */
  async call(name: string, ...values: readonly unknown[]): Promise<unknown> {
    const result = await this.invoke(name, values);
    return result;
  }

  /** Subscribes to an event; where there is none, nothing ever happens. */
  on(event: string, listener: () => void): Disposable {
    if (typeof this.get(event) !== 'function') return new Disposable(() => undefined);
    const subscription = this.invoke(event, [listener]);
    return new Disposable(() => {
      Foreign.of(subscription)?.invoke('dispose', []);
    });
  }

  private invoke(name: string, values: readonly unknown[]): unknown {
    const method = this.get(name);
    if (typeof method !== 'function') throw new Error(messages.cannotDo(name));
    const result: unknown = Reflect.apply(method, this.target, values);
    return result;
  }

  private get(name: string): unknown {
    const value: unknown = Reflect.get(this.target, name);
    return value;
  }
}

/** The objects of what may be a list. */
export function listOf(value: unknown): Foreign[] {
  return Array.isArray(value) ? value.flatMap((entry) => Foreign.of(entry) ?? []) : [];
}
