import type { WorkspaceConfiguration } from 'vscode';

/** Where settings are looked up; people write what they like into them. */
type Settings = Pick<WorkspaceConfiguration, 'get'>;

/** A switch, or what holds where the setting is none. */
export function readFlag(settings: Settings, key: string, otherwise: boolean): boolean {
  const value = settings.get<unknown>(key);
  return typeof value === 'boolean' ? value : otherwise;
}

/** A number, brought into its limits (both inclusive), or what holds where the setting is none. */
export function readNumber(
  settings: Settings,
  key: string,
  limits: { readonly min: number; readonly max: number; readonly otherwise: number },
): number {
  const value = settings.get<unknown>(key);
  if (typeof value !== 'number' || Number.isNaN(value)) return limits.otherwise;
  return Math.min(limits.max, Math.max(limits.min, value));
}

/** One of the choices; the first of them where the setting is none. */
export function readChoice<T extends string>(
  settings: Settings,
  key: string,
  choices: readonly [T, ...T[]],
): T {
  const value = settings.get<unknown>(key);
  return choices.find((choice) => choice === value) ?? choices[0];
}
