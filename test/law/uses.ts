import { examples } from '../examples';
import { startSandbox } from '../sandbox';
import type { Uses } from './cases';

/** The parameters of the examples that go well, so that what is drawn is near to what people give. */
export async function usesOf(): Promise<Uses> {
	const sandbox = await startSandbox();
	const uses = Object.entries(examples).map(([name, own]) => {
		const good = own.filter(({ refuses, fails }) => refuses === undefined && fails === undefined);
		const parameters = good.map(({ parameters: given }) =>
			typeof given === 'function' ? given(sandbox) : given,
		);
		return [name, parameters] as const;
	});
	await sandbox.stop();
	return Object.fromEntries(uses);
}
