/** The name of a sheet's column, counted from 1: `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
	const letter = String.fromCharCode(65 + ((column - 1) % 26));
	return column <= 26 ? letter : `${columnName(Math.floor((column - 1) / 26))}${letter}`;
}

/** The number of a sheet's column: 1 for `A`, 27 for `AA`, in capitals or not. */
export function columnNumber(name: string): number {
	return [...name.toUpperCase()].reduce(
		(number, letter) => number * 26 + letter.charCodeAt(0) - 64,
		0,
	);
}
