import type { Sandbox } from '../sandbox';
import { addFile, filesOf } from '../sandbox/services/fileTree';
import type { Examples } from './example';

/** Makes a folder with files in it and returns its token. */
function folderWith(sandbox: Sandbox, count: number): string {
	const { world } = sandbox;
	const folder = world.id('fldcn').slice(0, 27);
	addFile(world, { token: folder, name: 'Reports', type: 'folder', folder: '' });
	for (let index = 0; index < count; index += 1) {
		const token = world.id('doxcn').slice(0, 27);
		const file = addFile(world, { token, name: `Report ${index}`, type: 'docx', folder });
		file.modified_time = String(1_700_000_000 + index);
		file.created_time = String(1_600_000_000 - index);
	}
	return folder;
}

const DEFAULTS = { order_by: 'EditedTime', direction: 'DESC' };

export const driveExamples: Examples = {
	'drive.createFolder': [
		{
			title: 'creates a folder in the root folder, whose token is sent empty',
			parameters: { name: 'Reports 2026' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/drive/v1/files/create_folder',
					query: {},
					body: { name: 'Reports 2026', folder_token: '' },
				},
			],
			returns: {
				Data: {
					token: expect.stringMatching(/^fldcn/),
					url: expect.stringMatching(/\/drive\/folder\/fldcn/),
				},
				Summary: expect.stringMatching(
					/^Created folder "Reports 2026" \(fldcn\w+\) in the root folder\.$/,
				),
			},
		},
		{
			title: 'creates a folder in another one, given by its address',
			parameters: {
				name: '周报',
				folderToken: {
					__rl: true,
					mode: 'url',
					value: 'https://sandbox.feishu.cn/drive/folder/fldteam?from=space',
				},
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/drive/v1/files/create_folder',
					body: { name: '周报', folder_token: 'fldteam' },
				},
			],
			returns: { Summary: expect.stringMatching(/in folder fldteam\.$/) },
		},
		{
			title: 'creates a folder as a user',
			asUser: true,
			parameters: { name: 'Mine', folderToken: 'fldteam' },
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses an empty name',
			parameters: { name: '' },
			refuses: /^Name is empty/,
		},
		{
			title: 'refuses a name of more than 256 bytes',
			parameters: { name: '周'.repeat(86) },
			refuses: /^Name has 258 bytes, but 256 are allowed$/,
		},
		{
			title: 'refuses the address of a document',
			parameters: { name: 'Reports', folderToken: 'https://sandbox.feishu.cn/docx/doxcn1' },
			refuses: /^Folder is .*an address in which the node finds no ID/,
		},
		{
			title: 'says what to do about an unknown folder',
			parameters: { name: 'Reports', folderToken: 'fldnowhere' },
			fails: { code: 1061003, hint: /^Check Folder/ },
		},
		{
			title: 'says what to do about a folder of somebody else',
			parameters: { name: 'Reports', folderToken: 'fldforeign' },
			fails: { code: 1061004, hint: /^Share the folder/ },
		},
		{
			title: 'says what to do about a full folder',
			parameters: (sandbox) => ({ name: 'Reports', folderToken: folderWith(sandbox, 1500) }),
			fails: { code: 1062507, hint: /^Choose another Folder/ },
		},
	],
	'drive.getMany': [
		{
			title: 'lists the root folder',
			parameters: {},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/drive/v1/files',
					query: { ...DEFAULTS, page_size: '50' },
				},
			],
			returns: {
				Data: {
					files: expect.arrayContaining([
						expect.objectContaining({ token: 'fldteam', name: 'Team' }),
					]),
					has_more: false,
				},
				Summary: expect.stringMatching(/^Found \d+ files in the root folder\.$/),
			},
		},
		{
			title: 'cuts the root folder, which comes whole, and goes on where it was cut',
			parameters: { options: { pageSize: 1, pageToken: '+skip:1' } },
			sends: [
				{
					method: 'GET',
					path: '/open-apis/drive/v1/files',
					query: { ...DEFAULTS, page_size: '2' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					files: [expect.any(Object)],
					has_more: true,
					page_token: '+skip:2',
				}),
			},
		},
		{
			title: 'lists one page of a folder in the order asked for',
			parameters: (sandbox) => ({
				folderToken: folderWith(sandbox, 5),
				limit: 2,
				options: { orderBy: 'CreatedTime', direction: 'ASC' },
			}),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/drive/v1/files',
					query: {
						folder_token: expect.stringMatching(/^fldcn/),
						order_by: 'CreatedTime',
						direction: 'ASC',
						page_size: '2',
					},
				},
			],
			returns: {
				Data: {
					files: [
						expect.objectContaining({ name: 'Report 4' }),
						expect.objectContaining({ name: 'Report 3' }),
					],
					has_more: true,
					page_token: expect.stringMatching(/./),
				},
				Summary: expect.stringMatching(/^Found 2 files in folder fldcn\w+; more are available/),
			},
		},
		{
			title: 'goes on with next_page_token until everything is there',
			parameters: (sandbox) => ({ returnAll: true, folderToken: folderWith(sandbox, 450) }),
			sends: [
				{ method: 'GET', path: '/open-apis/drive/v1/files' },
				{ method: 'GET', path: '/open-apis/drive/v1/files' },
				{ method: 'GET', path: '/open-apis/drive/v1/files' },
			],
			returns: {
				Data: { files: Array.from({ length: 450 }, () => expect.any(Object)), has_more: false },
				Summary: expect.stringMatching(/^Found 450 files/),
			},
		},
		{
			title: 'lists an empty folder as a user',
			asUser: true,
			parameters: (sandbox) => ({ folderToken: folderWith(sandbox, 0) }),
			returns: { Data: { files: [], has_more: false } },
		},
		{
			title: 'refuses a page above 200',
			parameters: { options: { pageSize: 201 } },
			refuses: /^Page Size is 201, which is out of range$/,
		},
		{
			title: 'refuses an order Feishu does not know',
			parameters: { options: { orderBy: 'Name' } },
			refuses: /^Order By is "Name"/,
		},
		{
			title: 'says what to do about a deleted folder',
			parameters: (sandbox) => {
				const folder = folderWith(sandbox, 0);
				Object.assign(filesOf(sandbox.world).get(folder) ?? {}, { deleted: true });
				return { folderToken: folder };
			},
			fails: { code: 1061007, hint: /deleted/ },
		},
	],
};
