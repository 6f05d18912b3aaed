import { uriOf } from '../../harness/memoryWorkspace';

/** The folder in `examples/` of the framework that most tests show. */
export const EXAMPLE = 'government-digital';
/** Files of it that tests show and change. */
export const MANIFEST = 'capability-framework.yaml';
export const ROLE = 'roles/infrastructure-engineer.role.yaml';
export const SKILL = 'skills/it-infrastructure.skill.yaml';
/** A responsibility of the role's level {@link LEAD}. */
export const BULLET = 'oversee programmes and projects';

export const WHOLE_ROLE = { kind: 'role', uri: uriOf(ROLE) } as const;
export const LEAD = { kind: 'profile', uri: uriOf(ROLE), level: 3 } as const;
export const PROGRESSION = { kind: 'progression', uri: uriOf(ROLE) } as const;
export const WHOLE_SKILL = { kind: 'skill', uri: uriOf(SKILL) } as const;
