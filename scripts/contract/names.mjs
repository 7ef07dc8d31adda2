// Names of the generated exports.

const RESERVED = new Set(
	(
		'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield ' +
		'documented'
	).split(' '),
);

/**
 * Export names of a file's endpoints, by id: `im.v1.message.reply` → `messageReply`. A name that is
 * taken gets the version behind it, and if that is taken too, the project before it; names given
 * once never change, because endpoints are only ever added at a file's end.
 */
export function exportNames(ids) {
	const names = new Map();
	for (const id of ids) {
		const { project, version, rest } = partsOf(id);
		const plain = camel(rest);
		const candidates = [
			plain,
			camel([...rest, version]),
			camel([project, ...rest]),
			camel([project, ...rest, version]),
		];
		const taken = new Set([...names.values(), ...RESERVED]);
		const name = candidates.find((one) => !taken.has(one));
		if (name === undefined) throw new Error(`No name is left for ${id}`);
		names.set(id, name);
	}
	return names;
}

/** `personal_settings` → `personalSettings` */
export function camel(words) {
	const parts = words.flatMap((word) => word.split(/[^A-Za-z0-9]+/)).filter((part) => part !== '');
	return parts
		.map((part, index) => (index === 0 ? part : part[0].toUpperCase() + part.slice(1)))
		.join('');
}

function partsOf(id) {
	const [project, ...others] = id.split('.');
	const at = others.findIndex((part) => /^v\d+$/.test(part));
	return {
		project,
		version: others[at] ?? '',
		rest: others.filter((_part, index) => index !== at),
	};
}
