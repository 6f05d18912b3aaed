import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { neverCancelled } from '../../service/cancellation';
import { foldName } from '../../service/index/names';
import type { Profile } from '../../service/profile/profile';
import { renderHtmlDocument } from '../../service/render/html/document';
import { renderMarkdown } from '../../service/render/markdown';
import { renderText } from '../../service/render/text';
import { loadFromDisk } from '../diskService';
import { EXIT, UsageError } from '../exit';
import * as messages from '../messages';
import { choice, readOptions } from '../options';
import { note, write } from '../output';
import { profileJson } from '../reporters/profileJson';
import styles from '../../service/render/html/page.scss?text';

/** `render ROLE_FILE`: one profile as readers see it. The text form ends without a line break. */
export async function runRender(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, ['level', 'format']);
  const format = choice('--format', values.get('format'), ['text', 'markdown', 'html', 'json']);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError(messages.renderNeedsFile());
  const { service, targets } = await loadFromDisk([path]);
  const uri = targets[0] ?? '';
  if (!service.uris().has(uri) || service.languageId(uri) !== 'capability-role')
    throw new UsageError(messages.notARole(path));
  const errors = service
    .diagnostics(uri)
    .filter(({ severity }) => severity === DiagnosticSeverity.Error);
  const profiles = await service.profilesOf(uri, neverCancelled);
  if (profiles.length === 0) {
    const why = errors.find(({ code }) => code === 'syntax')?.message;
    throw new UsageError(
      why === undefined ? messages.noRoleLevels(path) : messages.couldNotRead(path, why),
    );
  }
  const profile = chosen(profiles, values.get('level'));
  if (errors.length > 0) note(messages.perhapsIncomplete(path));
  service.dispose();
  await write(rendered(profile, format));
  return EXIT.ok;
}

/** The role level of that name, in any case and spacing; without a name the first. */
function chosen(profiles: readonly Profile[], level: string | undefined): Profile {
  const wanted = level === undefined ? undefined : foldName(level);
  const found =
    profiles.find(({ roleLevel }) => roleLevel?.text === level) ??
    profiles.find(({ roleLevel }) => roleLevel && foldName(roleLevel.text) === wanted) ??
    (wanted === undefined ? profiles[0] : undefined);
  if (found) return found;
  const names = profiles.flatMap(({ roleLevel }) => roleLevel?.text ?? []);
  throw new UsageError(messages.noSuchLevel(level ?? '', names));
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
      return profileJson(profile);
  }
}
