import type { Publication } from '../../scripts/release/refusals';
import { refusals } from '../../scripts/release/refusals';

const ready: Publication = {
	manifest: {
		version: '1.2.0',
		author: { email: 'ada@feishu.test' },
		repository: { url: 'git+https://github.com/ada/feishu.git' },
	},
	changelog:
		'# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2026-12-01\n\n- New.\n\n## 1.1.0\n\n- Old.\n',
	namesOf: '1.2.0',
	env: {
		GITHUB_REF: 'refs/tags/v1.2.0',
		GITHUB_REF_NAME: 'v1.2.0',
		GITHUB_REPOSITORY: 'ada/feishu',
		GITHUB_SERVER_URL: 'https://github.com',
		GITHUB_WORKFLOW_REF: 'ada/feishu/.github/workflows/publish.yml@refs/tags/v1.2.0',
	},
};
const { manifest, env } = ready;

describe('a publication', () => {
	test('goes ahead when everything is in place', () => {
		expect(refusals(ready)).toEqual([]);
	});

	test.each([
		['from anywhere but the workflow', { env: { ...env, GITHUB_WORKFLOW_REF: undefined } }, 'Only'],
		[
			'from another tag',
			{ env: { ...env, GITHUB_REF: 'refs/tags/v1.1.0', GITHUB_REF_NAME: 'v1.1.0' } },
			'has to be v1.2.0 for this version, not v1.1.0',
		],
		[
			'with a stand-in for the mailbox',
			{ manifest: { ...manifest, author: { email: 'stand-in@example.com' } } },
			'author.email of package.json is a stand-in',
		],
		[
			'from another repository than package.json names',
			{ env: { ...env, GITHUB_REPOSITORY: 'eve/feishu' } },
			'repository.url is not https://github.com/eve/feishu',
		],
		[
			'without an entry in the changelog',
			{ changelog: '## Unreleased\n\n## 1.2.0\n\n## 1.1.0\n\n- Old.\n' },
			'says nothing under "## 1.2.0"',
		],
		[
			'with entries that were not moved',
			{ changelog: '## Unreleased\n\n- New.\n\n## 1.2.0\n\n- New.\n' },
			'has entries under "## Unreleased"',
		],
		['without its names pinned', { namesOf: '1.1.0' }, 'run npm run release-names'],
	])('is refused %s', (_, changed: Partial<Publication>, said) => {
		expect(refusals({ ...ready, ...changed })).toEqual([expect.stringContaining(said)]);
	});
});
