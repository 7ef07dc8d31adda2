import type { Resource } from './resources';

/** Keys of the pictures and files in the messages the chats start with. */
export const SEEDED_FILES = {
	image: 'img_v3_5eed_0001',
	imageInPost: 'img_v3_5eed_0002',
	file: 'file_v3_5eed_0003',
	/** Not ASCII, as most names in Feishu are. */
	fileName: '周报 2026-20.pdf',
	sticker: 'file_v3_5eed_0004',
} as const;

export const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
/** The smallest PDF that viewers open: one empty page. */
export const PDF = Buffer.from(
	'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
		'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

export function seededFiles(): Resource[] {
	const { image, imageInPost, file, fileName, sticker } = SEEDED_FILES;
	return [
		picture(image, 'ou_ada'),
		picture(imageInPost, 'ou_ben'),
		{
			key: file,
			name: fileName,
			type: 'application/pdf',
			kind: 'pdf',
			bytes: PDF,
			owner: 'ou_ben',
		},
		picture(sticker, 'ou_chen'),
	];
}

function picture(key: string, owner: string): Resource {
	return { key, name: `${key}.png`, type: 'image/png', kind: 'image', bytes: PNG, owner };
}
