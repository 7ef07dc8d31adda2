/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Names } from './forms';

/** The names as they were written down last. */
export interface Snapshot {
	/** Those of the last release, which never go away. */
	readonly released: { readonly version: string; readonly names: Names };
	/** Those of the sources. */
	readonly names: Names;
}

/** Where the names are written down. */
export const SNAPSHOT = join(__dirname, '..', '..', 'test', 'spec', 'names.json');

export function readSnapshot(): Snapshot {
	return JSON.parse(readFileSync(SNAPSHOT, 'utf8'));
}

/** Writes the file with one name a line, so that a change of it shows the names. */
export function writeSnapshot({ released, names }: Snapshot): void {
	const { version } = released;
	writeFileSync(
		SNAPSHOT,
		`{\n"names": ${lines(names)},\n"released": {"version": ${JSON.stringify(version)}, "names": ${lines(released.names)}}\n}\n`,
	);
}

function lines(names: Names): string {
	return members(names, '', (places) =>
		members(places, '\t', (place) => members(place, '\t\t', (forms) => JSON.stringify(forms))),
	);
}

function members<Value>(
	values: Readonly<Record<string, Value>>,
	indent: string,
	shown: (value: Value) => string,
): string {
	const entries = Object.entries(values);
	if (entries.length === 0) return '{}';
	const shownEntries = entries.map(
		([name, value]) => `${indent}\t${JSON.stringify(name)}: ${shown(value)}`,
	);
	return `{\n${shownEntries.join(',\n')}\n${indent}}`;
}
