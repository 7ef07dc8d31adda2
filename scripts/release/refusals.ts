/** What a publication is judged by. */
export interface Publication {
	readonly manifest: {
		readonly version: string;
		readonly author: { readonly email: string };
		readonly repository: { readonly url: string };
	};
	readonly changelog: string;
	/** The version whose names are pinned. */
	readonly namesOf: string;
	/** The environment, as GitHub Actions sets it. */
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Why this must not be published, a sentence each; empty when it may. */
export function refusals({ manifest, changelog, namesOf, env }: Publication): string[] {
	const { version, author, repository } = manifest;
	const tag = `v${version}`;
	return [
		...misplaced(tag, repository.url, env),
		...standIns({ 'author.email': author.email, 'repository.url': repository.url }),
		...(section(changelog, version) === ''
			? [`CHANGELOG.md says nothing under "## ${version}".`]
			: []),
		...(section(changelog, 'Unreleased') === ''
			? []
			: [`CHANGELOG.md has entries under "## Unreleased": move them to "## ${version}".`]),
		...(namesOf === version
			? []
			: [`test/spec/names.json pins the names of ${namesOf}: run npm run release-names.`]),
	];
}

function misplaced(tag: string, repository: string, env: Publication['env']): string[] {
	if (env.GITHUB_WORKFLOW_REF?.includes('/.github/workflows/publish.yml@') !== true) {
		return [`Only .github/workflows/publish.yml publishes: push the tag ${tag}.`];
	}
	const source = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
	return [
		...(env.GITHUB_REF === `refs/tags/${tag}`
			? []
			: [`The tag has to be ${tag} for this version, not ${env.GITHUB_REF_NAME}.`]),
		...(repository.includes(source)
			? []
			: [`repository.url is not ${source}, from where this is published: npm wants it to be.`]),
	];
}

/** Values below example.com, a domain that is nobody's (RFC 2606), stand in for unknown ones. */
function standIns(values: Readonly<Record<string, string>>): string[] {
	return Object.entries(values)
		.filter(([, value]) => /\bexample\.com\b/.test(value))
		.map(([name, value]) => `${name} of package.json is a stand-in, ${value}: give the real one.`);
}

/** The text below a heading of the second level, up to the next one. */
function section(changelog: string, heading: string): string {
	const parts = changelog.split(/^## /m).slice(1);
	const part = parts.find((text) => /^\S+/.exec(text)?.[0].replace(/^\[|\]$/g, '') === heading);
	return part?.slice(part.indexOf('\n')).trim() ?? '';
}
