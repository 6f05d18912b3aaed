import { t } from '@vscode/l10n';
import type { Profile, ProfileSkill, SourcedText } from '../profile/profile';
import * as messages from './html/messages';

/** A profile as Markdown; whatever stands in the files stays text (law 8). */
export function renderMarkdown(profile: Profile): string {
  const { family, role, responsibilities, skills } = profile;
  const blocks = [
    `# ${profile.roleLevel ? escaped(profile.roleLevel) : t('Role level without a name')}`,
    family ? t('{0} role: {1}', escaped(family), escaped(role)) : t('Role: {0}', escaped(role)),
    escaped(profile.roleDescription),
    profile.path ? t('Path: {0}', escaped(profile.path)) : '',
    escaped(profile.roleLevelDescription),
  ];
  if (responsibilities.length > 0) {
    blocks.push(`## ${t('At this role level, you will:')}`, list(responsibilities));
  }
  blocks.push(escapeMarkdown(messages.gradesOf(profile)));
  if (skills.length > 0) blocks.push(`## ${t('Skills')}`, ...skills.flatMap(skillBlocks));
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function skillBlocks({ name, level, description, bullets }: ProfileSkill): string[] {
  return [
    `### ${escaped(name)}`,
    level ? t('Level: {0}', `**${escapeMarkdown(level.name)}**`) : '',
    escaped(description),
    list(bullets),
  ];
}

function list(bullets: readonly SourcedText[]): string {
  return bullets.map((bullet) => `- ${escaped(bullet)}`).join('\n');
}

function escaped(text: SourcedText | undefined): string {
  return escapeMarkdown(text?.text ?? '');
}

/**
 * A text of one line as Markdown that shows exactly that text: no emphasis, code, link, image, table,
 * formula or HTML comes of it. What Markdown does not act upon stays as it is, for people read this too.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<{}|~$@]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Web addresses become links by themselves in some dialects.
      .replace(/\bwww\.(?=\S)/gi, (start) => `${start.slice(0, -1)}\\.`)
      .replace(/\/(?=\/)/g, '\\/')
      // At the start of a block these would make a heading, list, rule, quotation or definition.
      .replace(/^[-+=#:>]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // At the end of a heading these would be taken for its end.
      .replace(/(?<=\s)#+$/, '\\$&')
  );
}
