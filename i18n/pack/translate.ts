import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import { credentialTexts, nodeTexts } from './form';
import type { FormText, TextFiles } from './texts';
import { chineseOf } from './texts';

/** What the pack knows: the package whose forms it translates, and the Chinese of their texts. */
export interface Pack {
	/** The name of the package. */
	readonly name: string;
	readonly files: TextFiles;
}

/**
 * An answer to the editor with our forms in Chinese. Only labels change, never a value that a
 * workflow stores; what the pack has no Chinese for stays English.
 *
 * @param answer JSON as n8n sent it: types of nodes or of credentials, of all packages
 * @returns the text as it was where there is nothing of ours in it, or where it is not what is expected
 */
export function translated(answer: string, pack: Pack): string {
	try {
		if (!answer.includes(pack.name)) return answer;
		const parsed: unknown = JSON.parse(answer);
		translate(parsed, pack);
		return JSON.stringify(parsed);
	} catch {
		return answer;
	}
}

/** The same for an answer that was read already, which is changed in place. */
export function translate(answer: unknown, { name, files }: Pack): void {
	for (const type of typesIn(answer)) {
		// One that is built in an unexpected way stays English, and the others do not.
		try {
			for (const text of textsOf(type, name)) {
				const chinese = chineseOf(files, text);
				if (chinese !== undefined) text.put(chinese);
			}
		} catch {
			continue;
		}
	}
}

/** n8n answers with a list, or with one below `data`. */
function typesIn(answer: unknown): unknown[] {
	if (Array.isArray(answer)) return answer;
	return isRecord(answer) && Array.isArray(answer.data) ? answer.data : [];
}

/** The texts of a type that is ours. */
function textsOf(type: unknown, name: string): FormText[] {
	if (isNode(type)) return type.name.startsWith(`${name}.`) ? nodeTexts(type) : [];
	return isCredential(type) && JSON.stringify(type.iconUrl).includes(`/${name}/`)
		? credentialTexts(type)
		: [];
}

function isNode(type: unknown): type is INodeTypeDescription {
	return hasForm(type) && 'defaults' in type;
}

function isCredential(type: unknown): type is ICredentialType & { iconUrl: unknown } {
	return hasForm(type) && 'iconUrl' in type;
}

function hasForm(type: unknown): type is { name: string; properties: unknown[] } {
	return isRecord(type) && typeof type.name === 'string' && Array.isArray(type.properties);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
