import { t } from '@vscode/l10n';
import type { Profile, SourcedText } from '../profile/profile';

/**
 * A profile as plain text, in the form in which published profiles travel: blocks divided by a blank
 * line, `- ` before each text, no line break at the end. Each text is one line already.
 */
export function renderText(profile: Profile): string {
  const role = profile.role?.text ?? '';
  const family = profile.family?.text;
  const blocks = [
    block(family === undefined ? t('Role: {0}', role) : t('{0} role: {1}', family, role), [
      profile.roleDescription,
    ]),
    block(t('Role level: {0}', profile.roleLevel?.text ?? ''), [profile.roleLevelDescription]),
    ...(profile.path ? [t('Path: {0}', profile.path.text)] : []),
  ];
  if (profile.responsibilities.length > 0) {
    blocks.push(block(t('At this role level, you will:'), profile.responsibilities));
  }
  for (const { name, bullets } of profile.skills) {
    blocks.push(block(t('Skill: {0}', name.text), bullets));
  }
  return blocks.join('\n\n');
}

function block(heading: string, bullets: readonly (SourcedText | undefined)[]): string {
  return [
    heading.trimEnd(),
    ...bullets.flatMap((bullet) => (bullet ? `- ${bullet.text}` : [])),
  ].join('\n');
}
