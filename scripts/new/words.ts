/** `message_ids` → `messageIds` */
export function camelCase(snake: string): string {
	return snake.replace(/[_.-]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `messageId` or `message_id` → `Message ID`, as n8n writes labels. */
export function titleCase(name: string): string {
	return wordsOf(name)
		.map((word, index) => WRITTEN[word] ?? (index > 0 && SMALL.has(word) ? word : capital(word)))
		.join(' ');
}

/** `calendarEvent` → `calendar event` */
export function plain(name: string): string {
	return wordsOf(name)
		.map((word) => WRITTEN[word] ?? word)
		.join(' ');
}

/**
 * What an operation does, in the order of English: `getMembers` of `userGroup` → `get user group
 * members`, `getMany` of `task` → `get tasks`. A guess: words as in `findOrCreate` stay together.
 */
export function phrase(operation: string, resource: string): string {
	const [verb, ...rest] = wordsOf(operation);
	if (rest.length === 0 || SMALL.has(rest[0])) return `${plain(operation)} ${plain(resource)}`;
	if (rest.join(' ') === 'many') return `${verb} ${plain(resource)}s`;
	return `${verb} ${plain(resource)} ${plain(rest.join('_'))}`;
}

/** What an operation lists, one and several: `member` and `members` for `getMembers`. */
export function nounOf(operation: string, resource: string): [string, string] {
	const last = wordsOf(operation).at(-1) ?? '';
	const isPlural = /[^s]s$/.test(last);
	const one = isPlural ? last.slice(0, -1) : plain(resource);
	return [one, `${one}s`];
}

/** `message` → `Message` */
export function capital(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function wordsOf(name: string): string[] {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '');
}

/** How n8n's linter writes them, and what Feishu shortens. */
const WRITTEN: Readonly<Record<string, string>> = {
	api: 'API',
	id: 'ID',
	ids: 'IDs',
	json: 'JSON',
	msg: 'Message',
	url: 'URL',
	urls: 'URLs',
	uuid: 'UUID',
};

const SMALL = new Set('a an and at by for from in of on or the to with'.split(' '));
