/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Sayings } from './errorCodes';

interface Documented {
	readonly endpoints: ReadonlyArray<{
		readonly errors: ReadonlyArray<{ readonly code: number; readonly msg?: string }>;
	}>;
}

/** Some pages describe a code in Chinese only, in words that no answer has. */
const CHINESE = /\p{Script=Han}/u;

/** Characters of a message that are shown. */
const LONGEST = 90;

/** What the pages of the endpoints in use say with each code: of several texts, the one that most have. */
export function readSayings(folder: string): Sayings {
	const byService = new Map<string, Map<number, string[]>>();
	for (const file of readdirSync(folder)) {
		const { endpoints }: Documented = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		const texts = new Map<number, string[]>();
		for (const { code, msg = '' } of endpoints.flatMap(({ errors }) => errors)) {
			if (msg !== '' && !CHINESE.test(msg)) texts.set(code, [...(texts.get(code) ?? []), msg]);
		}
		byService.set(file.replace(/\.json$/, ''), texts);
	}
	const everywhere = (code: number) =>
		[...byService.values()].flatMap((one) => one.get(code) ?? []);
	return (service, code) => {
		const own = service === undefined ? undefined : byService.get(service)?.get(code);
		const said = mostUsual(own ?? everywhere(code));
		return said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
	};
}

function mostUsual(texts: readonly string[]): string {
	const count = (text: string) => texts.filter((other) => other === text).length;
	return [...new Set(texts)].sort((one, other) => count(other) - count(one))[0] ?? '';
}
