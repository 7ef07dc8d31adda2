import type { FileType } from '../../lookups';
import {
	FILE_TYPES,
	fileAtAddress,
	isFileType,
	typeOfFile,
	typeOfToken,
	wikiPageOf,
} from '../../lookups';
import type { FeishuApi } from '../../endpoints';
import { isObject, memberText, quoted, Refusal } from '../../values';
import type { Field, FieldText } from '../field';
import { locator } from '../locator';
import { ROOT_ONLY } from './rootOnly';

/** A file as it was given: by its token alone, or with what its address says. */
export interface GivenAnyFile {
	readonly token: string;
	/** As the address, or the beginning of the token, says it. */
	readonly type?: FileType;
	readonly byAddress: boolean;
}

/** A file as calls name it. */
export interface NamedFile {
	readonly token: string;
	/** One of Feishu's types; a placeholder in a dry run that could not know it. */
	readonly type: string;
	/** The wiki page that holds it, where its address was given. */
	readonly page?: string;
}

export interface AnyFileText extends Partial<FieldText> {
	/** Types the operation takes. A wiki page stands for its file where `wiki` is not among them. */
	readonly types: readonly FileType[];
	/** What File Type says when nobody chose: `auto`, or the type that is then meant. */
	readonly standard?: 'auto' | 'docx';
	/** Name of the list search method that fills From List; `searchFiles` when absent. */
	readonly list?: string;
}

/**
 * A file of any type: chosen, by its token or by any address of Feishu's. The address says the type,
 * and a wiki page is opened; for a token it is what the parameter `fileType` says, or what Feishu
 * knows. Looked up once per run.
 */
export function anyFile(text: AnyFileText): Field<GivenAnyFile, NamedFile> {
	const { types, standard = 'auto', list = 'searchFiles', ...shown } = text;
	const label = shown.label ?? 'File';
	const file = locator({
		...ROOT_ONLY,
		description: 'The file to work on, by any address of Feishu; a wiki page stands for its file',
		placeholder: 'e.g. doxcni6mOy7jLRWbEylaKKC7K88',
		...shown,
		label,
		list,
		url: {
			// Not only addresses that are known: others are refused here, with more to say.
			pattern: /^(.+)$/,
			placeholder: 'e.g. https://example.feishu.cn/docx/doxcni6mOy7jLRWbEylaKKC7K88',
		},
		required: true,
	});
	return {
		...file,
		read: (given) => {
			const known = givenFile(file.read(addressOf(given)), label);
			if (known.type !== undefined) checkType(known.type, { types, label, isFinal: false });
			return known;
		},
		resolve: async (given, api, { fileType }) => {
			const chosen = fileType === standard || !isType(fileType) ? undefined : fileType;
			checkChoice(given, chosen, label);
			const named = await namedFile(api, given, { chosen, standard, types });
			if (isFileType(named.type)) checkType(named.type, { types, label, isFinal: true });
			return named;
		},
	};
}

function isType(given: unknown): given is FileType {
	return typeof given === 'string' && isFileType(given);
}

/** The list keeps the address of what was chosen; it says more than the token. */
function addressOf(given: unknown): unknown {
	if (!isObject(given) || given.mode !== 'list') return given;
	const address = memberText(given, 'cachedResultUrl');
	return fileAtAddress(address)?.token === given.value ? address : given;
}

function givenFile(given: string, label: string): GivenAnyFile {
	if (!/^https?:\/\//i.test(given)) {
		const path = /(?:^|\/)wiki\/(\w+)/.exec(given)?.[1];
		if (path !== undefined) return { token: path, type: 'wiki', byAddress: true };
		return { token: given, type: typeOfToken(given), byAddress: false };
	}
	const found = fileAtAddress(given);
	if (found !== undefined) return { ...found, byAddress: true };
	throw new Refusal(
		`${label} is ${quoted(given)}, an address without the token of a file, such as that of a shared view`,
		`Open the file itself and give its address as ${label}, such as https://example.feishu.cn/docx/….`,
	);
}

interface TypeCheck {
	readonly types: readonly FileType[];
	readonly label: string;
	/** Whether the type is that of the file itself, not of a wiki page that holds it. */
	readonly isFinal: boolean;
}

/** @throws Refusal for a type the operation does not take */
function checkType(type: FileType, { types, label, isFinal }: TypeCheck): void {
	if (types.includes(type) || (type === 'wiki' && !isFinal)) return;
	throw new Refusal(
		`${label} is a ${FILE_TYPES[type]} (${type}), which this operation does not take`,
		`Give ${label} as one of these: ${types.map((one) => FILE_TYPES[one]).join(', ')}.`,
	);
}

/** @throws Refusal where the address says another type than the one that was chosen */
function checkChoice(
	{ type, byAddress }: GivenAnyFile,
	chosen: FileType | undefined,
	label: string,
): void {
	if (chosen === undefined || !byAddress || type === chosen || type === 'wiki') return;
	throw new Refusal(
		`${label} is the address of a ${type === undefined ? 'file' : FILE_TYPES[type]}, but File Type is ${chosen}`,
		`Leave File Type as it is in a new node: the address says it already.`,
	);
}

async function namedFile(
	api: FeishuApi,
	{ token, type, byAddress }: GivenAnyFile,
	{
		chosen,
		standard,
		types,
	}: Pick<TypeCheck, 'types'> & {
		readonly chosen: FileType | undefined;
		readonly standard: 'auto' | 'docx';
	},
): Promise<NamedFile> {
	if (type === 'wiki' && (byAddress || chosen === undefined || chosen === 'wiki')) {
		if (types.includes('wiki')) return { token, type };
		const page = await wikiPageOf(api, token);
		return {
			token: memberText(page, 'obj_token'),
			type: memberText(page, 'obj_type'),
			page: token,
		};
	}
	const known = chosen ?? type ?? (standard === 'auto' ? undefined : standard);
	return { token, type: known ?? (await typeOfFile(api, token)) };
}
