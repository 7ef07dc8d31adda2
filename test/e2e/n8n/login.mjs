import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The owner's password of the n8n in a folder: made once and kept there, so that it is nobody
 * else's and the next start still knows it.
 *
 * @param {string} userFolder
 */
export async function passwordOf(userFolder) {
	const file = join(userFolder, 'password.txt');
	try {
		return (await readFile(file, 'utf8')).trim();
	} catch {
		// n8n asks for a capital letter and a digit.
		const password = `F1${randomBytes(6).toString('hex')}`;
		await mkdir(userFolder, { recursive: true });
		await writeFile(file, `${password}\n`, { mode: 0o600 });
		return password;
	}
}
