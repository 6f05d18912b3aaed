import { t } from '@vscode/l10n';
import type { Profile } from '../profile/profile';

/** A profile as Markdown; whatever stands in the files stays text (law 8). */
export function renderMarkdown(profile: Profile): string {
  const text = (value: { readonly text: string } | undefined) => escapeMarkdown(value?.text ?? '');
  const list = (bullets: readonly { readonly text: string }[]) =>
    bullets.map((bullet) => `- ${text(bullet)}`).join('\n');
  const blocks = [
    `# ${text(profile.roleLevel)}`,
    profile.family
      ? t('{0} role: {1}', text(profile.family), text(profile.role))
      : t('Role: {0}', text(profile.role)),
    text(profile.roleDescription),
    text(profile.roleLevelDescription),
  ];
  if (profile.grades.length > 0) {
    blocks.push(t('Usual job grades: {0}', profile.grades.map(text).join(', ')));
  }
  if (profile.responsibilities.length > 0) {
    blocks.push(`## ${t('At this role level, you will:')}`, list(profile.responsibilities));
  }
  if (profile.skills.length > 0) blocks.push(`## ${t('Skills')}`);
  for (const skill of profile.skills) {
    blocks.push(`### ${text(skill.name)}`);
    if (skill.level) blocks.push(t('Level: {0}', `**${escapeMarkdown(skill.level.name)}**`));
    blocks.push(text(skill.description), list(skill.bullets));
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Text with every character that Markdown or HTML would act upon made harmless, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|<>&~$^=]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^-/, '\\-')
    .replace(/:(?=\/\/)/g, '\\:');
}
