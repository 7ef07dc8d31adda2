/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeTable, ServiceCodes } from '../../nodes/shared/codes';
import { common, services } from '../../nodes/shared/codes';
import type { Words } from '../pack/texts';

/** Where the Chinese of the hints stands, from the folder of the project. */
export const HINTS = 'i18n/zh-CN/hints';

/** The Chinese hints by their English ones, a file a service; `common` has those of every call. */
export type HintFiles = Readonly<Record<string, Words>>;

/** The hints of all codes as the node has them, by service. */
export function hints(): Readonly<Record<string, readonly string[]>> {
	const ofServices = Object.entries(services).map(
		([service, codes]) => [service, codes === undefined ? [] : hintsOf(codes)] as const,
	);
	return { common: inTable(common), ...Object.fromEntries(ofServices) };
}

function hintsOf({ codes, at = {}, messages = {} }: ServiceCodes): string[] {
	return [
		...inTable(codes),
		...Object.values(at).flatMap((table = {}) => inTable(table)),
		...Object.values(messages).flatMap((notes = []) => notes.map(({ hint }) => hint)),
	];
}

function inTable(table: CodeTable): string[] {
	return Object.values(table).flatMap((note) => (note === undefined ? [] : [note.hint]));
}

/** The files as they are on the disk. */
export function readHints(): HintFiles {
	const folder = join(__dirname, '..', '..', HINTS);
	return Object.fromEntries(
		readdirSync(folder).map((name) => [
			name.replace(/\.json$/, ''),
			JSON.parse(readFileSync(join(folder, name), 'utf8')),
		]),
	);
}

/** The Chinese of a hint, which one file has for all services. */
export function chineseHint(files: HintFiles, english: string): string | undefined {
	return Object.values(files).find((words) => Object.hasOwn(words, english))?.[english];
}

/** What is wrong with the Chinese hints, a sentence each. */
export function hintFaults(
	files: HintFiles,
	wanted: Readonly<Record<string, readonly string[]>>,
): string[] {
	const missing = Object.entries(wanted).flatMap(([service, texts]) =>
		[...new Set(texts)]
			.filter((english) => chineseHint(files, english) === undefined)
			.map((english) => `${HINTS}/${service}.json lacks ${JSON.stringify(english)}: ""`),
	);
	const all = new Set(Object.values(wanted).flat());
	const seen = new Set<string>();
	const others = Object.entries(files).flatMap(([service, words]) =>
		Object.keys(words).flatMap((english) => {
			const place = `${HINTS}/${service}.json has ${JSON.stringify(english)}`;
			if (!all.has(english)) return [`${place}, which no code does: remove or correct it`];
			if (seen.has(english)) return [`${place}, which another file has as well: remove it`];
			seen.add(english);
			return [];
		}),
	);
	return [...missing, ...others];
}
