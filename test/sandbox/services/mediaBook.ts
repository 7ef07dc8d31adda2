import type { World } from '../world';

/** A picture or file that was uploaded for a block, a cell or a record. */
export interface Media {
	readonly token: string;
	readonly name: string;
	readonly parentType: string;
	readonly parentNode: string;
	readonly extra: string;
	readonly bytes: Buffer;
}

export function mediasOf({ world }: { readonly world: World }): Map<string, Media> {
	return world.part('medias', () => new Map());
}
