import { commands, Disposable, l10n, Uri, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLIENT_COMMANDS,
  newFileRequest,
  refactorChoicesRequest,
} from '../../../server/src/protocol';
import type { RefactorChoices } from '../../../server/src/service/features/refactorings/request';
import { askName } from '../create/prompts';
import { placeOf } from '../place';
import type { Place } from '../place';
import { chooseFramework } from '../status/chooseFramework';
import type { FrameworkStatus } from '../status/frameworkStatus';
import { LevelMover } from './moveLevels';
import { perform } from './perform';

type Kind = Exclude<RefactorChoices, { problem: string }>['kind'];
type Choices<K extends Kind> = Extract<RefactorChoices, { kind: K }>;

/** The refactorings that are commands: those with a key, and those that ask the person first. */
export function registerRefactorings(
  _: ExtensionContext,
  client: BaseLanguageClient,
  status: FrameworkStatus,
): Disposable {
  const mover = new LevelMover(client);
  const asking =
    <K extends Kind>(
      kind: K,
      run: (client: BaseLanguageClient, place: Place, choices: Choices<K>) => Promise<void>,
    ) =>
    async (address: unknown, range: unknown) => {
      const place = placeOf(address, range);
      if (!place) return;
      const choices = await client.sendRequest(refactorChoicesRequest, {
        kind,
        uri: client.code2ProtocolConverter.asUri(place.uri),
        range: client.code2ProtocolConverter.asRange(place.range),
      });
      if ('problem' in choices) void window.showInformationMessage(choices.problem);
      else if (isOf(kind, choices)) await run(client, place, choices);
    };
  return Disposable.from(
    commands.registerCommand('capabilityFramework.raiseSkillLevel', () =>
      mover.move('raise-skill-level'),
    ),
    commands.registerCommand('capabilityFramework.lowerSkillLevel', () =>
      mover.move('lower-skill-level'),
    ),
    commands.registerCommand('capabilityFramework.sortFramework', () =>
      sortFramework(client, status),
    ),
    commands.registerCommand(CLIENT_COMMANDS.extractSkill, asking('extract-skill', extractSkill)),
    commands.registerCommand(CLIENT_COMMANDS.mergeSkill, asking('merge-skill', mergeSkill)),
    commands.registerCommand(
      CLIENT_COMMANDS.splitRoleLevel,
      asking('split-role-level', splitRoleLevel),
    ),
  );
}

function isOf<K extends Kind>(kind: K, choices: RefactorChoices): choices is Choices<K> {
  return 'kind' in choices && choices.kind === kind;
}

async function extractSkill(
  client: BaseLanguageClient,
  { uri, range }: Place,
  { bullets, levels }: Choices<'extract-skill'>,
): Promise<void> {
  const title = l10n.t('Move Responsibilities into a New Skill');
  const prompt =
    bullets.length === 1
      ? l10n.t('What is the skill called that “{0}” belongs to?', bullets[0] ?? '')
      : l10n.t(
          'What is the skill called that these {0} responsibilities belong to?',
          bullets.length,
        );
  const name = await askName(title, prompt, '', (text) =>
    problemOfName(client, 'skill', uri, text),
  );
  if (name === undefined) return;
  const level = await window.showQuickPick([...levels], {
    title,
    placeHolder: l10n.t('At which level do they describe it?'),
    ignoreFocusOut: true,
  });
  if (level === undefined) return;
  await perform(client, title, {
    kind: 'extract-skill',
    uri: client.code2ProtocolConverter.asUri(uri),
    range: client.code2ProtocolConverter.asRange(range),
    name,
    level,
  });
}

async function mergeSkill(
  client: BaseLanguageClient,
  { uri }: Place,
  { skill, roleLevels, others }: Choices<'merge-skill'>,
): Promise<void> {
  const title = l10n.t('Merge “{0}” into Another Skill', skill);
  const into = await window.showQuickPick([...others], {
    title,
    placeHolder:
      roleLevels === 1
        ? l10n.t('Which skill stays? 1 role level will ask for it instead.')
        : l10n.t('Which skill stays? {0} role levels will ask for it instead.', roleLevels),
    ignoreFocusOut: true,
  });
  if (into === undefined) return;
  const address = client.code2ProtocolConverter.asUri(uri);
  const changed = await perform(client, title, {
    kind: 'merge-skill',
    uri: address,
    from: skill,
    into,
  });
  if (changed === undefined) return;
  void window.showInformationMessage(l10n.t('“{0}” is an earlier name of “{1}” now.', skill, into));
}

async function splitRoleLevel(
  client: BaseLanguageClient,
  { uri, range }: Place,
  { name: roleLevel }: Choices<'split-role-level'>,
): Promise<void> {
  const title = l10n.t('Split Role Level Off');
  const prompt = l10n.t('What is the new role called?');
  const name = await askName(title, prompt, roleLevel, (text) =>
    problemOfName(client, 'role', uri, text),
  );
  if (name === undefined) return;
  await perform(client, title, {
    kind: 'split-role-level',
    uri: client.code2ProtocolConverter.asUri(uri),
    position: client.code2ProtocolConverter.asPosition(range.start),
    name,
  });
}

async function sortFramework(client: BaseLanguageClient, status: FrameworkStatus): Promise<void> {
  const title = l10n.t('Sort Everything in the Framework');
  const framework = await chooseFramework(status, {
    title,
    placeHolder: l10n.t('Which framework?'),
  });
  if (!framework) return;
  // Any address in the framework's folder stands for the framework.
  const uri = `${framework.root}/capability-framework.yaml`;
  const changed = await perform(client, title, { kind: 'sort-framework', uri });
  if (changed === undefined) return;
  void window.showInformationMessage(
    changed === 1 ? l10n.t('1 file was sorted.') : l10n.t('{0} files were sorted.', changed),
  );
}

/** Why a new role or skill of the file's framework cannot have a name; undefined where it can. */
async function problemOfName(
  client: BaseLanguageClient,
  kind: 'role' | 'skill',
  uri: Uri,
  name: string,
): Promise<string | undefined> {
  const folder = client.code2ProtocolConverter.asUri(Uri.joinPath(uri, '..'));
  const answer = await client.sendRequest(newFileRequest, {
    kind,
    name,
    folder,
    isExact: kind === 'role',
    families: [],
  });
  return 'problem' in answer ? answer.problem : undefined;
}
