import { extname } from 'node:path';
import { neverCancelled } from '../../service/cancellation';
import type { Profile } from '../../service/profile/profile';
import { renderHtmlDocument } from '../../service/render/html/document';
import { renderMarkdown } from '../../service/render/markdown';
import { renderText } from '../../service/render/text';
import { loadFromDisk } from '../diskService';
import { EXIT, UsageError } from '../exit';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import { write } from '../output';
import styles from '../../service/render/html/page.scss?text';

/** `render ROLE_FILE`: one profile as readers see it. The text form ends without a line break. */
export async function runRender(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['level', 'format']);
  const format = choice('--format', values.get('format'), ['text', 'markdown', 'html', 'json']);
  const level = values.get('level');
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError(messages.renderNeedsFile());
  const { service, targets } = await loadFromDisk([path]);
  const [uri] = targets;
  if (uri === undefined || service.languageId(uri) !== 'capability-role' || extname(path) === '') {
    throw new UsageError(messages.notARole(path));
  }
  const reason = service.unreadable().get(uri);
  if (reason !== undefined) throw new UsageError(messages.couldNotRead(path, reason));
  const profiles = await service.profilesOf(uri, neverCancelled);
  const profile = level === undefined ? profiles[0] : levelNamed(profiles, level);
  if (!profile) throw new UsageError(messages.noRoleLevels(path));
  await write(rendered(profile, format));
  service.dispose();
  return EXIT.ok;
}

function levelNamed(profiles: readonly Profile[], name: string): Profile {
  const found = profiles.find(({ roleLevel }) => roleLevel?.text === name);
  if (found) return found;
  const names = profiles.flatMap(({ roleLevel }) => roleLevel?.text ?? []);
  throw new UsageError(messages.noSuchLevel(name, names));
}

function rendered(profile: Profile, format: 'text' | 'markdown' | 'html' | 'json'): string {
  switch (format) {
    case 'text':
      return renderText(profile);
    case 'markdown':
      return renderMarkdown(profile);
    case 'html':
      return renderHtmlDocument(profile, styles);
    case 'json':
      return `${JSON.stringify(profile, undefined, 2)}\n`;
  }
}
