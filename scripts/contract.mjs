// Makes the endpoints of the node from Feishu's documentation:
//
//   npm run contract -- im.v1.message.reply "GET /open-apis/im/v1/messages"
//
// The first step cuts the named endpoints out of the full contract, a folder with all of Feishu's
// documentation as JSON, which FEISHU_CONTRACT names, into test/sandbox/contract. The second one
// writes nodes/shared/endpoints from there, and needs nothing but the clone. Without ids nothing is
// cut; without FEISHU_CONTRACT the catalogue only loses the endpoints that became records.
// With --check nothing is written: it fails when a file is not what the contract makes of it.
import { cut } from './contract/cut.mjs';
import { readFull } from './contract/full.mjs';
import { generate } from './contract/generate.mjs';
import { Complaint, differing, readCut, write, writeCut } from './contract/files.mjs';

try {
	await main(process.argv.slice(2), process.env.FEISHU_CONTRACT);
} catch (error) {
	if (!(error instanceof Complaint)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

async function main(words, folder) {
	const check = words.includes('--check');
	const ids = words.filter((word) => word !== '--check');
	const unknown = ids.find((id) => id.startsWith('-'));
	if (unknown !== undefined) throw new Complaint(`Unknown option ${unknown}.`);
	if (ids.length > 0 && folder === undefined) {
		throw new Complaint(
			'Set FEISHU_CONTRACT to the folder of the full contract to cut endpoints out of it. Without that folder, write the endpoint into test/sandbox/contract as CONTRIBUTING.md says under "Add an operation", and run npm run contract without IDs.',
		);
	}
	const full = folder === undefined || check ? undefined : readFull(folder);
	if (!check && full !== undefined && ids.length > 0) {
		for (const [name, service] of cut(full, readCut(), ids)) writeCut(name, service);
	}
	const files = await generate(readCut(), full);
	if (!check) return write(files);
	const different = differing(files);
	if (different.length > 0) {
		throw new Complaint(
			`${different.join(', ')}: not what test/sandbox/contract says. Run \`npm run contract\` and commit what it writes.`,
		);
	}
}
