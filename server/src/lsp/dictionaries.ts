import type { DictionarySource } from '../service/prose/speller';
import type { FileContent } from '../service/workspace';

/**
 * The dictionaries in a folder, `en-GB.aff` and `en-GB.dic` for each language.
 * @param folder its URI, with a slash at the end.
 * @param pause lets others have their turn while a dictionary is taken in.
 * @throws (read) Error where a file is there, but cannot be read.
 */
export function dictionariesIn(
  folder: string,
  readFile: (uri: string) => Promise<FileContent>,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 0)),
): DictionarySource {
  const textOf = async (name: string) => {
    const content = await readFile(`${folder}${name}`);
    if ('text' in content) return content.text;
    throw new Error(`${folder}${name}: ${content.problem}`);
  };
  return {
    read: async (language) => ({
      aff: await textOf(`${language}.aff`),
      dic: await textOf(`${language}.dic`),
    }),
    pause,
  };
}
