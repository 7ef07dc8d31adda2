import type { Sandbox } from '../sandbox';
import { messagesOf, PDF, resourcesOf, SEEDED, SEEDED_FILES } from '../sandbox';
import type { ExampleFile, Examples } from './example';
import { UUID_V4 } from './expected';
import { FILES, mp4, png } from './sampleFiles';

const IMAGES = '/open-apis/im/v1/images';
const UPLOADS = '/open-apis/im/v1/files';
const MESSAGES = '/open-apis/im/v1/messages';
const toChat = { receiveIdType: 'chat_id', receiveId: 'oc_release' };

const IMAGE_KEY = expect.stringMatching(/^img_v3_/);
const FILE_KEY = expect.stringMatching(/^file_v3_/);
const MESSAGE = expect.stringMatching(/^om_/);

/** The upload of a file. */
const up = (type: string, { name, bytes }: ExampleFile, fields: object = {}) => ({
	method: 'POST',
	path: UPLOADS,
	form: {
		fields: { file_type: type, file_name: name, ...fields },
		files: [expect.objectContaining({ field: 'file', name, size: bytes.length })],
	},
});

/** The upload of a picture. */
const upImage = ({ name, bytes, type }: ExampleFile, imageType = 'message') => ({
	method: 'POST',
	path: IMAGES,
	form: {
		fields: { image_type: imageType },
		files: [expect.objectContaining({ field: 'image', name, type, size: bytes.length })],
	},
});

/** The message with what was uploaded. */
const posted = (type: string, content: RegExp, uuid: unknown = expect.stringMatching(UUID_V4)) => ({
	method: 'POST',
	path: MESSAGES,
	query: { receive_id_type: 'chat_id' },
	body: {
		receive_id: 'oc_release',
		msg_type: type,
		content: expect.stringMatching(content),
		uuid,
	},
});

const large = (size: number, name: string, type: string): ExampleFile => ({
	name,
	type,
	bytes: Buffer.alloc(size, 'x'),
});
const MEGABYTE = 1024 * 1024;

/** Puts a message with files into the sandbox and returns its id. */
function said(sandbox: Sandbox, type: string, content: object): string {
	const message = {
		message_id: sandbox.world.id('om_'),
		msg_type: type,
		create_time: '1795312481625',
		update_time: '1795312481625',
		deleted: false,
		updated: false,
		chat_id: 'oc_release',
		sender: { id: 'ou_ada', id_type: 'open_id', sender_type: 'user' },
		body: { content: JSON.stringify(content) },
		receiver: 'oc_release',
		edits: 0,
		urgent: [],
		sentBy: 'user' as const,
	};
	messagesOf(sandbox.world).push(message);
	return message.message_id;
}

/** Puts a file into the sandbox and returns its key. */
function put(sandbox: Sandbox, { name, type, bytes }: ExampleFile, kind = 'stream'): string {
	const key = sandbox.world.id(kind === 'image' ? 'img_v3_' : 'file_v3_');
	resourcesOf(sandbox.world).set(key, { key, name, type, kind, bytes, owner: 'ou_ada' });
	return key;
}

/** A post with a picture and a video. */
function postWithTwo(sandbox: Sandbox): string {
	return said(sandbox, 'post', {
		title: 'Two',
		content: [
			[{ tag: 'text', text: 'See' }],
			[{ tag: 'img', image_key: put(sandbox, FILES.picture, 'image') }],
			[{ tag: 'media', file_key: put(sandbox, FILES.video, 'mp4'), image_key: 'img_v3_cover' }],
		],
	});
}

const resource = (key: string) =>
	new RegExp(`^/open-apis/im/v1/messages/om_\\w+/resources/${key}$`);

export const messageFileExamples: Examples = {
	'message.sendFile': [
		{
			title: 'sends a picture as one, under its own name',
			parameters: toChat,
			files: { data: FILES.picture },
			sends: [upImage(FILES.picture), posted('image', /^\{"image_key":"img_v3_\w+"\}$/)],
			returns: {
				Data: {
					message_id: MESSAGE,
					chat_id: 'oc_release',
					image_key: IMAGE_KEY,
					msg_type: 'image',
					file_name: '图 1.png',
					size: FILES.picture.bytes.length,
					type: 'image/png',
				},
				Summary: expect.stringMatching(
					/^Sent "图 1\.png" in image message om_\w+ to oc_release\.$/,
				),
			},
		},
		{
			title: 'sends OPUS as a voice message with its length',
			parameters: { ...toChat, sendAs: 'audio', options: { duration: 0 } },
			files: { data: FILES.voice },
			sends: [
				up('opus', FILES.voice, { duration: '3200' }),
				posted('audio', /^\{"file_key":"file_v3_\w+"\}$/),
			],
			returns: { Data: expect.objectContaining({ msg_type: 'audio', file_name: '语音.ogg' }) },
		},
		{
			title: 'sends a video with its cover, a length, a name and a key of its own',
			parameters: {
				...toChat,
				binaryPropertyName: 'film',
				sendAs: 'media',
				options: {
					coverBinaryPropertyName: 'cover',
					duration: 7000,
					fileName: '发布 2.4.mp4',
					uuid: 'release-42',
				},
			},
			files: { film: FILES.video, cover: FILES.picture },
			sends: [
				upImage(FILES.picture),
				up('mp4', { ...FILES.video, name: '发布 2.4.mp4' }, { duration: '7000' }),
				posted('media', /^\{"file_key":"file_v3_\w+","image_key":"img_v3_\w+"\}$/, 'release-42'),
			],
			returns: {
				Data: expect.objectContaining({
					msg_type: 'media',
					file_name: '发布 2.4.mp4',
					cover_image_key: IMAGE_KEY,
				}),
			},
		},
		{
			title: 'answers a message with a document',
			parameters: { ...toChat, options: { replyToMessageId: SEEDED.text } },
			files: { data: FILES.table },
			sends: [
				up('xls', FILES.table),
				{
					method: 'POST',
					path: `${MESSAGES}/${SEEDED.text}/reply`,
					body: {
						msg_type: 'file',
						content: expect.stringMatching(/^\{"file_key":"file_v3_\w+"\}$/),
						uuid: expect.stringMatching(UUID_V4),
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ message_id: MESSAGE, file_name: 'Übersicht 2026.xlsx' }),
				Summary: expect.stringMatching(/in answer to om_5eed\w+\.$/),
			},
		},
		{
			title: 'sends several files in their order, a message each',
			parameters: { ...toChat, binaryPropertyName: 'log, data', options: { uuid: 'night' } },
			files: { data: FILES.picture, log: FILES.log },
			sends: [
				up('stream', FILES.log),
				posted('file', /file_key/, 'night'),
				upImage(FILES.picture),
				posted('image', /image_key/, 'night-2'),
			],
			returns: {
				Data: {
					messages: [
						expect.objectContaining({ file_key: FILE_KEY, file_name: 'app.log' }),
						expect.objectContaining({ image_key: IMAGE_KEY, file_name: '图 1.png' }),
					],
				},
				Summary: 'Sent 2 files to oc_release.',
			},
		},
		{
			title: 'sends other sound as a file, and says why',
			parameters: toChat,
			files: { data: FILES.song },
			sends: [up('stream', FILES.song), posted('file', /file_key/)],
			returns: {
				Hint: '',
				Summary: expect.stringMatching(
					/\. "song\.mp3" went as a file to download: Feishu plays sound in OPUS only\.$/,
				),
			},
		},
		{
			title: 'sends a picture of too many pixels as a file, and says why',
			parameters: toChat,
			files: { data: { ...FILES.picture, bytes: png(12_001, 10) } },
			sends: [up('stream', FILES.picture), posted('file', /file_key/)],
			returns: {
				Summary: expect.stringMatching(/went as a file, not as a picture: it has 12,001/),
			},
		},
		{
			title:
				'sends what calls itself a picture and is none that Feishu takes as a file, and says why',
			parameters: toChat,
			files: { data: { name: 'chart.svg', type: 'image/svg+xml', bytes: Buffer.from('<svg/>') } },
			sends: [
				up('stream', { name: 'chart.svg', type: 'image/svg+xml', bytes: Buffer.from('<svg/>') }),
				posted('file', /file_key/),
			],
			returns: {
				Summary: expect.stringMatching(
					/\. "chart\.svg" went as a file, not as a picture: it is not a JPG, PNG, .* or HEIC\.$/,
				),
			},
		},
		{
			title: 'sends a video as a file to download when that is wanted',
			parameters: { ...toChat, sendAs: 'file' },
			files: { data: FILES.video },
			sends: [up('stream', FILES.video), posted('file', /file_key/)],
		},
		{
			title: 'says that a cover is of no use without a video',
			parameters: { ...toChat, options: { coverBinaryPropertyName: 'cover' } },
			files: { data: FILES.log, cover: FILES.picture },
			sends: [up('stream', FILES.log), posted('file', /file_key/)],
			returns: {
				Summary: expect.stringMatching(/"app\.log" has no cover: only videos have one\.$/),
			},
		},
		{
			title: 'refuses an item without that file',
			parameters: { ...toChat, binaryPropertyName: 'report' },
			files: { data: FILES.log },
			refuses: /^Input Data Field Name is "report", but the input item has no binary data/,
		},
		{
			title: 'refuses an empty file',
			parameters: toChat,
			files: { data: FILES.empty },
			refuses: /^Input Data Field Name "data" \("empty\.txt"\) is empty$/,
		},
		{
			title: 'refuses a file above 30 MB',
			parameters: toChat,
			files: { data: large(30 * MEGABYTE + 1, 'big.zip', 'application/zip') },
			refuses: /has 31,457,281 bytes, but files of messages may have 31,457,280 \(30 MB\)$/,
		},
		{
			title: 'refuses a picture above 10 MB that is to be one',
			parameters: { ...toChat, sendAs: 'image' },
			files: { data: large(10 * MEGABYTE + 1, 'big.png', 'image/png') },
			refuses: /has 10,485,761 bytes, but pictures may have 10,485,760 \(10 MB\)$/,
		},
		{
			title: 'refuses a text as a picture',
			parameters: { ...toChat, sendAs: 'image' },
			files: { data: FILES.log },
			refuses: /is not a picture that Feishu takes$/,
		},
		{
			title: 'refuses MP3 as a voice message',
			parameters: { ...toChat, sendAs: 'audio' },
			files: { data: FILES.song },
			refuses: /is not in OPUS, the one kind of sound that Feishu plays$/,
		},
		{
			title: 'refuses a sound as a video',
			parameters: { ...toChat, sendAs: 'media' },
			files: { data: FILES.voice },
			refuses: /is not in MP4, the one kind of video that Feishu plays$/,
		},
		{
			title: 'refuses a cover for a picture',
			parameters: { ...toChat, sendAs: 'image', options: { coverBinaryPropertyName: 'data' } },
			files: { data: FILES.picture },
			refuses: /^Cover Field Name is given, but only videos have a cover$/,
		},
		{
			title: 'refuses a cover other than a picture',
			parameters: { ...toChat, options: { coverBinaryPropertyName: 'log' } },
			files: { data: FILES.video, log: FILES.log },
			refuses: /^Cover Field Name "log" \("app\.log"\) is not a picture/,
		},
		{
			title: 'refuses one name for several files',
			parameters: { ...toChat, binaryPropertyName: 'data,log', options: { fileName: 'a.txt' } },
			files: { data: FILES.table, log: FILES.log },
			refuses: /^File Name is given, but Input Data Field Name names 2 files$/,
		},
		{
			title: 'refuses a long key for several files',
			parameters: {
				...toChat,
				binaryPropertyName: 'data,log',
				options: { uuid: 'k'.repeat(48) },
			},
			files: { data: FILES.table, log: FILES.log },
			refuses: /^Idempotency Key has more than 47 characters/,
		},
		{
			title: 'refuses a chat id as open_id',
			parameters: { receiveId: 'oc_release' },
			files: { data: FILES.log },
			refuses: /^Receiver "oc_release" is of type chat_id/,
		},
		{
			title: 'refuses a user, who cannot upload',
			asUser: true,
			parameters: toChat,
			files: { data: FILES.log },
			refuses: /only the app/,
		},
		{
			title: 'keeps the key of the file when the message is refused',
			parameters: { receiveIdType: 'chat_id', receiveId: 'oc_foreign' },
			files: { data: FILES.log },
			fails: { code: 230002, hint: /^Send the key in Data .* Add the bot to the chat/ },
		},
	],
	'message.uploadFile': [
		{
			title: 'uploads a picture',
			parameters: {},
			files: { data: FILES.picture },
			sends: [upImage(FILES.picture)],
			returns: {
				Data: {
					image_key: IMAGE_KEY,
					file_name: '图 1.png',
					size: FILES.picture.bytes.length,
					type: 'image/png',
					msg_type: 'image',
				},
				Summary: expect.stringMatching(
					/^Uploaded "图 1\.png" as img_v3_\w+, for messages of type image\.$/,
				),
			},
		},
		{
			title: 'uploads a voice message under another name and length',
			parameters: {
				binaryPropertyName: 'voice',
				uploadAs: 'file',
				options: { fileName: 'greeting.opus', duration: 1000 },
			},
			files: { voice: FILES.voice },
			sends: [up('opus', { ...FILES.voice, name: 'greeting.opus' }, { duration: '1000' })],
			returns: { Data: expect.objectContaining({ file_key: FILE_KEY, msg_type: 'audio' }) },
		},
		{
			title: 'uploads a video with the length it tells in the long form',
			parameters: {},
			files: { data: { ...FILES.video, bytes: mp4(61_000, 'long') } },
			sends: [up('mp4', { ...FILES.video, bytes: mp4(61_000, 'long') }, { duration: '61000' })],
			returns: { Data: expect.objectContaining({ msg_type: 'media' }) },
		},
		{
			title: 'uploads a picture as a file',
			parameters: { uploadAs: 'file' },
			files: { data: FILES.picture },
			sends: [up('stream', FILES.picture)],
		},
		{
			title: 'uploads an avatar',
			parameters: { uploadAs: 'avatar' },
			files: { data: FILES.picture },
			sends: [upImage(FILES.picture, 'avatar')],
			returns: { Summary: expect.stringMatching(/^Uploaded "图 1\.png" as img_v3_\w+\.$/) },
		},
		{
			title: 'refuses an avatar of too many pixels',
			parameters: { uploadAs: 'avatar' },
			files: { data: { ...FILES.picture, bytes: png(4097, 10) } },
			refuses: /has 4,097 pixels on one side, and Feishu takes 4,096/,
		},
		{
			title: 'refuses an empty file',
			parameters: {},
			files: { data: FILES.empty },
			refuses: /is empty$/,
		},
		{
			title: 'refuses several files',
			parameters: { binaryPropertyName: 'data,log' },
			files: { data: FILES.table, log: FILES.log },
			refuses: /^Input Data Field Name names 2 files, but 1 is allowed$/,
		},
		{
			title: 'refuses a user, who cannot upload',
			asUser: true,
			parameters: {},
			files: { data: FILES.log },
			refuses: /only the app/,
		},
		{
			title: 'says what to do about a picture Feishu cannot read',
			parameters: { uploadAs: 'image' },
			files: { data: { name: 'a.heic', type: 'image/heic', bytes: Buffer.from('....ftypheic') } },
			fails: { code: 234011, hint: /^Convert the picture/ },
		},
	],
	'message.downloadFiles': [
		{
			title: 'fetches the file of a message under its own name',
			parameters: { messageId: SEEDED.file },
			sends: [
				{ method: 'GET', path: `${MESSAGES}/${SEEDED.file}` },
				{ method: 'GET', path: resource(SEEDED_FILES.file), query: { type: 'file' } },
			],
			returns: {
				Data: {
					message_id: SEEDED.file,
					files: [
						{
							key: SEEDED_FILES.file,
							name: SEEDED_FILES.fileName,
							type: 'application/pdf',
							size: PDF.length,
							field: 'data',
						},
					],
					failed: [],
				},
				Summary: `Fetched 1 file of message ${SEEDED.file}: ${SEEDED_FILES.fileName}.`,
			},
			returnsFiles: {
				data: { name: SEEDED_FILES.fileName, type: 'application/pdf', bytes: PDF },
			},
		},
		{
			title: 'fetches the picture and the video of a post',
			parameters: (sandbox) => ({
				messageId: postWithTwo(sandbox),
				binaryPropertyName: 'attachment',
			}),
			sends: [
				{ method: 'GET', path: /^\/open-apis\/im\/v1\/messages\/om_\w+$/ },
				{ method: 'GET', path: resource('img_v3_\\w+'), query: { type: 'image' } },
				{ method: 'GET', path: resource('file_v3_\\w+'), query: { type: 'file' } },
			],
			returns: {
				Summary: expect.stringMatching(/^Fetched 2 files of .*: 图 1\.png, Clip\.MP4\.$/),
			},
			returnsFiles: { attachment: FILES.picture, attachment_1: FILES.video },
		},
		{
			title: 'fetches the keys that are given, once each, as what they are said to be',
			parameters: {
				messageId: SEEDED.post,
				options: {
					fileKeys: [SEEDED_FILES.imageInPost, SEEDED_FILES.imageInPost],
					resourceType: 'image',
					maxSize: 1,
				},
			},
			sends: [
				{ method: 'GET', path: resource(SEEDED_FILES.imageInPost), query: { type: 'image' } },
			],
			returns: { Summary: expect.stringMatching(/^Fetched 1 file of /) },
		},
		{
			title: 'finds nothing in a text',
			parameters: { messageId: SEEDED.text },
			returns: {
				Data: { message_id: SEEDED.text, files: [], failed: [] },
				Summary: `Fetched 0 files of message ${SEEDED.text}.`,
			},
		},
		{
			title: 'says that Feishu hands out nothing of a card',
			parameters: { messageId: SEEDED.card },
			sends: [{ method: 'GET', path: `${MESSAGES}/${SEEDED.card}` }],
			returns: { Summary: expect.stringMatching(/\. Feishu hands out no files of cards\.$/) },
		},
		{
			title: 'says that a message was recalled',
			parameters: { messageId: SEEDED.recalled },
			returns: { Summary: expect.stringMatching(/The message was recalled/) },
		},
		{
			title: 'refuses an id other than a message ID',
			parameters: { messageId: 'oc_release' },
			refuses: /^Message ID is "oc_release", which is not a message ID that starts with om_$/,
		},
		{
			title: 'refuses a size above 100 MB',
			parameters: { messageId: SEEDED.file, options: { maxSize: 101 } },
			refuses: /^Max Size is 101, which is out of range$/,
		},
		{
			title: 'refuses a user, who cannot fetch',
			asUser: true,
			parameters: { messageId: SEEDED.file },
			refuses: /only the app/,
		},
		{
			title: 'says what to do about a key of another message',
			parameters: { messageId: SEEDED.file, options: { fileKeys: SEEDED_FILES.image } },
			fails: { code: 234003, hint: /^Give a file key of this message/ },
		},
		{
			title: 'says what to do about an unknown message',
			parameters: { messageId: 'om_unknown' },
			fails: { code: 230001, hint: /Message ID/ },
		},
	],
};
