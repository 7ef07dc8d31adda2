/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import type { IBinaryData } from 'n8n-workflow';
import type { BinaryData } from 'n8n-core';
import { BinaryDataService } from 'n8n-core';

/** Binary data of items, as n8n keeps it. */
export interface Binaries {
	/**
	 * Where it is kept from now on, in this process: with the item (base64, n8n's mode `default`), or
	 * in a store of its own, of which the item has the id only and nodes may take a stream.
	 */
	keepIn(place: 'item' | 'store'): void;
	/** The same store on the disk, below n8n's own folder: for what is told of memory. */
	keepOnDisk(): Promise<void>;
	/** What an input item has in its `binary`. */
	of(bytes: Buffer, name: string, type?: string): Promise<IBinaryData>;
	/** The bytes of what an item has in its `binary`. */
	bytes(binary: IBinaryData | undefined): Promise<Buffer>;
}

interface Stored {
	readonly bytes: Buffer;
	readonly metadata: BinaryData.PreWriteMetadata;
}

/** n8n's service for binary data; its container is a package of n8n-core's. */
function service(): BinaryDataService {
	const load = createRequire(require.resolve('n8n-core'));
	const { Container }: { Container: { get(type: typeof BinaryDataService): BinaryDataService } } =
		load('@n8n/di');
	return Container.get(BinaryDataService);
}

/** The mode n8n has by default; without a manager the service keeps data with the item. */
const MODE = 'filesystem-v2';

export function binaries(): Binaries {
	return {
		keepIn: (place) =>
			service().setManager(MODE, (place === 'store' ? memoryStore() : undefined) as never),
		keepOnDisk: async () => await service().init(),
		of: async (bytes, name, type = 'application/octet-stream') => {
			const location = {
				type: 'execution' as const,
				workflowId: 'workflow',
				executionId: 'before',
			};
			const described = { data: '', mimeType: type, fileName: name };
			return await service().store(location, bytes, described);
		},
		bytes: async (binary) => {
			if (binary === undefined) throw new Error('The item has no such binary data');
			return await service().getAsBuffer(binary);
		},
	};
}

/** A store like n8n's on the disk, in memory. */
function memoryStore(): BinaryData.Manager {
	const files = new Map<string, Stored>();
	const found = (id: string): Stored => {
		const file = files.get(id);
		if (file === undefined) throw new Error(`No binary data with the id ${id}`);
		return file;
	};
	const put = (stored: Stored) => {
		const fileId = `file-${files.size + 1}`;
		files.set(fileId, stored);
		return { fileId, fileSize: stored.bytes.length };
	};
	return {
		init: async () => {},
		store: async (_location, content, metadata) =>
			put({ bytes: Buffer.isBuffer(content) ? content : await buffer(content), metadata }),
		getPath: (id) => id,
		getAsBuffer: async (id) => found(id).bytes,
		getAsStream: async (id, chunkSize) =>
			Readable.from(pieces(found(id).bytes, chunkSize ?? 64 * 1024)),
		getMetadata: async (id) => ({ ...found(id).metadata, fileSize: found(id).bytes.length }),
		copyByFileId: async (_location, id) => put(found(id)).fileId,
		copyByFilePath: async () => {
			throw new Error('Nothing is on the disk');
		},
		rename: async (from, to) => {
			files.set(to, found(from));
			files.delete(from);
		},
	};
}

function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
	for (let start = 0; start < bytes.length; start += size) {
		yield bytes.subarray(start, start + size);
	}
}
