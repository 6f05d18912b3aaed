/**
 * Commands that a client must have for what the server gives it to click on. A client says so in
 * `initialize` (`clientCommands`); all others get titles that do nothing, and no such code action.
 */
export const CLIENT_COMMANDS = {
  /** Arguments: uri, position. Peeks where the name that stands there is used. */
  showUses: 'capabilityFramework.showUses',
  /** Arguments: uri, position. Opens the preview of what stands there. */
  openPreviewAt: 'capabilityFramework.openPreviewAt',
  /** Arguments: uri, position in the role. Opens its role levels side by side. */
  compareLevels: 'capabilityFramework.openProgression',
  /** Arguments: uri, range of the bullets. Asks for the new skill's name and level. */
  extractSkill: 'capabilityFramework.extractSkill',
  /** Arguments: uri, position of the skill's name. Asks for the skill that stays. */
  mergeSkill: 'capabilityFramework.mergeSkill',
  /** Arguments: uri, position in the role level. Asks for the new role's name. */
  splitRoleLevel: 'capabilityFramework.splitRoleLevel',
} as const;
