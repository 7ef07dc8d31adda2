import type { World } from '../world';

/** A file or folder of the sandbox's drive; the shape of drive v1. */
export interface DriveFile {
	token: string;
	name: string;
	type: string;
	parent_token: string;
	url: string;
	created_time: string;
	modified_time: string;
	owner_id: string;
	/** Besides Feishu's fields: nobody but its owner may write there. */
	foreign?: true;
	deleted?: true;
}

/** The root folder, which an empty folder token means. */
export const ROOT_FOLDER = 'fldroot';

/** What the drive starts with: a folder for everybody, one of somebody else, a deleted one and a file. */
export function filesOf(world: World): Map<string, DriveFile> {
	return world.part('files', () => {
		const files = [
			file('fldteam', 'Team', 'folder', ROOT_FOLDER),
			{ ...file('fldforeign', 'Private', 'folder', ROOT_FOLDER), foreign: true as const },
			{ ...file('flddeleted', 'Old', 'folder', ROOT_FOLDER), deleted: true as const },
			file('boxcnplan', 'plan.pdf', 'file', 'fldteam'),
			file('bascnProjects', 'Projects', 'bitable', ROOT_FOLDER),
		];
		return new Map(files.map((one) => [one.token, one]));
	});
}

/** What is in a folder; an empty token means the root folder. */
export function filesIn(world: World, folder: string): DriveFile[] {
	const parent = folder === '' ? ROOT_FOLDER : folder;
	return [...filesOf(world).values()].filter(
		(file) => file.parent_token === parent && !file.deleted,
	);
}

/** Adds a file. Its times are those of the sandbox, in seconds. */
export function addFile(
	world: World,
	{ token, name, type, folder }: { token: string; name: string; type: string; folder: string },
): DriveFile {
	const now = String(Math.floor(world.now() / 1000));
	const added = { ...file(token, name, type, folder), created_time: now, modified_time: now };
	filesOf(world).set(token, added);
	return added;
}

const PLACES: Readonly<Record<string, string>> = {
	folder: 'drive/folder',
	sheet: 'sheets',
	bitable: 'base',
};

function file(token: string, name: string, type: string, folder: string): DriveFile {
	return {
		token,
		name,
		type,
		parent_token: folder === '' ? ROOT_FOLDER : folder,
		url: `https://sandbox.feishu.cn/${PLACES[type] ?? type}/${token}`,
		created_time: '1679295364',
		modified_time: '1679295364',
		owner_id: 'ou_ada',
	};
}
