import type { FileContent } from '../../../../shared/endpoints';
import type { FileType } from './kinds';

/**
 * What a file is to become. `auto`: what it is; `playable`: what it is, but no picture; `file`: a file
 * to download, whatever it is.
 */
export type Wanted = 'auto' | 'image' | 'avatar' | 'playable' | 'file' | 'audio' | 'media';

/** How the form speaks of a file. */
export interface Wish {
	readonly as: Wanted;
	/** The label of the field that names the file. */
	readonly label: string;
	/** The label of the field by which it can be a file instead; absent where it cannot. */
	readonly way?: string;
	/** In place of the file's own name. */
	readonly name?: string;
	/** Milliseconds, in place of those the file says; 0 for those. */
	readonly duration?: number;
}

/** A file that was read, and how it goes up. */
export interface Planned {
	readonly content: FileContent;
	readonly upload:
		| { readonly kind: 'image'; readonly imageType: 'message' | 'avatar' }
		| { readonly kind: 'file'; readonly fileType: FileType; readonly duration?: number };
	/** Why it did not become what it could have been; empty for no reason. */
	readonly remark: string;
}

/** What else can be done about a file that cannot become what it is to be; empty for nothing. */
export function orAsFile({ way }: Wish): string {
	return way === undefined ? '' : `, or set ${way} to File`;
}
