import type { PageAddress } from '../../../server/src/service/profile/address';
import { uriOf } from '../../harness/memoryWorkspace';
import type { PreviewSource } from './previewSource';

/** A page of each kind of the example framework `government-digital`. */
export function examplePages({ root }: Pick<PreviewSource, 'root'>): readonly PageAddress[] {
  const uri = uriOf('roles/infrastructure-engineer.role.yaml');
  return [
    { kind: 'role', uri },
    { kind: 'profile', uri, level: 3 },
    { kind: 'progression', uri },
    { kind: 'skill', uri: uriOf('skills/it-infrastructure.skill.yaml') },
    { kind: 'skills', root },
    { kind: 'family', root, name: 'IT operations' },
    { kind: 'framework', root },
  ];
}
