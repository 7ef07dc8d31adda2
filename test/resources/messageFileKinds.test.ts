import type { FeishuApi, StoredFile } from '../../nodes/shared/endpoints';
import { fetchFiles } from '../../nodes/Feishu/resources/message/files/fetching';
import { filesIn, unique } from '../../nodes/Feishu/resources/message/files/keys';
import { documentType } from '../../nodes/Feishu/resources/message/files/kinds';
import { mp4Duration } from '../../nodes/Feishu/resources/message/files/mp4';
import { isOpus, opusDuration } from '../../nodes/Feishu/resources/message/files/opus';
import { pictureIn } from '../../nodes/Feishu/resources/message/files/picture';
import { mp4, opus, png } from '../examples/sampleFiles';

/** A JPEG: what cameras write before its size, and the size. */
function jpeg(width: number, height: number): Buffer {
	const exif = Buffer.concat([Buffer.from('ffe10010', 'hex'), Buffer.alloc(14, 'E')]);
	const table = Buffer.concat([Buffer.from('ffc40006', 'hex'), Buffer.alloc(4)]);
	const size = Buffer.from('ffc2001108000000000301220002', 'hex');
	size.writeUInt16BE(height, 5);
	size.writeUInt16BE(width, 7);
	return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, table, size]);
}

function gif(width: number): Buffer {
	const bytes = Buffer.from('GIF89a\0\0\x01\0\0\0', 'latin1');
	bytes.writeUInt16LE(width, 6);
	return bytes;
}

function bmp(height: number): Buffer {
	const bytes = Buffer.alloc(54);
	bytes.write('BM');
	bytes.writeInt32LE(10, 18);
	bytes.writeInt32LE(height, 22);
	return bytes;
}

test.each<[string, Buffer, object | undefined]>([
	['PNG', png(10, 13_000), { format: 'png', side: 13_000 }],
	['JPEG', jpeg(12_500, 100), { format: 'jpeg', side: 12_500 }],
	['a JPEG that ends before it says its size', jpeg(1, 1).subarray(0, 12), { format: 'jpeg' }],
	['a JPEG that is nothing but a beginning', Buffer.from('ffd8ff', 'hex'), { format: 'jpeg' }],
	['GIF', gif(2001), { format: 'gif', side: 2001 }],
	['BMP, upside down', bmp(-500), { format: 'bmp', side: 500 }],
	['WEBP', Buffer.from('RIFF....WEBPVP8 '), { format: 'webp' }],
	['TIFF', Buffer.from('4d4d002a', 'hex'), { format: 'tiff' }],
	['ICO', Buffer.from('00000100', 'hex'), { format: 'ico' }],
	['HEIC', Buffer.from('....ftypheic....'), { format: 'heic' }],
	['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
	['PDF', Buffer.from('%PDF-1.4'), undefined],
	['nothing', Buffer.alloc(0), undefined],
])('a picture is told by its bytes: %s', (_, bytes, expected) => {
	expect(pictureIn(bytes)).toEqual(expected);
});

test.each<[string, string, string]>([
	['Vertrag.DOCX', '', 'doc'],
	['a.doc', 'application/octet-stream', 'doc'],
	['b.xlsx', '', 'xls'],
	['c.pptx', '', 'ppt'],
	['d.pdf', '', 'pdf'],
	['scan', 'application/pdf', 'pdf'],
	['table', 'application/vnd.ms-excel', 'xls'],
	['a.opus', 'audio/ogg', 'stream'],
	['.pdf.zip', 'application/zip', 'stream'],
	['', '', 'stream'],
])('%s of type "%s" is uploaded as %s', (name, type, expected) => {
	expect(documentType({ name, type })).toBe(expected);
});

describe('how long something lasts', () => {
	test('OPUS says it on its last page', () => {
		expect(opusDuration(opus(3210))).toBe(3210);
		expect(opusDuration(Buffer.from('OggS'))).toBeUndefined();
		expect(isOpus(Buffer.from('OggS'.padEnd(28, '.') + 'vorbis'))).toBe(false);
	});

	test('MP4 says it in its header, wherever that stands', () => {
		expect(mp4Duration(mp4(1500))).toBe(1500);
		expect(mp4Duration(mp4(1500, 'long'))).toBe(1500);
		expect(mp4Duration(mp4(0))).toBeUndefined();
		expect(mp4Duration(mp4(1500).subarray(0, 30))).toBeUndefined();
		expect(mp4Duration(Buffer.alloc(200))).toBeUndefined();
	});
});

describe('what a message holds', () => {
	const message = (type: string, content: unknown, more: object = {}) => ({
		msg_type: type,
		body: { content: typeof content === 'string' ? content : JSON.stringify(content) },
		...more,
	});

	test.each<[string, object, object[]]>([
		['an image', message('image', { image_key: 'img_1' }), [{ key: 'img_1', type: 'image' }]],
		[
			'a file',
			message('file', { file_key: 'file_1', file_name: '报告.pdf' }),
			[{ key: 'file_1', type: 'file', name: '报告.pdf' }],
		],
		[
			'a voice message',
			message('audio', { file_key: 'file_1' }),
			[{ key: 'file_1', type: 'file' }],
		],
		[
			'a video, without the picture in front of it',
			message('media', { file_key: 'file_1', image_key: 'img_1' }),
			[{ key: 'file_1', type: 'file' }],
		],
		[
			'a post in a language',
			message('post', { zh_cn: { content: [[{ tag: 'img', image_key: 'img_1' }]] } }),
			[{ key: 'img_1', type: 'image' }],
		],
		['a text that speaks of keys', message('text', { text: 'image_key', image_key: 'img_1' }), []],
		['a message whose content is no JSON', message('file', 'file_1'), []],
	])('%s', (_, given, expected) => {
		expect(filesIn(given)).toMatchObject({ files: expected, remark: '' });
	});

	test.each(['interactive', 'merge_forward', 'sticker'])('nothing to fetch in %s', (type) => {
		expect(filesIn(message(type, { file_key: 'file_1' }))).toEqual({
			files: [],
			remark: expect.stringMatching(/^Feishu hands out no files of /),
		});
	});

	test('each key once', () => {
		const one = { key: 'a', type: 'file', name: '' } as const;
		expect(unique([one, { ...one, key: 'b' }, one]).map(({ key }) => key)).toEqual(['a', 'b']);
	});
});

describe('fetching', () => {
	const stored: StoredFile = {
		name: '',
		type: 'application/pdf',
		size: 3,
		binary: { data: 'abc', mimeType: 'application/pdf', fileName: 'file' },
	};

	test('has three files under way at once, and names those the answer does not name', async () => {
		let most = 0;
		let underWay = 0;
		const attempt = async () => {
			underWay += 1;
			most = Math.max(most, underWay);
			await Promise.resolve();
			underWay -= 1;
			return { answer: stored };
		};
		const api = { attempt } as unknown as FeishuApi;
		const files = Array.from({ length: 8 }, (_, index) => ({
			key: `key_${index}`,
			type: 'file' as const,
			name: index === 0 ? '合同.pdf' : '',
		}));
		const { done } = await fetchFiles(api, 'om_1', files, 10);
		expect(most).toBe(3);
		const names = done.map(({ answer }) => answer.binary.fileName);
		expect(names.slice(0, 2)).toEqual(['合同.pdf', 'key_1']);
	});

	test('claims no file of an answer that is none', async () => {
		const api = { attempt: async () => ({ answer: {} }) } as unknown as FeishuApi;
		const file = { key: 'a', type: 'file', name: '' } as const;
		const { failure } = await fetchFiles(api, 'om_1', [file], 10);
		expect(failure?.message).toBe('Feishu answered without the file');
	});
});
