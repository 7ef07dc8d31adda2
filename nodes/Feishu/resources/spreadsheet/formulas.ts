import { figure } from '../../../shared/values';
import type { Matrix } from './matrix';

/** Says of texts that look like formulas that they are none; empty where there are no such texts. */
export function formulaRemark(written: readonly Matrix[]): string {
	let count = 0;
	for (const matrix of written) {
		for (const row of matrix) count += row.filter(looksLikeFormula).length;
	}
	if (count === 0) return '';
	const which =
		count === 1
			? 'One cell that starts with "=" is'
			: `${figure(count)} cells that start with "=" are`;
	return `${which} text to Feishu; write a formula as {"type": "formula", "text": "=A1"}.`;
}

/** Whether a cell is a text that Feishu would compute, were it typed in. */
export function looksLikeFormula(cell: unknown): cell is string {
	return typeof cell === 'string' && /^=[^=\s]/.test(cell);
}
