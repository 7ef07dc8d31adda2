import ts from 'typescript';

/**
 * Adds an entry at the end of a list or object that a module has as a constant or a member.
 *
 * @param holds whether this is the list or object
 * @throws Error when there is none
 */
export function withEntry(
	source: string,
	entry: string,
	holds: (node: ts.Node) => ts.ArrayLiteralExpression | ts.ObjectLiteralExpression | undefined,
): string {
	const file = ts.createSourceFile('edited.ts', source, ts.ScriptTarget.Latest, true);
	const literal = found(file, holds);
	if (literal === undefined) throw new Error('There is no list or object to add to');
	const members = membersOf(literal);
	const at = literal.getEnd() - 1;
	const comma = members.length > 0 && !members.hasTrailingComma ? ',' : '';
	const before = source.slice(0, at).trimEnd();
	return `${before}${comma}\n${entry}\n${source.slice(at)}`;
}

/**
 * Adds an entry to such a list in the order of the alphabet.
 * @throws Error when there is none
 */
export function withSortedEntry(
	source: string,
	entry: string,
	holds: (node: ts.Node) => ts.ArrayLiteralExpression | ts.ObjectLiteralExpression | undefined,
): string {
	const file = ts.createSourceFile('edited.ts', source, ts.ScriptTarget.Latest, true);
	const literal = found(file, holds);
	const members = literal === undefined ? [] : membersOf(literal);
	const next = members.find((member) => member.getText() > entry);
	if (next === undefined) return withEntry(source, entry, holds);
	const at = next.getStart();
	return `${source.slice(0, at)}${entry},\n${source.slice(at)}`;
}

/** Adds an import beside those of the same folder, in the order of the modules. */
export function withImport(source: string, statement: string): string {
	const lines = source.split('\n');
	const moduleOf = (line: string) => /^import .* from '(.*)';$|^\} from '(.*)';$/.exec(line);
	const wanted = moduleOf(statement)?.[1] ?? '';
	const last = lines.findLastIndex((line) => moduleOf(line) !== null);
	const next = lines.findIndex((line) => {
		const module = moduleOf(line)?.[1] ?? '';
		return line.startsWith('import ') && folderOf(module) === folderOf(wanted) && module > wanted;
	});
	lines.splice(next === -1 ? last + 1 : next, 0, statement);
	return lines.join('\n');
}

/** The object or list of a constant of this type: `const x: Examples = { … }`. */
export function constantOf(type: RegExp) {
	return (node: ts.Node) =>
		ts.isVariableDeclaration(node) && type.test(node.type?.getText() ?? '')
			? literalOf(node.initializer)
			: undefined;
}

/** The object or list of a member of this name. */
export function memberOf(name: string) {
	return (node: ts.Node) =>
		ts.isPropertyAssignment(node) && node.name.getText() === name
			? literalOf(node.initializer)
			: undefined;
}

function literalOf(node: ts.Expression | undefined) {
	if (node === undefined) return undefined;
	return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node) ? node : undefined;
}

function found<Result>(node: ts.Node, look: (node: ts.Node) => Result | undefined) {
	const result = look(node);
	if (result !== undefined) return result;
	return ts.forEachChild(node, (child): Result | undefined => found(child, look));
}

function membersOf(literal: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression) {
	return ts.isArrayLiteralExpression(literal) ? literal.elements : literal.properties;
}

function folderOf(module: string): string {
	return module.slice(0, module.lastIndexOf('/'));
}
