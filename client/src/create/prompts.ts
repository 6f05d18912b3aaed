import { InputBoxValidationSeverity, l10n, window } from 'vscode';

/**
 * Asks for a name, refusing with a sentence as the person types.
 * @param problemOf the sentence for a name that cannot be, undefined for one that can.
 */
export function askName(
  title: string,
  prompt: string,
  value: string,
  problemOf: (name: string) => Promise<string | undefined>,
): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: async (name) => {
      const message = await problemOf(name);
      if (message === undefined) return undefined;
      // An empty box is no mistake yet; it just cannot be accepted.
      const severity =
        name.trim() === '' ? InputBoxValidationSeverity.Info : InputBoxValidationSeverity.Error;
      return { message, severity };
    },
  });
}

/** Asks for a role's family: one of the framework's, or any where it lists none. */
export async function askFamily(
  title: string,
  families: readonly string[],
): Promise<string | undefined> {
  if (families.length > 0) {
    return window.showQuickPick([...families], {
      title,
      placeHolder: l10n.t('Which family does the role belong to?'),
      ignoreFocusOut: true,
    });
  }
  const family = await window.showInputBox({
    title,
    prompt: l10n.t('Which family does the role belong to? For example: IT operations'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Type a name.') : undefined),
  });
  return family?.trim();
}

/** Asks for a new framework's families, with commas between; empty where there are none yet. */
export async function askFamilies(title: string): Promise<string[] | undefined> {
  const written = await window.showInputBox({
    title,
    prompt: l10n.t(
      'Role families, with commas between, for example: Architecture, IT operations. You can add them later.',
    ),
    ignoreFocusOut: true,
  });
  if (written === undefined) return undefined;
  const names = written.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
