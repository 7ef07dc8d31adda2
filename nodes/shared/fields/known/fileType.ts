import type { FileType } from '../../lookups';
import { FILE_TYPES, oneOfType } from '../../lookups';
import { Refusal } from '../../values';

/** A file as it was given: by its token alone, or with what its address says. */
export interface GivenAnyFile {
	readonly token: string;
	/** As the address, or the beginning of the token, says it. */
	readonly type?: FileType;
	readonly byAddress: boolean;
}

/** What a type is held against. */
export interface TypeCheck {
	readonly types: readonly FileType[];
	readonly label: string;
	/** Whether the type is that of the file itself, not of a wiki page that holds it. */
	readonly isFinal: boolean;
}

/** @throws Refusal for a type the operation does not take */
export function checkType(type: FileType, { types, label, isFinal }: TypeCheck): void {
	if (types.includes(type) || (type === 'wiki' && !isFinal)) return;
	throw new Refusal(
		`${label} is ${oneOfType(type)} (${type}), which this operation does not take`,
		`Give ${label} as one of these: ${types.map((one) => FILE_TYPES[one]).join(', ')}.`,
	);
}

/** @throws Refusal where the address says another type than the one that was chosen */
export function checkChoice(
	{ type, byAddress }: GivenAnyFile,
	chosen: FileType | undefined,
	label: string,
): void {
	if (chosen === undefined || !byAddress || type === chosen || type === 'wiki') return;
	throw new Refusal(
		`${label} is the address of ${type === undefined ? 'a file' : oneOfType(type)}, but File Type is ${chosen}`,
		`Leave File Type as it is in a new node: the address says it already.`,
	);
}
