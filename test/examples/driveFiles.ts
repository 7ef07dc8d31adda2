import type { Sandbox } from '../sandbox';
import { addChatRoom } from '../sandbox/services/chatRooms';
import { addDocument } from '../sandbox/services/documents';
import { begin, begunExport } from '../sandbox/services/driveTasks';
import { addFile, filesOf } from '../sandbox/services/fileTree';
import { rightsOf } from '../sandbox/services/permissions';
import { PDF } from '../sandbox/services/seededFiles';
import { driveBytesOf } from '../sandbox/services/storage';
import { taskPaceOf } from '../sandbox/services/taskPace';
import type { Examples } from './example';

const V1 = '/open-apis/drive/v1';
const report = { name: '周报 48.pdf', type: 'application/pdf', bytes: PDF };
const table = { name: 'sales.csv', type: 'text/csv', bytes: Buffer.from('Item,Price\nTea,12') };
const notes = {
	name: 'notes.md',
	type: 'text/markdown',
	bytes: Buffer.from('# Notes\n\nAll done.'),
};
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Puts a document into the sandbox and returns its token. */
function document({ world }: Sandbox, title = 'Weekly report'): string {
	return addDocument(world, title).document_id;
}

/** Puts a file into the drive and returns its token. */
function stored({ world }: Sandbox, name = 'photo.png', folder = 'fldteam'): string {
	const token = `${world.id('N')}`.slice(0, 27);
	addFile(world, { token, name, type: 'file', folder });
	driveBytesOf(world).set(token, Buffer.from(`bytes of ${name}`));
	return token;
}

/** Makes a folder with a file in it. */
function folder({ world }: Sandbox): string {
	const token = `${world.id('fldcn')}`.slice(0, 27);
	addFile(world, { token, name: 'Old reports', type: 'folder', folder: 'fldteam' });
	addFile(world, { token: `${token}1`, name: 'a.pdf', type: 'file', folder: token });
	return token;
}

const fieldOf = (path: string) => `https://sandbox.feishu.cn/${path}`;
const metas = { method: 'POST', path: `${V1}/metas/batch_query` };

export const driveFileExamples: Examples = {
	'drive.upload': [
		{
			title: 'uploads a file into the root folder, whose token it asks for',
			parameters: {},
			files: { data: report },
			sends: [
				{ method: 'GET', path: '/open-apis/drive/explorer/v2/root_folder/meta' },
				{
					method: 'POST',
					path: `${V1}/files/upload_all`,
					form: {
						fields: {
							file_name: '周报 48.pdf',
							parent_type: 'explorer',
							parent_node: 'fldroot',
							size: String(PDF.length),
						},
					},
				},
				metas,
			],
			returns: {
				Data: {
					file_token: expect.stringMatching(/^boxcn/),
					name: '周报 48.pdf',
					size: PDF.length,
					url: expect.stringMatching(/^https:\/\/sandbox\.feishu\.cn\/file\/boxcn/),
				},
				Summary: expect.stringMatching(/into the root folder.* not shown to people/),
			},
		},
		{
			title: 'uploads into a folder under another name',
			parameters: {
				folderToken: 'fldteam',
				binaryPropertyName: 'report',
				options: { fileName: 'week 48.pdf', shareWith: 'ou_ben', shareRight: 'view' },
			},
			files: { report },
			sends: [
				{
					method: 'POST',
					path: `${V1}/files/upload_all`,
					form: { fields: { file_name: 'week 48.pdf', parent_node: 'fldteam' } },
				},
				metas,
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/permissions\/boxcn\w+\/members$/,
					query: { type: 'file', need_notification: 'false' },
					body: { member_type: 'openid', member_id: 'ou_ben', perm: 'view', type: 'user' },
				},
			],
			returns: {
				Data: expect.objectContaining({ name: 'week 48.pdf' }),
				Summary: expect.stringMatching(
					/^Uploaded file "week 48\.pdf" \(boxcn\w+\) of \d+ bytes into folder fldteam/,
				),
			},
		},
		{
			title: 'uploads below a page of a wiki, which it opens first',
			parameters: {
				folderToken: 'fldteam',
				options: { wikiNodeToken: fieldOf('wiki/wikcnManual') },
			},
			files: { data: report },
			sends: [
				{ method: 'GET', path: '/open-apis/wiki/v2/spaces/get_node' },
				{ method: 'POST', path: `${V1}/files/upload_all` },
				metas,
				{
					method: 'POST',
					path: '/open-apis/wiki/v2/spaces/1/nodes/move_docs_to_wiki',
					body: {
						obj_type: 'file',
						obj_token: expect.stringMatching(/^boxcn/),
						parent_wiki_token: 'wikcnManual',
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ node_token: expect.stringMatching(/^wikcn/) }),
				Summary: expect.stringMatching(/below wiki page wikcnManual/),
			},
		},
		{
			title: 'refuses a name the item has no file of',
			parameters: { binaryPropertyName: 'photo' },
			files: { data: report },
			refuses: /no binary data of that name: it has "data"$/,
		},
		{
			title: 'says what to do about a folder of somebody else',
			parameters: { folderToken: 'fldforeign' },
			files: { data: report },
			fails: { code: 1061004, hint: /^Give the app or user of the credential the right/ },
		},
	],
	'drive.download': [
		{
			title: 'fetches a file by its address',
			parameters: { fileToken: fieldOf('file/boxcnplan') },
			sends: [{ method: 'GET', path: `${V1}/files/boxcnplan/download` }],
			returns: {
				Data: {
					file_token: 'boxcnplan',
					name: 'plan.pdf',
					type: 'application/pdf',
					size: PDF.length,
				},
				Summary: expect.stringMatching(/^Downloaded file "plan\.pdf" \(boxcnplan\) of /),
			},
			returnsFiles: { data: { name: 'plan.pdf', type: 'application/pdf', bytes: PDF } },
		},
		{
			title: 'asks what a token is, and fetches under another name into another field',
			parameters: (sandbox) => ({
				fileToken: stored(sandbox),
				binaryPropertyName: 'photo',
				options: { fileName: 'front.png', maxSize: 1 },
			}),
			sends: [metas, { method: 'GET', path: /^\/open-apis\/drive\/v1\/files\/N\w+\/download$/ }],
			returnsFiles: {
				photo: { name: 'front.png', type: 'image/png', bytes: Buffer.from('bytes of photo.png') },
			},
		},
		{
			title: 'exports a spreadsheet on the way',
			parameters: {
				fileToken: fieldOf('sheets/shtcnSales'),
				options: { exportAs: 'csv', subId: '1QXD0s' },
			},
			sends: [
				{
					method: 'POST',
					path: `${V1}/export_tasks`,
					body: { file_extension: 'csv', token: 'shtcnSales', type: 'sheet', sub_id: '1QXD0s' },
				},
				{ method: 'GET', path: /^\/open-apis\/drive\/v1\/export_tasks\/7\w+$/ },
				{ method: 'GET', path: /^\/open-apis\/drive\/v1\/export_tasks\/file\/boxcn\w+\/download$/ },
			],
			returns: { Data: expect.objectContaining({ name: 'Sales.csv' }) },
		},
		{
			title: 'refuses a document, which has no bytes of its own',
			parameters: { fileToken: fieldOf('docx/doxcnManual1') },
			refuses: /^File is of type docx, which has no bytes of its own to download$/,
		},
		{
			title: 'says what to do about a file that is gone',
			parameters: { fileToken: fieldOf('file/boxcnNowhere') },
			fails: { code: 1061003, hint: /^Check the file/ },
		},
	],
	'drive.export': [
		{
			title: 'exports a document as PDF',
			parameters: (sandbox) => ({ fileToken: fieldOf(`docx/${document(sandbox)}`) }),
			sends: [
				{
					method: 'POST',
					path: `${V1}/export_tasks`,
					body: { file_extension: 'pdf', token: expect.stringMatching(/^doxcn/), type: 'docx' },
				},
				{
					method: 'GET',
					path: /^\/open-apis\/drive\/v1\/export_tasks\/7\w+$/,
					query: { token: expect.stringMatching(/^doxcn/) },
				},
				{ method: 'GET', path: /^\/open-apis\/drive\/v1\/export_tasks\/file\/boxcn\w+\/download$/ },
			],
			returns: {
				Data: {
					name: 'Weekly report.pdf',
					type: 'application/pdf',
					size: PDF.length,
					ticket: expect.stringMatching(/^7/),
					file_token: expect.stringMatching(/^doxcn/),
				},
				Summary: expect.stringMatching(
					/^Exported doxcn\w+ as file "Weekly report\.pdf" \(pdf\) of /,
				),
			},
			returnsFiles: { data: { name: 'Weekly report.pdf', type: 'application/pdf', bytes: PDF } },
		},
		{
			title: 'exports a sheet of a spreadsheet as CSV under a name of its own',
			parameters: {
				fileToken: 'shtcnSales',
				fileType: 'sheet',
				exportAs: 'csv',
				subId: '1QXD0s',
				binaryPropertyName: 'csv',
				options: { fileName: 'orders.csv', maxWait: 10 },
			},
			returnsFiles: {
				csv: {
					name: 'orders.csv',
					type: 'text/csv',
					bytes: Buffer.from('Item,Price\nTea,12.5\nTotal,[object Object]'),
				},
			},
		},
		{
			title: 'opens the page of a wiki, and waits as long as Feishu works',
			parameters: ({ world }) => {
				taskPaceOf(world).looks = 1;
				return { fileToken: fieldOf('wiki/wikcnProjects'), exportAs: 'xlsx' };
			},
			sends: [
				{ method: 'GET', path: '/open-apis/wiki/v2/spaces/get_node' },
				{
					method: 'POST',
					path: `${V1}/export_tasks`,
					body: { file_extension: 'xlsx', token: 'bascnProjects', type: 'bitable' },
				},
				{ method: 'GET', path: /export_tasks\/7/ },
				{ method: 'GET', path: /export_tasks\/7/ },
				{ method: 'GET', path: /\/download$/ },
			],
			returns: { Data: expect.objectContaining({ name: 'Projects.xlsx' }) },
		},
		{
			title: 'goes on with the ticket of an earlier call',
			parameters: (sandbox) => {
				const token = document(sandbox);
				const ticket = begunExport(sandbox.world, token, 'Earlier');
				return { fileToken: token, fileType: 'docx', options: { ticket } };
			},
			sends: [
				{ method: 'GET', path: /export_tasks\/7/ },
				{ method: 'GET', path: /\/download$/ },
			],
			returns: { Data: expect.objectContaining({ name: 'Earlier.pdf' }) },
		},
		{
			title: 'says that a ticket is none of Feishu’s',
			parameters: { fileToken: 'doxcnManual1', options: { ticket: '7000000000000000001' } },
			fails: { code: 1069904, hint: /Ticket/ },
		},
		{
			title: 'refuses PDF of a spreadsheet',
			parameters: { fileToken: fieldOf('sheets/shtcnSales') },
			refuses: /^Export As is pdf, but a file of type sheet becomes xlsx or csv only$/,
		},
		{
			title: 'refuses CSV without a sheet',
			parameters: { fileToken: fieldOf('sheets/shtcnSales'), exportAs: 'csv' },
			refuses: /^Sheet or Table ID is empty/,
		},
		{
			title: 'refuses an address whose type another File Type contradicts',
			parameters: { fileToken: fieldOf('sheets/shtcnSales'), fileType: 'docx', exportAs: 'docx' },
			refuses: /^File is the address of a spreadsheet, but File Type is docx$/,
		},
		{
			title: 'says what to do about a spreadsheet that is not shared',
			parameters: { fileToken: fieldOf('sheets/shtcnForeign'), exportAs: 'xlsx' },
			fails: { code: 1069902, hint: /^Give the app or user/ },
		},
	],
	'drive.import': [
		{
			title: 'makes a document of Markdown',
			parameters: {},
			files: { data: notes },
			sends: [
				{ method: 'GET', path: '/open-apis/drive/explorer/v2/root_folder/meta' },
				{
					method: 'POST',
					path: `${V1}/medias/upload_all`,
					form: {
						fields: {
							file_name: 'notes.md',
							parent_type: 'ccm_import_open',
							parent_node: '',
							size: String(notes.bytes.length),
							extra: '{"obj_type":"docx","file_extension":"md"}',
						},
					},
				},
				{
					method: 'POST',
					path: `${V1}/import_tasks`,
					body: {
						file_extension: 'md',
						file_token: expect.stringMatching(/^boxcn/),
						type: 'docx',
						file_name: 'notes',
						point: { mount_type: 1, mount_key: 'fldroot' },
					},
				},
				{ method: 'GET', path: /^\/open-apis\/drive\/v1\/import_tasks\/7\w+$/ },
			],
			returns: {
				Data: {
					token: expect.stringMatching(/^doxcn/),
					url: expect.stringMatching(/\/docx\/doxcn/),
					type: 'docx',
					name: 'notes',
					warnings: [],
					ticket: expect.stringMatching(/^7/),
				},
				Summary: expect.stringMatching(
					/^Imported docx "notes" \(doxcn\w+, https:\S+\) into the root folder/,
				),
			},
		},
		{
			title: 'makes a spreadsheet of a CSV in a folder, under another name',
			parameters: {
				binaryPropertyName: 'csv',
				importAs: 'sheet',
				folderToken: 'fldteam',
				options: {
					fileName: 'Sales 2026',
					maxWait: 10,
					shareWith: ['ben@example.com'],
					shareRight: 'full_access',
				},
			},
			files: { csv: table },
			returns: {
				Data: expect.objectContaining({ type: 'sheet', name: 'Sales 2026' }),
				Summary: expect.stringMatching(
					/into folder fldteam\. Shared with ben@example\.com \(full_access\)\.$/,
				),
			},
		},
		{
			title: 'says by which codes Feishu names what was lost',
			parameters: { importAs: 'bitable', folderToken: 'fldteam' },
			files: { data: { ...table, bytes: Buffer.from('a,b\n'.repeat(500)) } },
			returns: {
				Data: expect.objectContaining({ warnings: ['2000'] }),
				Summary: expect.stringMatching(/what was lost by codes: 2000/),
			},
		},
		{
			title: 'goes on with the ticket of an earlier call',
			parameters: ({ world }) => {
				const made = { token: 'doxcnEarlier', url: 'https://sandbox.feishu.cn/docx/doxcnEarlier' };
				const ticket = begin(world, 'boxcnEarlier', () => ({ ...made, type: 'docx' }));
				return { folderToken: 'fldteam', options: { ticket } };
			},
			files: { data: notes },
			sends: [{ method: 'GET', path: /import_tasks\/7/ }],
			returns: { Data: expect.objectContaining({ token: 'doxcnEarlier' }) },
		},
		{
			title: 'says that a ticket is none of Feishu’s',
			parameters: { folderToken: 'fldteam', options: { ticket: '7000000000000000001' } },
			files: { data: notes },
			fails: { code: 1069904, hint: /Ticket/ },
		},
		{
			title: 'refuses a picture',
			parameters: {},
			files: { data: { name: 'photo.png', type: 'image/png', bytes: PDF } },
			refuses: /holds "photo\.png", which does not become a docx: that takes docx, doc, txt/,
		},
		{
			title: 'says what to do about a folder that is not there',
			parameters: { folderToken: 'fldnowhere' },
			files: { data: { name: 'a.docx', type: word, bytes: PDF } },
			fails: { code: 1069912, hint: /^Check Folder/ },
		},
	],
	'drive.copy': [
		{
			title: 'copies a document by its address',
			parameters: (sandbox) => ({
				fileToken: fieldOf(`docx/${document(sandbox)}`),
				name: '周报 49',
				folderToken: 'fldteam',
			}),
			sends: [
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/files\/doxcn\w+\/copy$/,
					query: { user_id_type: 'open_id' },
					body: { name: '周报 49', type: 'docx', folder_token: 'fldteam' },
				},
			],
			returns: {
				Data: {
					token: expect.stringMatching(/^doxcn/),
					name: '周报 49',
					type: 'docx',
					parent_token: 'fldteam',
					url: expect.stringMatching(/^https/),
				},
				Summary: expect.stringMatching(
					/^Copied doxcn\w+ to file "周报 49" \(doxcn\w+\) in folder fldteam/,
				),
			},
		},
		{
			title: 'copies a Base without its records',
			parameters: {
				fileToken: 'bascnProjects',
				fileType: 'bitable',
				name: 'Projects 2027',
				folderToken: 'fldteam',
				options: {
					copyContent: false,
					userIdType: 'union_id',
					shareWith: 'on_ben',
					shareRight: 'edit',
				},
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/bitable/v1/apps/bascnProjects/copy',
					body: { name: 'Projects 2027', folder_token: 'fldteam', without_content: true },
				},
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/permissions\/bascn\w+\/members$/,
					body: { member_type: 'unionid', member_id: 'on_ben', perm: 'edit', type: 'user' },
				},
			],
			returns: { Data: expect.objectContaining({ token: expect.stringMatching(/^bascn/) }) },
		},
		{
			title: 'refuses a folder',
			parameters: {
				fileToken: fieldOf('drive/folder/fldteam'),
				name: 'Team',
				folderToken: 'fldteam',
			},
			refuses: /^File is a folder \(folder\), which this operation does not take$/,
		},
		{
			title: 'refuses a copy without content of what is not a Base',
			parameters: {
				fileToken: fieldOf('sheets/shtcnSales'),
				name: 'Sales',
				folderToken: 'fldteam',
				options: { copyContent: false },
			},
			refuses: /^Copy Content is off, but File is of type sheet/,
		},
		{
			title: 'says what to do about an unknown folder',
			parameters: { fileToken: 'bascnProjects', name: 'Projects', folderToken: 'fldnowhere' },
			fails: { code: 1061003, hint: /^Check what is to be copied and Folder/ },
		},
	],
	'drive.move': [
		{
			title: 'moves a file',
			parameters: (sandbox) => ({
				fileToken: fieldOf(`file/${stored(sandbox)}`),
				folderToken: fieldOf('drive/folder/fldteam'),
			}),
			sends: [
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/files\/N\w+\/move$/,
					body: { type: 'file', folder_token: 'fldteam' },
				},
			],
			returns: {
				Data: { file_token: expect.stringMatching(/^N/), folder_token: 'fldteam' },
				Summary: expect.stringMatching(/^Moved file N\w+ into folder fldteam/),
			},
		},
		{
			title: 'waits until a folder is moved',
			parameters: (sandbox) => {
				taskPaceOf(sandbox.world).looks = 1;
				return {
					fileToken: folder(sandbox),
					fileType: 'folder',
					folderToken: 'fldroot',
					options: { maxWait: 20 },
				};
			},
			sends: [
				{ method: 'POST', path: /\/move$/ },
				{ method: 'GET', path: `${V1}/files/task_check` },
				{ method: 'GET', path: `${V1}/files/task_check` },
			],
			returns: { Data: expect.objectContaining({ task_id: expect.stringMatching(/^7/) }) },
		},
		{
			title: 'goes on with the task of an earlier call',
			parameters: ({ world }) => ({
				fileToken: 'fldteam',
				fileType: 'folder',
				folderToken: 'fldroot',
				options: { ticket: begin(world, 'fldteam', () => ({})) },
			}),
			sends: [{ method: 'GET', path: `${V1}/files/task_check` }],
		},
		{
			title: 'says that there is no such task',
			parameters: {
				fileToken: 'fldteam',
				fileType: 'folder',
				folderToken: 'fldroot',
				options: { ticket: '7000000000000000001' },
			},
			fails: { code: 1061003, hint: /Check/ },
		},
		{
			title: 'refuses a shortcut',
			parameters: { fileToken: 'NshortcutN1', fileType: 'shortcut', folderToken: 'fldteam' },
			refuses: /^File is a shortcut/,
		},
		{
			title: 'says what to do about a folder of somebody else',
			parameters: { fileToken: fieldOf('file/boxcnplan'), folderToken: 'fldforeign' },
			fails: { code: 1062535, hint: /the right to edit Folder/ },
		},
	],
	'drive.delete': [
		{
			title: 'moves a file to the trash',
			parameters: (sandbox) => ({ fileToken: fieldOf(`file/${stored(sandbox)}`), confirm: true }),
			sends: [
				{
					method: 'DELETE',
					path: /^\/open-apis\/drive\/v1\/files\/N\w+$/,
					query: { type: 'file' },
				},
			],
			returns: {
				Data: { file_token: expect.stringMatching(/^N/), deleted: true },
				Summary: expect.stringMatching(/^Moved file N\w+ to the trash/),
			},
		},
		{
			title: 'waits until a folder is deleted',
			parameters: (sandbox) => ({
				fileToken: folder(sandbox),
				fileType: 'folder',
				confirm: true,
				options: { maxWait: 20 },
			}),
			sends: [
				{ method: 'DELETE', path: /files\/fldcn\w+$/ },
				{ method: 'GET', path: `${V1}/files/task_check` },
			],
			returns: { Data: expect.objectContaining({ task_id: expect.stringMatching(/^7/) }) },
		},
		{
			title: 'goes on with the task of an earlier call',
			parameters: ({ world }) => ({
				fileToken: 'fldteam',
				fileType: 'folder',
				confirm: true,
				options: { ticket: begin(world, 'fldteam', () => ({})) },
			}),
			sends: [{ method: 'GET', path: `${V1}/files/task_check` }],
		},
		{
			title: 'says that there is no such task',
			parameters: {
				fileToken: 'fldteam',
				fileType: 'folder',
				confirm: true,
				options: { ticket: '7000000000000000001' },
			},
			fails: { code: 1061003, hint: /Check/ },
		},
		{
			title: 'refuses without Confirm',
			parameters: { fileToken: 'boxcnplan', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says what to do about a folder of somebody else',
			parameters: { fileToken: fieldOf('drive/folder/fldforeign'), confirm: true },
			fails: { code: 1061004, hint: /rights/ },
		},
	],
	'drive.share': [
		{
			title: 'shares a document with a user',
			parameters: (sandbox) => ({
				fileToken: fieldOf(`docx/${document(sandbox)}`),
				memberIds: 'ou_ben',
			}),
			sends: [
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/permissions\/doxcn\w+\/members$/,
					query: { type: 'docx', need_notification: 'false' },
					body: { member_type: 'openid', member_id: 'ou_ben', perm: 'view', type: 'user' },
				},
			],
			returns: {
				Data: { members: [{ member_id: 'ou_ben', perm: 'view' }], failed: [] },
				Summary: expect.stringMatching(/^Shared docx doxcn\w+ with ou_ben \(view\)/),
			},
		},
		{
			title: 'shares a wiki page alone with chats, ten a call, and tells them',
			parameters: ({ world }) => ({
				fileToken: fieldOf('wiki/wikcnManual'),
				fileType: 'wiki',
				memberType: 'openchat',
				memberIds: Array.from({ length: 12 }, () => addChatRoom(world).chat_id),
				perm: 'edit',
				options: { notify: true, permType: 'single_page' },
			}),
			sends: [
				{
					method: 'POST',
					path: `${V1}/permissions/wikcnManual/members/batch_create`,
					query: { type: 'wiki', need_notification: 'true' },
					body: {
						members: Array.from({ length: 10 }, () => ({
							member_type: 'openchat',
							member_id: expect.stringMatching(/^oc_/),
							perm: 'edit',
							perm_type: 'single_page',
							type: 'chat',
						})),
					},
				},
				{ method: 'POST', path: `${V1}/permissions/wikcnManual/members/batch_create` },
			],
			returns: { Summary: expect.stringMatching(/with 12 members \(edit\)/) },
		},
		{
			title: 'refuses an id of another type',
			parameters: { fileToken: 'boxcnplan', memberIds: 'oc_1' },
			refuses: /^Members "oc_1" is of type chat_id, but Member Type is open_id$/,
		},
		{
			title: 'refuses to share with a department as an app',
			parameters: {
				fileToken: fieldOf('file/boxcnplan'),
				memberType: 'opendepartmentid',
				memberIds: 'od-1',
			},
			refuses: /^Member Type is a department, but an app cannot share with departments$/,
		},
		{
			title: 'says what to do about a user that does not exist',
			parameters: { fileToken: fieldOf('file/boxcnplan'), memberIds: 'ou_unknown' },
			fails: { code: 1063001, hint: /the ids of the members/ },
		},
	],
	'drive.updateSharing': [
		{
			title: 'lets the organization read a document',
			parameters: (sandbox) => ({ fileToken: fieldOf(`docx/${document(sandbox)}`) }),
			sends: [
				{
					method: 'PATCH',
					path: /^\/open-apis\/drive\/v2\/permissions\/doxcn\w+\/public$/,
					query: { type: 'docx' },
					body: { link_share_entity: 'tenant_readable' },
				},
				metas,
			],
			returns: {
				Data: expect.objectContaining({
					link_share_entity: 'tenant_readable',
					url: expect.stringMatching(/^https/),
				}),
				Summary: expect.stringMatching(/^Set link sharing of docx doxcn\w+ to tenant_readable/),
			},
		},
		{
			title: 'opens a file to anyone, with all settings',
			parameters: {
				fileToken: fieldOf('file/boxcnplan'),
				fileType: 'file',
				linkShare: 'anyone_readable',
				confirm: true,
				options: {
					externalAccess: 'open',
					copyEntity: 'only_full_access',
					commentEntity: 'anyone_can_edit',
					shareEntity: 'same_tenant',
					securityEntity: 'anyone_can_edit',
					manageCollaboratorEntity: 'collaborator_full_access',
				},
			},
			sends: [
				{
					method: 'PATCH',
					path: '/open-apis/drive/v2/permissions/boxcnplan/public',
					body: {
						external_access_entity: 'open',
						security_entity: 'anyone_can_edit',
						comment_entity: 'anyone_can_edit',
						share_entity: 'same_tenant',
						manage_collaborator_entity: 'collaborator_full_access',
						link_share_entity: 'anyone_readable',
						copy_entity: 'only_full_access',
					},
				},
				metas,
			],
		},
		{
			title: 'opens to anyone what may be shared outside already, after a look',
			parameters: ({ world }) => {
				rightsOf(world, 'wikcnManual').settings.external_access_entity = 'open';
				return {
					fileToken: fieldOf('wiki/wikcnManual'),
					linkShare: 'anyone_editable',
					confirm: true,
				};
			},
			sends: [
				{ method: 'GET', path: '/open-apis/drive/v2/permissions/wikcnManual/public' },
				{ method: 'PATCH', path: '/open-apis/drive/v2/permissions/wikcnManual/public' },
				metas,
			],
		},
		{
			title: 'refuses to open a document to anyone without Confirm',
			parameters: { fileToken: fieldOf('file/boxcnplan'), linkShare: 'anyone_editable' },
			refuses: /^Confirm is off, but Link Sharing is anyone_editable/,
		},
		{
			title: 'says what to do about a document that is gone',
			parameters: { fileToken: fieldOf('docx/doxcnNowhere1') },
			fails: { code: 1063005, hint: /^Check File/ },
		},
	],
	'drive.search': [
		{
			title: 'finds files and pages by words, without the marks around them',
			asUser: true,
			parameters: { query: 'plan' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/search/v2/doc_wiki/search',
					body: { query: 'plan', doc_filter: {}, wiki_filter: {}, page_size: 20 },
				},
			],
			returns: {
				Data: {
					res_units: [
						{
							title: 'plan.pdf',
							summary: '',
							type: 'file',
							token: 'boxcnplan',
							url: 'https://sandbox.feishu.cn/file/boxcnplan',
							owner: 'Ada',
							owner_id: 'ou_ada',
							edit_time: '2023-03-20T06:56:04.000Z',
							in_wiki: false,
						},
					],
					total: 1,
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found 1 file or page for "plan"/),
			},
		},
		{
			title: 'looks into folders only, with every filter',
			asUser: true,
			parameters: {
				query: 'pl',
				returnAll: false,
				limit: 5,
				options: {
					docTypes: 'file, DOCX',
					folderTokens: ['fldteam'],
					creatorIds: 'ou_ada',
					onlyTitle: true,
					sort: 'EDIT_TIME',
					openedAfter: '2026-11-01',
					createdAfter: '2026-11-01 08:00:00',
					timezone: 'Europe/Berlin',
				},
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/search/v2/doc_wiki/search',
					body: {
						query: 'pl',
						doc_filter: {
							creator_ids: ['ou_ada'],
							doc_types: ['FILE', 'DOCX'],
							folder_tokens: ['fldteam'],
							only_title: true,
							sort_type: 'EDIT_TIME',
							open_time: { start: 1793487600 },
							create_time: { start: 1793516400 },
						},
						page_size: 5,
					},
				},
			],
		},
		{
			title: 'goes on in the wiki spaces asked for',
			asUser: true,
			parameters: {
				query: 'm',
				options: { spaceIds: '1', pageSize: 1, pageToken: Buffer.from('0').toString('base64url') },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/search/v2/doc_wiki/search',
					body: {
						query: 'm',
						wiki_filter: { space_ids: ['1'] },
						page_size: 1,
						page_token: expect.any(String),
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ res_units: [expect.objectContaining({ in_wiki: true })] }),
			},
		},
		{
			title: 'refuses folders and wiki spaces together',
			asUser: true,
			parameters: { query: 'a', options: { folderTokens: 'fldteam', spaceIds: '1' } },
			refuses: /^Folders and Wiki Spaces are both given/,
		},
		{
			title: 'refuses a type that Feishu does not have',
			asUser: true,
			parameters: { query: 'a', options: { docTypes: 'PDF' } },
			refuses: /^Document Types holds "PDF"/,
		},
		{
			title: 'refuses to search as an app',
			parameters: { query: 'a' },
			refuses: /lets only a user carry out/,
		},
	],
	'drive.getMembers': [
		{
			title: 'lists who may see a file',
			parameters: ({ world }) => {
				const { members } = rightsOf(world, 'boxcnplan');
				members.set('ou_ben', {
					member_type: 'openid',
					member_id: 'ou_ben',
					perm: 'edit',
					perm_type: 'container',
					type: 'user',
				});
				return { fileToken: fieldOf('file/boxcnplan') };
			},
			sends: [
				{
					method: 'GET',
					path: `${V1}/permissions/boxcnplan/members`,
					query: { type: 'file', fields: 'name' },
				},
			],
			returns: {
				Data: { items: [expect.objectContaining({ member_id: 'ou_ben', perm: 'edit' })] },
				Summary: expect.stringMatching(/^Found 1 member: ou_ben of file boxcnplan/),
			},
		},
		{
			title: 'lists the members of a wiki page alone',
			parameters: {
				fileToken: 'wikcnManual',
				fileType: 'wiki',
				options: { permType: 'single_page' },
			},
			sends: [
				{
					method: 'GET',
					path: `${V1}/permissions/wikcnManual/members`,
					query: { type: 'wiki', fields: 'name', perm_type: 'single_page' },
				},
			],
		},
		{
			title: 'refuses a folder',
			parameters: { fileToken: fieldOf('drive/folder/fldteam') },
			refuses: /^File is a folder/,
		},
		{
			title: 'says what to do about a file of somebody else',
			parameters: ({ world }) => {
				const token = document({ world } as Sandbox);
				Object.assign(filesOf(world).get(token) ?? {}, { foreign: true });
				return { fileToken: fieldOf(`docx/${token}`) };
			},
			fails: { code: 1063002, hint: /full access/ },
		},
	],
	'drive.unshare': [
		{
			title: 'removes members from a file',
			parameters: ({ world }) => {
				for (const id of ['oc_1', 'oc_2']) {
					const member = { member_type: 'openchat', member_id: id, perm: 'view' };
					rightsOf(world, 'wikcnManual').members.set(id, member);
				}
				return {
					fileToken: fieldOf('wiki/wikcnManual'),
					fileType: 'wiki',
					memberType: 'openchat',
					memberIds: 'oc_1, oc_2',
					confirm: true,
					options: { permType: 'single_page' },
				};
			},
			sends: [
				{
					method: 'DELETE',
					path: `${V1}/permissions/wikcnManual/members/oc_1`,
					query: { type: 'wiki', member_type: 'openchat' },
					body: { type: 'chat', perm_type: 'single_page' },
				},
				{ method: 'DELETE', path: `${V1}/permissions/wikcnManual/members/oc_2` },
			],
			returns: {
				Data: { removed: [{ member_id: 'oc_1' }, { member_id: 'oc_2' }], failed: [] },
				Summary: expect.stringMatching(/^Removed oc_1, oc_2 from wiki wikcnManual/),
			},
		},
		{
			title: 'refuses without Confirm',
			parameters: { fileToken: 'boxcnplan', memberIds: 'ou_ben', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says what to do about somebody who is no member',
			parameters: { fileToken: fieldOf('file/boxcnplan'), memberIds: 'ou_chen', confirm: true },
			fails: { code: 1063001, hint: /the ids of the members/ },
		},
	],
	'drive.getInfo': [
		{
			title: 'reads what Feishu knows of a document, and its views',
			parameters: (sandbox) => ({ fileToken: fieldOf(`docx/${document(sandbox)}`) }),
			sends: [
				{
					...metas,
					query: { user_id_type: 'open_id' },
					body: {
						request_docs: [{ doc_token: expect.any(String), doc_type: 'docx' }],
						with_url: true,
					},
				},
				{
					method: 'GET',
					path: /^\/open-apis\/drive\/v1\/files\/doxcn\w+\/statistics$/,
					query: { file_type: 'docx' },
				},
			],
			returns: {
				Data: {
					token: expect.stringMatching(/^doxcn/),
					type: 'docx',
					title: 'Weekly report',
					owner_id: 'ou_ada',
					create_time: expect.stringMatching(/^\d{10}$/),
					created_time: expect.stringMatching(/^20\d\d-.*Z$/),
					latest_modify_user: 'ou_ada',
					latest_modify_time: expect.stringMatching(/^\d{10}$/),
					modified_time: expect.stringMatching(/^20\d\d-.*Z$/),
					url: expect.stringMatching(/^https:/),
					views: 15,
					viewers: 10,
					likes: 2,
					views_today: 1,
					viewers_today: 1,
					likes_today: 1,
				},
				Summary: expect.stringMatching(
					/^Got docx "Weekly report" \(doxcn\w+\) of ou_ada, 15 views\.$/,
				),
			},
		},
		{
			title: 'reads a folder, which has no views',
			asUser: true,
			parameters: {
				fileToken: 'fldteam',
				fileType: 'folder',
				options: { userIdType: 'user_id' },
			},
			sends: [
				{
					...metas,
					query: { user_id_type: 'user_id' },
					body: {
						request_docs: [{ doc_token: 'fldteam', doc_type: 'folder' }],
						with_url: true,
					},
				},
			],
			returns: { Data: expect.objectContaining({ title: 'Team' }) },
		},
		{
			title: 'leaves the views out',
			parameters: {
				fileToken: fieldOf('file/boxcnplan'),
				options: { includeViews: false },
			},
			sends: [metas],
			returns: { Summary: expect.stringMatching(/^Got file "plan\.pdf" \(boxcnplan\)/) },
		},
		{
			title: 'refuses minutes',
			parameters: { fileToken: fieldOf('minutes/obcnrelease') },
			refuses: /^File is /,
		},
		{
			title: 'keeps what it read when the views cannot be read',
			parameters: (sandbox) => {
				sandbox.faults.add({
					kind: 'code',
					code: 1069603,
					endpoint: 'drive.v1.fileStatistics.get',
				});
				return { fileToken: fieldOf('file/boxcnplan') };
			},
			fails: { code: 1069603, hint: /^Data holds what was read before/ },
		},
	],
};
