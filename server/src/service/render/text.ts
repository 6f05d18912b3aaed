import { t } from '@vscode/l10n';
import type { Profile } from '../profile/profile';

/**
 * A profile as plain text, in the form in which published profiles travel: blocks divided by a blank
 * line, `- ` before each text, no line break at the end.
 */
export function renderText(profile: Profile): string {
  const role = profile.role?.text ?? '';
  const family = profile.family?.text;
  const blocks = [
    block(
      family === undefined ? t('Role: {0}', role) : t('{0} role: {1}', family, role),
      profile.roleDescription ? [profile.roleDescription.text] : [],
    ),
    block(
      t('Role level: {0}', profile.roleLevel?.text ?? ''),
      profile.roleLevelDescription ? [profile.roleLevelDescription.text] : [],
    ),
  ];
  if (profile.responsibilities.length > 0) {
    const bullets = profile.responsibilities.map(({ text }) => text);
    blocks.push(block(t('At this role level, you will:'), bullets));
  }
  for (const { name, bullets } of profile.skills) {
    blocks.push(
      block(
        t('Skill: {0}', name.text),
        bullets.map(({ text }) => text),
      ),
    );
  }
  return blocks.join('\n\n');
}

function block(heading: string, bullets: readonly string[]): string {
  return [heading, ...bullets.map((bullet) => `- ${oneLine(bullet)}`)].join('\n');
}

/** A text that was written over several lines stays one bullet. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
