import assert from 'node:assert/strict';
import type { RolePage } from '../../server/src/service/profile/profile';
import { roleInSentence } from '../../server/src/service/render/roleInSentence';
import { profileOf, sourced } from './profiles';

function pageOf(name: string | undefined, description: string, ofLevel = ''): RolePage {
  return {
    kind: 'role',
    uri: 'file:///a.role.yaml',
    family: undefined,
    name: name === undefined ? undefined : sourced(name),
    description: sourced(description),
    levels: [{ ...profileOf([]), roleLevelDescription: sourced(ofLevel) }],
    shares: [],
  };
}

describe('a role within a sentence of its page', () => {
  for (const [name, description, expected] of [
    ['Infrastructure engineer', 'An infrastructure engineer builds.', 'an infrastructure engineer'],
    ['DevOps engineer', '', 'a DevOps engineer'],
    ['SaaS product manager', '', 'a SaaS product manager'],
    ['Welsh translator', '', 'a Welsh translator'],
    ['18-month fellow', '', 'an 18-month fellow'],
    // What the page itself writes with a capital within a sentence, and never without.
    ['Salesforce developer', 'A Salesforce developer builds.', 'a Salesforce developer'],
    ['Salesforce developer', 'Salesforce developers build.', 'a salesforce developer'],
    ['Data analyst', 'A data analyst leads the Data team.', 'a data analyst'],
    [undefined, 'Somebody.', 'this role'],
  ] as const)
    it(`is ${expected}, described as “${description}”`, () => {
      assert.equal(roleInSentence(pageOf(name, description)), expected);
    });

  it('has its capital from a role level’s description, too', () => {
    const page = pageOf('Salesforce developer', '', 'A senior Salesforce developer leads.');
    assert.equal(roleInSentence(page), 'a Salesforce developer');
  });
});
