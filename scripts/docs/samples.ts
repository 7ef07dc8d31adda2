import type { Resource } from '../../nodes/shared/operation';

/** What is shown of a sample: members of an object, characters of a text, levels. */
const MOST_MEMBERS = 12;
const LONGEST_TEXT = 60;
const DEEPEST = 7;

/** Markdown: what each operation of a resource returns, from its own sample, folded away. */
export function samplesOf({ operations }: Resource, title: string): string {
	const blocks = operations.map(
		({ name, sample }) =>
			`**${name}**\n\n\`\`\`json\n${JSON.stringify(shortened(sample, 0), undefined, 2)}\n\`\`\``,
	);
	return `<details>\n<summary>${title}</summary>\n\n${blocks.join('\n\n')}\n\n</details>`;
}

/** A value with its first members only; still JSON. */
export function shortened(value: unknown, depth: number): unknown {
	if (typeof value === 'string') {
		return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
	}
	if (Array.isArray(value)) return value.slice(0, 1).map((one) => shortened(one, depth + 1));
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= DEEPEST) return {};
	const members = Object.entries(value);
	const shown = members.slice(0, MOST_MEMBERS);
	const rest =
		members.length > shown.length ? [['…', `and ${members.length - shown.length} more`]] : [];
	return Object.fromEntries([
		...shown.map(([name, member]) => [name, shortened(member, depth + 1)]),
		...rest,
	]);
}
