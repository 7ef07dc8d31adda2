/** What is to be said of a list that was put together of many: each sentence once. */
export interface Remarks {
	/** @param remark without a full stop at its end; empty for none */
	add(remark: string): void;
	text(): string;
}

export function openRemarks(): Remarks {
	const known = new Set<string>();
	return {
		add: (remark) => {
			if (remark !== '') known.add(`${remark}.`);
		},
		text: () => [...known].join(' '),
	};
}
